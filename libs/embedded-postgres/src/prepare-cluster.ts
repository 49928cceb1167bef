import pg from 'pg';
import { type Connections, DATABASE } from './connections.js';

/**
 * Creates what the migrations stand on, if it is not there yet: the owner, the group role that the migrations grant
 * rights to, the application's login in that group, and the database. Passwords are set anew each time.
 */
export async function prepareCluster(connections: Connections): Promise<void> {
  const client = new pg.Client(connections.superuserUrl());
  await client.connect();
  try {
    await ensureRole(client, 'commonplace_app', 'NOLOGIN');
    for (const role of ['commonplace_owner', 'commonplace_app_login'] as const) {
      await ensureRole(client, role, `LOGIN PASSWORD ${client.escapeLiteral(connections.credentials[role])}`);
    }
    await client.query('GRANT commonplace_app TO commonplace_app_login, commonplace_owner');
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await createDatabase(client, DATABASE);
  } finally {
    await client.end();
  }
}

/** Creates a database that belongs to the owner role and that only the product's roles may enter. */
export async function createDatabase(superuser: pg.Client, name: string, template?: string): Promise<void> {
  const database = superuser.escapeIdentifier(name);
  const from = template ? `TEMPLATE ${superuser.escapeIdentifier(template)}` : '';
  await superuser.query(`CREATE DATABASE ${database} OWNER commonplace_owner ${from}`);
  await superuser.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await superuser.query(`GRANT CONNECT ON DATABASE ${database} TO commonplace_app`);
}

async function ensureRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  await client.query(`${found.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${attributes}`);
}
