import type pg from 'pg';
import { StartupError } from '../process/startup-error.js';
import { connectAsOwner } from './owner-connection.js';

/** The oldest PostgreSQL that the migrations run on. */
const OLDEST_VERSION = 15;

/**
 * Prepares a database for its first migration: the group role that rights are granted to must exist, and both logins
 * must be in it. Does nothing where that is so. Where the owner may not create roles, says what to run instead.
 */
export async function ensureApplicationRole(ownerUrl: string, applicationUrl: string): Promise<void> {
  const application = decodeURIComponent(new URL(applicationUrl).username);
  const client = await connectAsOwner(ownerUrl);
  try {
    await requireVersion(client);
    const found = await client.query(`SELECT FROM pg_roles WHERE rolname = 'commonplace_app'`);
    if (found.rowCount === 0) await asRoleCreator(client, 'CREATE ROLE commonplace_app NOLOGIN');
    const { rows } = await client.query<{ rolname: string }>(
      `SELECT rolname FROM pg_roles WHERE rolname IN (current_user, $1) AND NOT pg_has_role(oid, 'commonplace_app', 'MEMBER')`,
      [application || null],
    );
    for (const { rolname } of rows) {
      await asRoleCreator(client, `GRANT commonplace_app TO ${client.escapeIdentifier(rolname)}`);
    }
  } finally {
    await client.end();
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version >= OLDEST_VERSION) return;
  throw new StartupError(
    `DATABASE_URL names a PostgreSQL ${version}; Commonplace needs ${OLDEST_VERSION} or later. Upgrade it, or leave DATABASE_URL away.`,
  );
}

async function asRoleCreator(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const { code } = error as { code?: string };
    // Another program that started at the same time was first.
    if (code === '42710' || code === '23505') return;
    if (code !== '42501') throw error;
    throw new StartupError(
      `The owner of the database may not create roles. As a superuser run: ${statement}; then start again.`,
    );
  }
}
