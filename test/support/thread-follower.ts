import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from './api.js';
import { EventStreamClient } from './event-stream.js';
import { SocketClient } from './socket-client.js';

/** By WebSocket, by server-sent events of GraphQL, or by the signals that pages are told by. */
export type Way = 'socket' | 'events' | 'signals';
export const WAYS: readonly Way[] = ['socket', 'events', 'signals'];

type Field = 'replyAdded' | 'replyChanged';
const FIELDS: readonly Field[] = ['replyAdded', 'replyChanged'];

const subscriptionTo = (
  field: Field,
) => `subscription ($id: ID!, $since: String) { ${field}(threadId: $id, since: $since) {
  reply { number bodyHtml status } replyId resyncDue cursor previousCursor } }`;
const READ = `query ($id: ID!, $after: String) { thread(id: $id) { changeCursor replies(first: 100, after: $after, orderBy: OLDEST) {
  nodes { number bodyHtml status } pageInfo { hasNextPage endCursor } } } }`;
const CHANGES = `query ($id: ID!, $since: String!) { thread(id: $id) { changes(since: $since, first: 50) {
  cursor hasMore resyncDue gone replies { number bodyHtml status } } } }`;

/** Milliseconds until a client connects again, and until it looks again whether something came. */
const PAUSE = 50;
const LOOK = 5;
/** Milliseconds after which what was not told is lost: far longer than anything takes. */
const PATIENCE = 60_000;

/** What is known of each reply, by its number. */
export type Known = Readonly<Record<number, string>>;

/** A client that knows a thread by what it is told alone: it reads it once, and goes on from cursors, whatever becomes of its connections. */
export class ThreadFollower {
  /** Why connections ended: the code, or the reason; `cut` where neither was said. */
  readonly ends: string[] = [];
  /** Of each reply that was told of as new, its number, in the order of the events. */
  readonly added: number[] = [];
  /** What no client should ever meet. */
  readonly faults: string[] = [];
  /** How often it connected, and had to read the thread anew. */
  opened = 0;
  resyncs = 0;
  private replies: Record<number, string> = {};
  private cursors: Record<Field | 'signals', string> = { replyAdded: '', replyChanged: '', signals: '' };
  private over = false;
  /** Whether one of two streams said that the thread is to be read anew: nothing is taken of either from then on. */
  private isReadingAnew = false;
  private running: Promise<void> = Promise.resolve();

  private constructor(
    readonly way: Way,
    private readonly origin: string,
    private readonly token: string,
    private readonly threadId: string,
  ) {}

  /** Resolves once it is told what happens. */
  static async start(way: Way, origin: string, token: string, threadId: string): Promise<ThreadFollower> {
    const follower = new ThreadFollower(way, origin, token, threadId);
    await follower.readAnew();
    follower.running = follower.follow();
    while (follower.opened === 0 && follower.faults.length === 0) await sleep(LOOK);
    return follower;
  }

  get known(): Known {
    return { ...this.replies };
  }

  /** The thread as it is, asked for anew. */
  async fresh(): Promise<Known> {
    return (await this.read()).replies;
  }

  /** Waits until it knows the thread as it is. @returns both, which differ where something is lost */
  async caughtUp(): Promise<{ known: Known; fresh: Known }> {
    const fresh = await this.fresh();
    const until = performance.now() + PATIENCE;
    while (!isSame(this.replies, fresh) && performance.now() < until) await sleep(LOOK);
    return { known: this.known, fresh };
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.running;
  }

  private async follow(): Promise<void> {
    while (!this.over) {
      try {
        await (this.way === 'socket' ? this.bySocket() : this.byStreams());
      } catch (error) {
        const { status, message } = error as Error & { status?: number };
        // Nobody is there, or whoever is says to come again.
        if (status !== undefined && status !== 503 && status !== 502) this.faults.push(`${status} ${message}`);
      }
      await sleep(PAUSE);
    }
  }

  private async bySocket(): Promise<void> {
    const client = await SocketClient.open(`${this.origin}/graphql`, this.headers);
    const ids = new Map(FIELDS.map((field) => [client.subscribe(subscriptionTo(field), this.variables(field)), field]));
    this.opened += 1;
    let resync = false;
    for (let at = 0; !this.over && !resync; await sleep(LOOK)) {
      while (at < client.messages.length && !resync) {
        const { id, type, payload } = client.messages[at++]!;
        const field = ids.get(id ?? '');
        if (type === 'error') this.fault(payload);
        if (field && type === 'next') resync = this.take(field, payload);
      }
      if (client.closed && at === client.messages.length) {
        this.ends.push(String(client.closed.code));
        return;
      }
    }
    client.close();
    if (resync) await this.readAnew();
  }

  private async byStreams(): Promise<void> {
    const streams: EventStreamClient[] = [];
    this.isReadingAnew = false;
    try {
      const kinds = this.way === 'signals' ? (['signals'] as const) : FIELDS;
      for (const kind of kinds) streams.push(await this.open(kind));
      this.opened += 1;
      // All of them: one may still read the thread anew when another has ended.
      await Promise.all(
        streams.map((stream, at) =>
          this.hear(stream, kinds[at]!, () => this.over || this.isReadingAnew || streams.some(isOver)),
        ),
      );
    } finally {
      for (const stream of streams) stream.close();
    }
  }

  private open(kind: Field | 'signals'): Promise<EventStreamClient> {
    if (kind === 'signals') {
      const query = new URLSearchParams({ thread: this.threadId, since: this.cursors.signals });
      return EventStreamClient.open(`${this.origin}/live?${query}`, this.headers);
    }
    const body = { query: subscriptionTo(kind), variables: this.variables(kind) };
    return EventStreamClient.open(`${this.origin}/graphql/stream`, this.headers, body);
  }

  /** Takes what one stream says, until one of them is over. */
  private async hear(stream: EventStreamClient, kind: Field | 'signals', over: () => boolean): Promise<void> {
    for (let at = 0; ; await sleep(LOOK)) {
      const isLast = over();
      while (at < stream.events.length && !this.isReadingAnew) {
        const { event, data } = stream.events[at++]!;
        if (event === 'thread') await this.catchUp();
        const isNext = kind !== 'signals' && event === 'next';
        if (event === 'resync' || (isNext && this.take(kind, data))) {
          // What the other stream says meanwhile goes on from before.
          this.isReadingAnew = true;
          await this.readAnew();
          return;
        }
        if (event === 'end') this.ends.push(data.reason);
      }
      if (!isLast) continue;
      if (stream.over && stream.named('end').length === 0) this.ends.push('cut');
      return;
    }
  }

  /** @returns whether the thread is to be read anew */
  private take(field: Field, { data, errors }: Json): boolean {
    if (errors) {
      this.fault(errors);
      return true;
    }
    const { reply, replyId, resyncDue, cursor, previousCursor } = data[field];
    if (previousCursor !== this.cursors[field]) this.faults.push(`a gap in ${field}`);
    this.cursors[field] = cursor;
    if (resyncDue) return true;
    if (field === 'replyAdded') this.added.push(Number(replyId.split('.')[1]));
    if (reply) this.replies[reply.number] = textOf(reply);
    else if (replyId) delete this.replies[Number(replyId.split('.')[1])];
    return false;
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const { thread } = await this.ask(CHANGES, { id: this.threadId, since: this.cursors.signals });
      const { cursor, hasMore, resyncDue, gone, replies } = thread.changes;
      if (resyncDue) return this.readAnew();
      for (const reply of replies) this.replies[reply.number] = textOf(reply);
      for (const id of gone) delete this.replies[Number(id.split('.')[1])];
      this.cursors.signals = cursor;
      if (!hasMore) return;
    }
  }

  private async readAnew(): Promise<void> {
    if (this.opened > 0) this.resyncs += 1;
    const { cursor, replies } = await this.read();
    this.replies = { ...replies };
    this.cursors = { replyAdded: cursor, replyChanged: cursor, signals: cursor };
  }

  /** The cursor is the first page's: what became different while the others were read is told again. */
  private async read(): Promise<{ cursor: string; replies: Known }> {
    const replies: Record<number, string> = {};
    let cursor: string | undefined;
    for (let after: string | null = null; ; ) {
      const { thread }: Json = await this.ask(READ, { id: this.threadId, after });
      cursor ??= thread.changeCursor as string;
      for (const reply of thread.replies.nodes) replies[reply.number] = textOf(reply);
      if (!thread.replies.pageInfo.hasNextPage) return { cursor, replies };
      after = thread.replies.pageInfo.endCursor;
    }
  }

  /** Asks until it is answered, as one does who follows Retry-After. */
  private async ask(query: string, variables: object): Promise<Json> {
    for (;;) {
      const response = await fetch(`${this.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.headers },
        body: JSON.stringify({ query, variables }),
      }).catch(() => null);
      const answer = (await response?.json().catch(() => null)) as { data?: Json; errors?: unknown } | null | undefined;
      if (answer?.data && !answer.errors) return answer.data;
      if (response && response.status < 500) throw new Error(JSON.stringify(answer));
      await sleep(PAUSE);
    }
  }

  private fault(what: unknown): void {
    const text = JSON.stringify(what);
    if (!text.includes('UNAVAILABLE')) this.faults.push(text);
  }

  private variables(field: Field) {
    return { id: this.threadId, since: this.cursors[field] };
  }

  private get headers() {
    return { authorization: `Bearer ${this.token}` };
  }
}

const isOver = (stream: EventStreamClient) => stream.over;

function textOf({ status, bodyHtml }: Json): string {
  return `${status} ${bodyHtml}`;
}

function isSame(one: Known, other: Known): boolean {
  const numbers = Object.keys(one);
  return numbers.length === Object.keys(other).length && numbers.every((at) => one[Number(at)] === other[Number(at)]);
}
