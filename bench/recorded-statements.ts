import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** A statement as it was sent. */
export interface Sent {
  /** None of one that is not prepared. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether it was part of a transaction. */
  readonly inTransaction: boolean;
  /** What it answered first. */
  first: Readonly<Record<string, unknown>> | undefined;
}

interface Recording {
  readonly statements: Sent[];
  /** Connections with an open transaction. */
  readonly open: Set<unknown>;
}

const current = new AsyncLocalStorage<Recording>();

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** Notes what is sent to PostgreSQL in this process while `recordStatements` runs. */
export function listenToStatements(): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function note(this: pg.Client, ...args) {
    const recording = current.getStore();
    const answer = query.apply(this, args);
    if (recording) keep(recording, this, args, answer);
    return answer;
  };
}

/** Runs the work, and tells which statements it sent, in their order. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Sent[]> {
  const recording: Recording = { statements: [], open: new Set() };
  await current.run(recording, work);
  return recording.statements;
}

function keep({ statements, open }: Recording, client: pg.Client, [asked, given]: unknown[], answer: unknown): void {
  const config = typeof asked === 'string' ? { text: asked, values: Array.isArray(given) ? given : [] } : asked;
  const { name, text, values = [] } = config as pg.QueryConfig;
  if (/^(?:start transaction|begin)/i.test(text)) open.add(client);
  const sent: Sent = { name, text, values: values as unknown[], inTransaction: open.has(client), first: undefined };
  if (/^(?:commit|rollback$)/i.test(text)) open.delete(client);
  statements.push(sent);
  if (answer instanceof Promise)
    void answer.then(
      ({ rows }: pg.QueryResult) => (sent.first = rows?.[0]),
      () => undefined,
    );
}
