import pg from 'pg';
import { Connections } from '../../libs/embedded-postgres/src/connections.js';
import type { Credentials } from '../../libs/embedded-postgres/src/credentials.js';
import { createDatabase } from '../../libs/embedded-postgres/src/prepare-cluster.js';

const TEMPLATE = 'commonplace_template';

/** Any number will do that nothing else in the test server uses: a second template's is the next. */
const TEMPLATE_LOCK = 7_203_711;

/** A database that others are cloned from, made by the first who needs it. */
interface Template {
  readonly name: string;
  readonly lock: number;
  /** What it is cloned from itself. */
  readonly from?: Template;
  readonly fill: (connections: Connections) => Promise<void>;
}

const MIGRATED: Template = {
  name: TEMPLATE,
  lock: TEMPLATE_LOCK,
  async fill(connections) {
    const { migrate, migrateJobQueue } = await import('#platform');
    await migrate(connections.ownerUrl(TEMPLATE));
    await migrateJobQueue(connections.ownerUrl(TEMPLATE));
  },
};

let created = 0;

export interface TestDatabase {
  /** As the application connects: the role that cannot alter tables. */
  url: string;
  /** As the migrations connect. */
  ownerUrl: string;
  /** As the superuser, for looking behind the scenes. */
  superuserUrl: string;
  /** Ends all connections to it and removes it. */
  drop(): Promise<void>;
}

/** A migrated, empty database of its own for one spec, cloned from a template that the first caller of a run migrates. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return cloneDatabase(MIGRATED);
}

/** The same with more in it, which the first caller of a run writes. `fill` is given the address that the application connects to. */
export async function createFilledDatabase(what: string, fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const name = `${TEMPLATE}_${what}`;
  const from = MIGRATED;
  return cloneDatabase({
    name,
    lock: from.lock + 1,
    from,
    fill: (connections) => fill(connections.applicationUrl(name)),
  });
}

/** A database with nothing in it, for specs about the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return cloneDatabase();
}

async function cloneDatabase(template?: Template): Promise<TestDatabase> {
  const connections = testConnections();
  const name = `test_${process.pid}_${process.env.JEST_WORKER_ID ?? 0}_${Date.now().toString(36)}_${created++}`;
  await asSuperuser(connections, async (client) => {
    if (template) await ensureTemplate(client, connections, template);
    await createDatabase(client, name, template?.name);
  });
  return {
    url: connections.applicationUrl(name),
    ownerUrl: connections.ownerUrl(name),
    superuserUrl: connections.superuserUrl(name),
    drop: () =>
      asSuperuser(connections, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

/** Jest's workers run at the same time: one fills it, the others wait for it. */
async function ensureTemplate(client: pg.Client, connections: Connections, template: Template): Promise<void> {
  const { name, lock, from, fill } = template;
  if (await templateIsReady(client, name)) return;
  await client.query('SELECT pg_advisory_lock($1)', [lock]);
  if (!(await templateIsReady(client, name))) {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    if (from) await ensureTemplate(client, connections, from);
    await createDatabase(client, name, from?.name);
    await fill(connections);
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
  }
  await client.query('SELECT pg_advisory_unlock($1)', [lock]);
}

async function templateIsReady(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
  return found.rowCount === 1;
}

async function asSuperuser(connections: Connections, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(connections.superuserUrl());
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function testConnections(): Connections {
  const { port, credentials } = JSON.parse(process.env.TEST_POSTGRES as string) as {
    port: number;
    credentials: Credentials;
  };
  return new Connections(port, credentials);
}
