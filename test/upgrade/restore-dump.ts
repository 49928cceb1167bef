import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

/** A database as a version before left it: a dump of this folder, restored as the tables' owner. */
export async function restoreDump(name: string): Promise<TestDatabase> {
  const statements = brotliDecompressSync(readFileSync(join('test/upgrade', `${name}.sql.br`))).toString('utf8');
  const database = await createEmptyDatabase();
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    await owner.query(statements);
  } finally {
    await owner.end();
  }
  return database;
}
