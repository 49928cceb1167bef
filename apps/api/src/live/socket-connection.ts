import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { limits, type Viewer } from '#kernel';
import type { Closure, EndReason, LiveConnection } from './live-connection.js';

const { ping, waitingBytes, messagesPerMinute } = limits.live;

/**
 * The codes that a connection is closed with. graphql-ws, the library for clients, connects again after 1012 and 1013 (the registry of RFC 6455:
 * service restart, try again later) and gives up after the others.
 */
const CLOSED: Readonly<Record<EndReason, readonly [number, string]>> = {
  ended: [4401, 'The session has ended. Sign in again.'],
  slow: [1013, 'Too much waits to be sent. Connect again.'],
  closing: [1012, 'This server ends. Connect again.'],
  flood: [4429, 'Too many messages in a minute.'],
  crowded: [4429, 'Too many live connections are open at once.'],
};

/** A connection by WebSocket. */
export class SocketConnection implements LiveConnection {
  readonly transport = 'websocket';
  memberId: string | null;
  sessionId: string | null;
  closure: Closure = 'left';
  private readonly leaving: Array<() => void> = [];
  private over = false;
  private answers = true;
  private messages = 0;
  private readonly pinging: NodeJS.Timeout;
  private readonly counting: NodeJS.Timeout;

  constructor(
    private readonly socket: WebSocket,
    viewer: Viewer,
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {
    this.memberId = viewer.memberId;
    this.sessionId = viewer.sessionId;
    this.pinging = setInterval(() => this.ping(), ping).unref();
    this.counting = setInterval(() => {
      this.messages = 0;
    }, 60_000).unref();
    socket.on('pong', () => {
      this.answers = true;
    });
    // A frame that is too large or none at all: the library closes, with the code that says so.
    socket.on('error', () => this.say('protocol'));
    socket.once('close', () => this.leave());
  }

  /** Sends without waiting until it is taken in; a client that does not is told to come again. */
  send(text: string): void {
    if (this.over) return;
    this.socket.send(text);
    if (this.socket.bufferedAmount > waitingBytes) this.end('slow');
  }

  /** @returns whether a message that came may be read */
  mayRead(): boolean {
    this.messages += 1;
    if (this.messages <= messagesPerMinute) return !this.over;
    this.end('flood');
    return false;
  }

  onEnd(leave: () => void): void {
    if (this.over) leave();
    else this.leaving.push(leave);
  }

  get isOver(): boolean {
    return this.over;
  }

  end(reason: EndReason): void {
    this.say(reason);
    this.close(...CLOSED[reason]);
  }

  /** Where a client does not keep to the protocol, with the code that this has for it. */
  close(code: number, reason: string): void {
    this.say('protocol');
    this.leave();
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), limits.live.farewell).unref();
  }

  private ping(): void {
    if (!this.answers) {
      this.say('silent');
      this.socket.terminate();
      return;
    }
    this.answers = false;
    this.socket.ping();
  }

  /** The first that is said of why it ends is why. */
  private say(closure: Closure): void {
    if (this.closure === 'left' && !this.over) this.closure = closure;
  }

  private leave(): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.pinging);
    clearInterval(this.counting);
    for (const leave of this.leaving.splice(0)) leave();
  }
}
