import type { Work } from '../graphql/run.js';
import type { LiveConnection } from './live-connection.js';
import type { PlanOfEvents } from './plan-of-events.js';

/** The data of an event that is serialised already, perhaps for many. */
export class WrittenData {
  constructor(readonly json: string) {}
}

/** What is sent of an event. */
export interface EventResult {
  readonly data?: Record<string, unknown> | WrittenData | null;
  readonly errors?: readonly object[];
}

/** Events that wait for a client to take them in; whoever has more is too slow. */
const MOST_WAITING = 1_000;

/** One subscription of one connection: what is sent to it waits here until the transport takes it. */
export class LiveSubscription implements AsyncGenerator<EventResult, void> {
  /** The cursor of the last event, where cursors are asked for. */
  cursor: string | undefined;
  /** How often in a row what it is told of could not be looked up. */
  failures = 0;
  /** The values of variables on which it depends what is answered. */
  readonly variables: string;
  private readonly waiting: EventResult[] = [];
  private wake: (() => void) | undefined;
  private over = false;
  private leave: () => void = () => undefined;

  constructor(
    readonly connection: LiveConnection,
    readonly work: Work,
    readonly events: PlanOfEvents,
    private readonly delivered: () => void,
  ) {
    this.variables = JSON.stringify(events.variables.map((name) => work.variables[name]));
  }

  get isOver(): boolean {
    return this.over;
  }

  /** @param leave ends what sends the events */
  began(leave: () => void): void {
    if (this.over) leave();
    else this.leave = leave;
  }

  push(result: EventResult): void {
    if (this.over) return;
    this.waiting.push(result);
    this.delivered();
    if (this.waiting.length > MOST_WAITING) this.connection.end('slow');
    this.wake?.();
  }

  async next(): Promise<IteratorResult<EventResult, void>> {
    for (;;) {
      if (this.over) return { done: true, value: undefined };
      const value = this.waiting.shift();
      if (value) return { done: false, value };
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async return(): Promise<IteratorResult<EventResult, void>> {
    if (!this.over) {
      this.over = true;
      this.leave();
      this.wake?.();
    }
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<EventResult, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
