import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Where graphile-worker keeps its jobs. */
export const JOB_SCHEMA = 'graphile_worker';

const SILENT = new Logger(() => () => undefined);

/**
 * Creates or updates the job queue, as the owner: the application's role creates no tables, and graphile-worker finds
 * nothing left to do when it runs as that role. Its tables have row level security without a policy, which lets only
 * their owner in, so the application's role is given one. Jobs that were given up are found by an index of our own.
 */
export async function migrateJobQueue(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema: JOB_SCHEMA, logger: SILENT });
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    // Two programs that grant at once would change the same rows of the catalog.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('${JOB_SCHEMA}'))`);
    await client.query(`
      GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO commonplace_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO commonplace_app;
      REVOKE INSERT, UPDATE, DELETE ON ${JOB_SCHEMA}.migrations FROM commonplace_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO commonplace_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOB_SCHEMA} TO commonplace_app;
      CREATE INDEX IF NOT EXISTS failed_jobs ON ${JOB_SCHEMA}._private_jobs (id) WHERE attempts >= max_attempts`);
    const { rows } = await client.query<{ name: string }>(
      `SELECT quote_ident(c.relname) AS name FROM pg_class c
       WHERE c.relnamespace = $1::regnamespace AND c.relrowsecurity
         AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'application')`,
      [JOB_SCHEMA],
    );
    for (const { name } of rows) {
      await client.query(`CREATE POLICY application ON ${JOB_SCHEMA}.${name} TO commonplace_app USING (true)`);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
