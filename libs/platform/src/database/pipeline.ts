import { performance } from 'node:perf_hooks';
import pg, { type ClientConfig } from 'pg';
import { type KnownRows, SharedRead } from './shared-read.js';
import type { BoundStatement } from './statement.js';

/**
 * Told once: the rows, or why there are none. `milliseconds` is how long this process waited for the statement itself, without those before
 * it and without what it did meanwhile; null where it was prepared first, which says nothing of how long it takes.
 */
export type Told = (error: Error | null, rows: unknown[], milliseconds: number | null) => void;

/** Milliseconds after which a connection that was lost, or not to be had, is tried again. */
const PAUSE = 1_000;

/** A connection that is open. */
interface Line {
  readonly client: pg.Client;
  /** How many were sent and are not answered. */
  unanswered: number;
  /** When the statement that PostgreSQL is at was sent, or the one before it was answered. */
  begun: number;
  /** How long this process had had nothing to do by then. */
  idleBefore: number;
  /** Whether what is asked waits for the end of this turn of the event loop. */
  held: boolean;
  /** The names of the statements that were sent before, and so are prepared. */
  readonly prepared: Set<string>;
  readonly known: KnownRows;
}

/**
 * One connection that many reads share: what is asked in one turn of the event loop is sent together, and PostgreSQL answers in
 * that order. Each statement stands for itself: one that fails leaves the others as they are. See docs/decisions/0053.
 */
export class Pipeline {
  private line: Line | null = null;
  private connecting: Promise<void> | null = null;
  private closing = false;
  private triedAt = Number.NEGATIVE_INFINITY;
  private watch: NodeJS.Timeout | undefined;

  /** @param silence milliseconds for which nothing is answered until the connection counts as lost */
  constructor(
    private readonly options: ClientConfig,
    private readonly silence: number,
  ) {}

  get isOpen(): boolean {
    return this.line !== null;
  }

  get waiting(): number {
    return this.line?.unanswered ?? 0;
  }

  /** Whether it waits for nothing that was begun before a moment. */
  isAnsweredSince(moment: number): boolean {
    return this.line !== null && (this.line.unanswered === 0 || this.line.begun > moment);
  }

  /** Opens the connection, if it is not; one that is not to be had is tried again a while after. */
  open(): Promise<void> {
    if (this.line || this.closing) return Promise.resolve();
    if (!this.connecting && performance.now() - this.triedAt > PAUSE) {
      this.connecting = this.connect().finally(() => {
        this.connecting = null;
      });
    }
    return this.connecting ?? Promise.resolve();
  }

  /** Sends a read, with all others of this turn of the event loop. Only where the connection is open. */
  send(statement: BoundStatement, told: Told): void {
    const line = this.line as Line;
    if (!line.held) hold(line);
    line.unanswered++;
    const isPrepared = line.prepared.has(statement.name);
    if (!isPrepared) line.prepared.add(statement.name);
    this.watch ??= this.watchFor(this.silence);
    const ended = (error: Error | null, rows: unknown[]) => {
      const now = performance.now();
      const idle = idleTime();
      const milliseconds = isPrepared ? idle - line.idleBefore : null;
      line.unanswered--;
      line.begun = now;
      line.idleBefore = idle;
      told(error, rows, milliseconds);
    };
    line.client.query(new SharedRead(statement, line.known, ended));
  }

  /** Once what was sent is answered. */
  async close(): Promise<void> {
    this.closing = true;
    await this.connecting;
    await this.line?.client.end();
    clearTimeout(this.watch);
  }

  private async connect(): Promise<void> {
    this.triedAt = performance.now();
    const client = new pg.Client({ ...this.options, pipeline: true });
    // Whoever waits for an answer is told by the driver.
    const forget = () => {
      if (this.line?.client === client) this.line = null;
    };
    client.on('error', forget).on('end', forget);
    try {
      await client.connect();
      this.line = {
        client,
        unanswered: 0,
        begun: 0,
        idleBefore: 0,
        held: false,
        prepared: new Set(),
        known: new Map(),
      };
    } catch {
      // Until it is tried again, reads go elsewhere.
    }
  }

  /** PostgreSQL ends what takes too long; where it does not do that either, nobody need wait for it. */
  private watchFor(milliseconds: number): NodeJS.Timeout {
    // What came while this process was busy is read first.
    return setTimeout(() => setImmediate(() => this.look()), milliseconds).unref();
  }

  private look(): void {
    this.watch = undefined;
    const { line } = this;
    if (!line || line.unanswered === 0) return;
    const left = this.silence - (performance.now() - line.begun);
    if (left > 0) this.watch = this.watchFor(left);
    else line.client.connection.stream.destroy();
  }
}

/** Milliseconds that this thread has waited for something to do. */
function idleTime(): number {
  return performance.nodeTiming.idleTime;
}

/** What is written goes out at the end of this turn. */
function hold(line: Line): void {
  const { stream } = line.client.connection;
  const isFirst = line.unanswered === 0;
  line.held = true;
  if (isFirst) line.begun = performance.now();
  stream.cork();
  setImmediate(() => {
    line.held = false;
    if (isFirst) {
      line.begun = performance.now();
      line.idleBefore = idleTime();
    }
    stream.uncork();
  });
}
