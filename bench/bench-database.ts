import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#platform';
import { SECRET } from './session.js';

export interface BenchDatabase {
  readonly ownerUrl: string;
  /** The process id of its PostgreSQL. */
  readonly pid: number;
  /** Of a program that runs on it. */
  readonly environment: Record<string, string>;
}

/** An empty, migrated database, which is there for as long as the work takes. */
export async function withDatabase(work: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'commonplace-bench-'));
  const postgres = await EmbeddedPostgres.start({ directory });
  try {
    const ownerUrl = postgres.connections.ownerUrl();
    await migrate(ownerUrl);
    const environment = {
      NODE_ENV: 'production',
      // Nobody but this computer reaches it, so it may run without limits of requests.
      PUBLIC_URL: 'http://127.0.0.1',
      LOG_LEVEL: 'warn',
      RATE_LIMITS: 'off',
      DATABASE_URL: postgres.connections.applicationUrl(),
      SESSION_SECRET: SECRET,
      DATA_DIR: directory,
    };
    await work({ ownerUrl, pid: postgres.pid, environment });
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
