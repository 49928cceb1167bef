import { PassThrough } from 'node:stream';
import { jest } from '@jest/globals';
import { Clock } from '#kernel';
import { migrate, writeBackup } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { connectAsOwner } from './owner-connection.js';
import { BACKUP_PROGRAM, SCHEMA_LOCK, SCHEMA_PROGRAM } from './schema-lock.js';

describe('a program that waits for the schema', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test?.drop());

  /** Runs something while a program of this name has the schema, until a sentence is said; answers that. */
  async function saidBeside(holder: string, work: () => Promise<unknown>): Promise<unknown> {
    const client = await connectAsOwner(test.ownerUrl, { application_name: holder });
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      await client.query('select pg_advisory_lock($1)', [SCHEMA_LOCK]);
      const working = work();
      while (said.mock.calls.length === 0) await new Promise((done) => setTimeout(done, 20));
      await client.query('select pg_advisory_unlock($1)', [SCHEMA_LOCK]);
      await working;
      expect(said).toHaveBeenCalledTimes(1);
      return said.mock.calls[0]?.[0];
    } finally {
      said.mockRestore();
      await client.end();
    }
  }

  it('to migrate says whether it waits for a backup', async () => {
    expect(await saidBeside(BACKUP_PROGRAM, () => migrate(test.ownerUrl))).toBe(
      'Waiting for a backup of this database that is being written …',
    );
  });

  it('to back up says whether it waits for a migration', async () => {
    const { ownerUrl } = test;
    const source = { ownerUrl, store: {} as never, mediaKeys: async () => [], leftOut: [], clock: new Clock() };
    expect(await saidBeside(SCHEMA_PROGRAM, () => writeBackup(source, new PassThrough().resume()))).toBe(
      'Waiting for another program that migrates or restores this database …',
    );
  });
});
