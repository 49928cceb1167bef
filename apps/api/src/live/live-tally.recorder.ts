import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Metrics } from '../traffic/metrics.recorder.js';
import type { Closure, Transport } from './live-connection.js';

const TRANSPORTS: readonly Transport[] = ['websocket', 'stream'];
const CLOSURES = Object.keys({
  ended: 0,
  slow: 0,
  closing: 0,
  flood: 0,
  crowded: 0,
  left: 0,
  silent: 0,
  protocol: 0,
} satisfies Record<Closure, 0>) as Closure[];

/** What Prometheus reads of what is told live. All of it is there from the start on, so that what never happened is 0. */
@Injectable()
export class LiveTally {
  private readonly connections: Gauge<'transport'>;
  private readonly subscriptions: Gauge<'transport'>;
  private readonly deliveries: Counter<'transport'>;
  private readonly closures: Counter<'transport' | 'reason'>;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.connections = new Gauge({
      name: 'commonplace_live_connections',
      help: 'Open connections over which is told what is new.',
      labelNames: ['transport'],
      registers,
    });
    this.subscriptions = new Gauge({
      name: 'commonplace_live_subscriptions',
      help: 'What is followed over them: subscriptions, and threads and notifications of streams of signals.',
      labelNames: ['transport'],
      registers,
    });
    this.deliveries = new Counter({
      name: 'commonplace_live_deliveries_total',
      help: 'Events that were handed to connections.',
      labelNames: ['transport'],
      registers,
    });
    this.closures = new Counter({
      name: 'commonplace_live_closures_total',
      help: 'Connections that came to their end: ended with the session, slow, closing with this process, flood of messages, crowded and refused, left by the client, silent, or against the protocol.',
      labelNames: ['transport', 'reason'],
      registers,
    });
    for (const transport of TRANSPORTS) {
      this.connections.set({ transport }, 0);
      this.subscriptions.set({ transport }, 0);
      this.deliveries.inc({ transport }, 0);
      for (const reason of CLOSURES) this.closures.inc({ transport, reason }, 0);
    }
  }

  opened(transport: Transport): void {
    this.connections.inc({ transport });
  }

  closed(transport: Transport, reason: Closure): void {
    this.connections.dec({ transport });
    this.closures.inc({ transport, reason });
  }

  /** One that there was no room for. */
  refused(transport: Transport): void {
    this.closures.inc({ transport, reason: 'crowded' });
  }

  followed(transport: Transport): void {
    this.subscriptions.inc({ transport });
  }

  ceased(transport: Transport): void {
    this.subscriptions.dec({ transport });
  }

  delivered(transport: Transport): void {
    this.deliveries.inc({ transport });
  }
}
