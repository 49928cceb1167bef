import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import type { Viewer } from '#kernel';
import { forEachViewer, PLACE_OF_VIEWER } from './each-viewer.js';
import { ask } from './prepared.js';
import type { BoundStatement } from './statement.js';

interface Asked {
  readonly statement: BoundStatement;
  readonly resolve: (rows: object[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Viewers that one statement is asked for at once: some 100 kB, and milliseconds of the database. */
const VIEWERS_AT_ONCE = 500;

const current = new AsyncLocalStorage<Snapshot>();

/** What the work under way reads, if that is of one moment. */
export function currentSnapshot(): Snapshot | undefined {
  return current.getStore();
}

/**
 * Reads of one moment, on one connection. What is asked in one turn of the event loop goes out together: the same statement for many viewers
 * is asked once for all of them, and one that several ask alike is asked once.
 */
export class Snapshot {
  private asked: Asked[] = [];
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly client: PoolClient) {}

  during<Result>(work: () => Promise<Result>): Promise<Result> {
    return current.run(this, work);
  }

  rows<Row>(statement: BoundStatement): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.asked.push({ statement, resolve: resolve as Asked['resolve'], reject });
      if (this.asked.length === 1) setImmediate(() => this.send());
    });
  }

  private send(): void {
    const asked = this.asked;
    this.asked = [];
    for (const alike of Map.groupBy(asked, ({ statement }) => keyOf(statement)).values()) {
      // One after the other: there is one connection.
      this.last = this.last.then(() =>
        this.answer(alike).catch((error: unknown) => {
          for (const { reject } of alike) reject(error);
        }),
      );
    }
  }

  private async answer(alike: readonly Asked[]): Promise<void> {
    const [{ statement }] = alike as [Asked];
    const viewers = new Set(alike.map((one) => one.statement.origin?.values.viewer as Viewer | undefined));
    if (viewers.size === 1) {
      const rows = await ask<object>(this.client, statement);
      for (const { resolve } of alike) resolve(rows);
      return;
    }
    const found = await this.forAll([...viewers] as Viewer[], statement.origin as Origin);
    for (const one of alike) one.resolve(found.get(one.statement.origin?.values.viewer as Viewer) ?? []);
  }

  private async forAll(
    viewers: readonly Viewer[],
    { sql, parameters, values }: Origin,
  ): Promise<Map<Viewer, object[]>> {
    const each = forEachViewer(sql, parameters);
    const found = new Map<Viewer, object[]>(viewers.map((viewer) => [viewer, []]));
    for (let at = 0; at < viewers.length; at += VIEWERS_AT_ONCE) {
      const some = viewers.slice(at, at + VIEWERS_AT_ONCE);
      for (const row of await ask<Record<string, unknown>>(this.client, each.bind(some, values))) {
        found.get(some[row[PLACE_OF_VIEWER] as number] as Viewer)?.push(row);
      }
    }
    return found;
  }
}

type Origin = NonNullable<BoundStatement['origin']>;

/** Equal for statements that differ in nothing but who looks. */
function keyOf({ name, values, origin }: BoundStatement): string {
  if (!origin) return JSON.stringify([name, values]);
  const { viewer: _viewer, ...others } = origin.values;
  return JSON.stringify([name, others]);
}
