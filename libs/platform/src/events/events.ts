import type { Transaction } from '../database/database.js';

type EventType<Event> = new (...args: never[]) => Event;
type Listener<Event> = (tx: Transaction, event: Event) => Promise<void>;

/**
 * What must be true at commit in a lib further right is written by its listener, inside the same transaction:
 * a listener that throws takes the whole write back.
 */
export class Events {
  private readonly listeners = new Map<unknown, Array<Listener<never>>>();

  listen<Event>(type: EventType<Event>, listener: Listener<Event>): void {
    const known = this.listeners.get(type) ?? [];
    known.push(listener);
    this.listeners.set(type, known);
  }

  /** Tells every listener, one after another in the order in which they registered. */
  async emit(tx: Transaction, event: object): Promise<void> {
    for (const listener of this.listeners.get(event.constructor) ?? []) await (listener as Listener<object>)(tx, event);
  }
}
