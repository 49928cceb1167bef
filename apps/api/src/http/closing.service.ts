import type { Server as HttpServer } from 'node:http';
import { Server as Listener, type Socket } from 'node:net';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/**
 * Milliseconds for which connections that are idle stay open once the API is asked to end. A client that sends on one while
 * it is closed cannot know whether its request was received: a proxy that keeps connections for less (`deploy/nginx.conf`:
 * half of this) is never at that point, and all others are told by `Connection: close` first if they send anything.
 */
const IDLE = 1_000;

/** Milliseconds of a turn of the event loop in which hardly anything came. */
const QUIET = 1;
/** Milliseconds to wait for such a one: a machine on which much goes on has one a second or two later, and answers meanwhile. */
const WAIT = 3_000;

/**
 * Closing resets whoever has connected and is not let in yet. All who wait are let in at the beginning of each turn: right after a short one
 * nobody has come since, while in a long one some have.
 */
async function quietTurn(): Promise<void> {
  await turn();
  const until = performance.now() + WAIT;
  for (let began = performance.now(); began < until; began = performance.now()) {
    await turn();
    if (performance.now() - began < QUIET) return;
  }
}

/** The end of the API: no connection is taken any more, and whatever comes on those that there are is answered as ever. */
@Injectable()
export class Closing implements OnModuleInit {
  #begun = false;
  readonly #sockets = new Set<Socket>();

  constructor(private readonly adapters: HttpAdapterHost) {}

  onModuleInit(): void {
    this.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** From when it was asked to end: each answer is the last of its connection. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Resolves when the last connection is closed. */
  async drain(): Promise<void> {
    this.#begun = true;
    await quietTurn();
    // Node's own close() of HTTP ends idle connections at once.
    const closed = new Promise<void>((done) => Listener.prototype.close.call(this.server, () => done()));
    const gone = new AbortController();
    void closed.then(() => gone.abort());
    void this.closeIdle(gone.signal);
    await closed;
  }

  private async closeIdle(signal: AbortSignal): Promise<void> {
    for (let wait = IDLE; !signal.aborted; wait = 50) {
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      this.server.closeIdleConnections();
      // To Node those that nothing ever came on are not idle.
      for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy();
    }
  }

  private get server(): HttpServer {
    return this.adapters.httpAdapter.getHttpServer();
  }
}
