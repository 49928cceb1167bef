import { type Config, loadConfig } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { fillDemo } from './fill-demo.js';

const NOW = new Date('2026-11-20T10:00:00.000Z');

describe('the demo community in a database', () => {
  let database: TestDatabase;
  let config: Config;
  beforeAll(async () => {
    database = await createTestDatabase();
    config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SESSION_SECRET: 'a secret for tests only, 32 long',
    });
  });
  afterAll(() => database.drop());
  it('is written', async () => {
    const t = performance.now();
    expect(await fillDemo(config, NOW)).toBe(true);
    console.log(performance.now() - t);
  }, 120_000);
});
