import { connect, type Database } from '#platform';
import { createTestDatabase, type TestDatabase } from './database.js';

/**
 * Gives the specs of a `describe` a migrated database of their own, connected as the application connects.
 * @param use is handed it before the first of them, to keep it and to prepare what they all need
 */
export function withDatabase(use: (database: Database, test: TestDatabase) => void | Promise<void>): void {
  let test: TestDatabase | undefined;
  let database: Database | undefined;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await connect({ url: test.url, entities: [] });
    await use(database, test);
  });
  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });
}
