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
/** Milliseconds to wait for such a one: it comes once what was under way is answered, since what is asked meanwhile waits. */
const WAIT = 5_000;

/** The end of the API: no connection is taken any more, and whatever comes on those that there are is answered as ever. */
@Injectable()
export class Closing implements OnModuleInit {
  #begun = false;
  #taken = 0;
  #stopped: () => void = () => undefined;
  readonly #sockets = new Set<Socket>();

  /** Settles when no connection is taken any more. What is asked between the beginning of the end and then begins then: so turns are short. */
  readonly stoppedListening = new Promise<void>((done) => {
    this.#stopped = done;
  });

  constructor(private readonly adapters: HttpAdapterHost) {}

  onModuleInit(): void {
    this.server.on('connection', (socket: Socket) => {
      this.#taken += 1;
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
    await this.quietTurn();
    // Node's own close() of HTTP ends idle connections at once.
    const closed = new Promise<void>((done) => Listener.prototype.close.call(this.server, () => done()));
    this.#stopped();
    const gone = new AbortController();
    void closed.then(() => gone.abort());
    void this.closeIdle(gone.signal);
    await closed;
  }

  private async closeIdle(signal: AbortSignal): Promise<void> {
    for (let wait = IDLE; !signal.aborted; wait = 50) {
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      // On what looks idle at the end of a long turn, something may have come that is not read yet.
      await this.quietTurn();
      this.server.closeIdleConnections();
      // To Node those that nothing ever came on are not idle.
      for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy();
    }
  }

  /**
   * Resolves right after a turn of the event loop that was short and in which nobody connected. Closing resets whoever has connected and is not
   * taken yet, and libuv takes one at each turn (since 1.45): only after a turn without one is nobody left.
   */
  private async quietTurn(): Promise<void> {
    await turn();
    const until = performance.now() + WAIT;
    for (let began = performance.now(); began < until; began = performance.now()) {
      const taken = this.#taken;
      await turn();
      if (taken === this.#taken && performance.now() - began < QUIET) return;
    }
  }

  private get server(): HttpServer {
    return this.adapters.httpAdapter.getHttpServer();
  }
}
