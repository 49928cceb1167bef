import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#platform';
import { logins } from '../../apps/demo/src/community/index.js';
import { fillDemo } from '../../apps/demo/src/fill-demo.js';
import { type ApiOptions, startApi, type TestApi } from './api.js';
import { createFilledDatabase } from './database.js';
import { FakeClock } from './fake-clock.js';

/** The moment that the demo community's story ends at. */
export const DEMO_NOW = new Date('2026-11-20T10:00:00.000Z');

export { logins };

/** The API with its pages on the demo community: what a newcomer sees after `npm start`. */
export async function startDemo(options: Omit<ApiOptions, 'database'> = {}): Promise<TestApi> {
  const written = join(process.env.TEST_DIRECTORY as string, 'demo');
  const database = await createFilledDatabase('demo', async (url) => {
    const settings = { NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: written };
    await fillDemo(loadConfig({ ...settings, SESSION_SECRET: 'a secret for tests only, 32 long' }), DEMO_NOW);
  });
  const dataDir = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  cpSync(written, dataDir, { recursive: true });
  const clock = options.clock ?? new FakeClock(DEMO_NOW);
  const api = await startApi({ ...options, clock, database, config: { dataDir, ...options.config } });
  const close = api.close.bind(api);
  api.close = async () => {
    await close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return api;
}

/** Signs somebody of the demo in over the API. Answers their token. */
export async function tokenOf(api: TestApi, { handle, password }: typeof logins.learner): Promise<string> {
  const { signIn } = await api.ok('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
    input: { emailOrHandle: handle, password },
  });
  return signIn.accessToken;
}
