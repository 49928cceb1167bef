import { Injectable } from '@nestjs/common';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { JobFigureQueries } from '#jobs';
import { Database, MailTally, RedisConnection } from '#platform';
import { Lane } from '../lane/lane.service.js';
import { registerJobGauges } from './job-gauges.js';

/** Operation names are the client's to choose: the first so many get a series of their own, the rest share one. */
const NAMED_OPERATIONS = 100;
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What Prometheus reads: the process, requests, operations the database's connections, and jobs. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly names = new Set<string>();

  private readonly requests = new Histogram({
    name: 'commonplace_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly operations = new Histogram({
    name: 'commonplace_graphql_operation_duration_seconds',
    help: 'Time that an operation ran.',
    labelNames: ['type', 'operation'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly errors = new Counter({
    name: 'commonplace_graphql_errors_total',
    help: 'Errors answered, by the code of the contract.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly shares = new Histogram({
    name: 'commonplace_graphql_limit_share',
    help: 'How much of the nearest limit of a request an operation took: above 0.5 an honest client comes close.',
    buckets: [0.05, 0.1, 0.25, 0.5, 0.75, 1],
    registers: [this.registry],
  });

  constructor(database: Database, redis: RedisConnection, lane: Lane, jobs: JobFigureQueries, mails: MailTally) {
    collectDefaultMetrics({ register: this.registry });
    registerJobGauges(this.registry, jobs);
    new Gauge({
      name: 'commonplace_database_connections',
      help: 'Connections to the primary: all that nobody shares, those of them without work, requests that wait for one, and writes that wait for their turn; those that quick reads share, and reads that wait for an answer there.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        const { totalCount, idleCount, waitingCount } = database.pool;
        this.set({ state: 'open' }, totalCount);
        this.set({ state: 'idle' }, idleCount);
        this.set({ state: 'waited_for' }, waitingCount);
        this.set({ state: 'waited_for_by_writes' }, database.waitingWriters);
        this.set({ state: 'shared' }, database.shared.open);
        this.set({ state: 'waited_for_by_shared_reads' }, database.shared.waiting);
      },
    });
    new Gauge({
      name: 'commonplace_degraded',
      help: 'What something else stands in for at present.',
      labelNames: ['part'],
      registers: [this.registry],
      collect() {
        this.set({ part: 'redis' }, redis.away ? 1 : 0);
        this.set({ part: 'replica' }, database.replicaFaults.length);
        this.set({ part: 'lane' }, lane.isAway ? 1 : 0);
      },
    });
    new Counter({
      name: 'commonplace_mails_total',
      help: 'Mails of all workers by what became of them: sent, failed for now, refused for good, suppressed, unknown after a crash.',
      labelNames: ['outcome'],
      registers: [this.registry],
      async collect() {
        // Counted in the database, since the workers that send answer nobody.
        const tally = await mails.read().catch(() => null);
        if (tally === null) return;
        this.reset();
        for (const { outcome, total } of tally) this.inc({ outcome }, total);
      },
    });
    new Gauge({
      name: 'commonplace_dear_queries',
      help: 'Expensive queries that run in the thread of their own, and that wait for it.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        const { inside, waiting } = lane.length;
        this.set({ state: 'running' }, inside);
        this.set({ state: 'waiting' }, waiting);
      },
    });
  }

  /** @param milliseconds that it took */
  requestDone(method: string, route: string, status: number, milliseconds: number): void {
    this.requests.observe({ method, route, status }, milliseconds / 1000);
  }

  /** @param milliseconds that it took */
  operationDone(type: string, name: string | undefined, milliseconds: number): void {
    this.operations.observe({ type, operation: this.boundedName(name) }, milliseconds / 1000);
  }

  /** @param shares of each limit, as parts of 1 */
  limitsTaken(shares: Readonly<Record<string, number>>): void {
    this.shares.observe(Math.max(...Object.values(shares)));
  }

  errorAnswered(code: string): void {
    this.errors.inc({ code });
  }

  private boundedName(name: string | undefined): string {
    if (name === undefined) return '(anonymous)';
    if (this.names.has(name)) return name;
    if (this.names.size >= NAMED_OPERATIONS) return '(other)';
    this.names.add(name);
    return name;
  }
}
