import type { Pool } from 'pg';
import type { LegacyStatement } from './legacy-statement.js';
import { type BoundStatement, Statement } from './statement.js';

/** What can be asked: a statement with its values, or one that has none. Or a LegacyStatement, whose values stand beside it. */
export type Asked = BoundStatement | Statement<LegacyStatement>;

/** Every statement is prepared under its name, once on each connection. */
export async function ask<Row>(
  connection: Pick<Pool, 'query'>,
  asked: Asked,
  legacyValues?: readonly unknown[],
): Promise<Row[]> {
  const { name, text, values } = isLegacyStatement(asked) ? asked.withArray(legacyValues ?? []) : asked;
  return (await connection.query({ name, text, values: values as unknown[] })).rows as Row[];
}

function isLegacyStatement(asked: Asked): asked is Statement<LegacyStatement> {
  return asked instanceof Statement && asked.values === undefined;
}
