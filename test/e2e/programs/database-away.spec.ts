import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Site } from '../../../bench/soak/site.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { FaultyProxy } from '../../support/faulty-proxy.js';
import { ensureBuilt } from './installation-program.js';

/** More deaths in a row than anything survives that dies of its own. */
const MANY = 8;

describe('npm start while its database is away', () => {
  const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  let database: TestDatabase;
  let line: FaultyProxy;
  let site: Site;

  beforeAll(async () => {
    await ensureBuilt();
    database = await createTestDatabase();
    line = await FaultyProxy.to(database.url);
    site = await Site.start(folder, { DATABASE_URL: line.url, DATABASE_OWNER_URL: database.ownerUrl });
    await site.running();
  });
  afterAll(async () => {
    await site?.stop();
    await line?.close();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const told = (what: RegExp) => site.output.match(new RegExp(what, 'g'))?.length ?? 0;

  it('gives up neither the worker nor the API, however often they end for that, and both work once it is back', async () => {
    line.cut();
    for (const part of ['worker', 'API'] as const) process.kill(site.pidOf(part) as number, 'SIGKILL');
    for (const part of ['worker', 'API']) {
      await site.until(async () => told(RegExp(`The ${part} ended, since the database is away\\.`)) >= MANY);
    }
    line.mend();
    for (const part of ['worker', 'API']) await site.until(async () => told(RegExp(`The ${part} works again`)) === 1);
    expect(site.isRunning).toBe(true);
    expect(site.output).not.toContain('given up');
    expect((await fetch(`${site.origin}/health/ready`)).status).toBe(200);
  });
});
