import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits, type Viewer } from '#kernel';
import type { Closure, EndReason, LiveConnection } from './live-connection.js';

const { ping, waitingBytes } = limits.live;

/** Server-sent events to one client: the answer to a request that does not end. */
export class EventStream implements LiveConnection {
  readonly transport = 'stream';
  readonly memberId: string | null;
  readonly sessionId: string | null;
  private readonly leaving: Array<() => void> = [];
  closure: Closure = 'left';
  private over = false;
  private begun = false;
  /** What is to be sent once it has begun. */
  private early = '';
  private pinging: NodeJS.Timeout | undefined;

  /** @param farewell what is sent last, as its clients understand it */
  constructor(
    viewer: Viewer,
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    private readonly farewell: (reason: EndReason) => string = signalOfEnd,
  ) {
    this.memberId = viewer.memberId;
    this.sessionId = viewer.sessionId;
    request.raw.once('close', () => this.close());
    reply.raw.once('close', () => this.close());
    reply.raw.on('error', () => this.close());
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Begins the answer: what is refused has to be refused before. One that was ended meanwhile is answered with that, and ends. */
  begin(): void {
    const { raw } = this.reply;
    if (raw.destroyed) return;
    this.begun = true;
    this.reply.hijack();
    raw.writeHead(200, {
      ...(this.reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      // nginx passes it on as it comes.
      'x-accel-buffering': 'no',
    });
    // Not all that lose a server come back to the next one at once.
    raw.write(`retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n${this.early}`);
    if (this.over) {
      raw.end();
      return;
    }
    this.pinging = setInterval(() => this.write(':\n\n'), ping).unref();
  }

  /** @param data without line breaks, as JSON has none */
  send(event: string, data: string, id?: string): void {
    this.write(textOf(event, data, id));
  }

  write(text: string): void {
    const { raw } = this.reply;
    if (this.over) return;
    if (!this.begun) {
      this.early += text;
      return;
    }
    raw.write(text);
    if (raw.writableLength > waitingBytes) this.end('slow');
  }

  onEnd(leave: () => void): void {
    if (this.over) leave();
    else this.leaving.push(leave);
  }

  end(reason: EndReason): void {
    if (this.over) return;
    // Whoever does not take anything in would not take this in either.
    if (reason !== 'slow') this.write(this.farewell(reason));
    this.closure = reason;
    this.close();
    if (this.begun) {
      if (reason === 'slow') this.reply.raw.destroy();
      else this.reply.raw.end();
    }
  }

  /** Nothing more comes. */
  finish(): void {
    if (this.over) return;
    this.close();
    this.reply.raw.end();
  }

  /** It does not begin: whatever else is answered. */
  abandon(): void {
    this.close();
  }

  private close(): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.pinging);
    for (const leave of this.leaving.splice(0)) leave();
  }
}

function textOf(event: string, data: string, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`;
}

function signalOfEnd(reason: EndReason): string {
  return textOf('end', JSON.stringify({ reason }));
}
