import type { Pool } from 'pg';
import type { BoundStatement } from './statement.js';

/** Every statement is prepared under its name, once on each connection. */
export async function ask<Row>(
  connection: Pick<Pool, 'query'>,
  { name, text, values }: BoundStatement,
): Promise<Row[]> {
  return (await connection.query({ name, text, values: values as unknown[] })).rows as Row[];
}
