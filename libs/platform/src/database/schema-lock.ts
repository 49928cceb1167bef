import { connectAsOwner } from './owner-connection.js';

/** Two programs that migrate at once take turns, and a backup has the schema to itself. The number is arbitrary, and used nowhere else. */
export const SCHEMA_LOCK = 7_205_111;

/** By what they call themselves to PostgreSQL: sessions that change the schema, as no other does, and backups. */
export const SCHEMA_PROGRAM = 'commonplace schema';
export const BACKUP_PROGRAM = 'commonplace backup';

const DEEDS: Readonly<Record<string, string>> = {
  [SCHEMA_PROGRAM]: 'another program that migrates or restores this database',
  [BACKUP_PROGRAM]: 'a backup of this database that is being written',
};

const HOLDERS = `
  select distinct a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and (l.classid, l.objid, l.objsubid) = (0, $1, 1)
  and l.database = (select oid from pg_database where datname = current_database())
  order by name`;

/** Milliseconds for which nobody wonders what a program does. */
const UNTOLD = 2_000;

/**
 * Waits until a connection has a lock that includes the schema's, and says for what where that takes a while.
 * @param take takes the lock
 */
export async function waitForSchema(ownerUrl: string, take: () => Promise<unknown>): Promise<void> {
  let waits = true;
  const timer = setTimeout(() => {
    const say = (holders: string) => waits && console.error(`Waiting for ${holders} …`);
    // The wait is what counts; who cannot be asked is left unnamed.
    void holdersOf(ownerUrl).then(say, () => say('another program that uses this database'));
  }, UNTOLD);
  try {
    await take();
  } finally {
    waits = false;
    clearTimeout(timer);
  }
}

async function holdersOf(ownerUrl: string): Promise<string> {
  const client = await connectAsOwner(ownerUrl, { application_name: 'commonplace' });
  try {
    const { rows } = await client.query<{ name: string }>(HOLDERS, [SCHEMA_LOCK]);
    const deeds = new Set(
      rows.map(({ name }) => DEEDS[name] ?? `${name || 'another program'}, which uses this database`),
    );
    return [...deeds].join(', and ') || 'another program that uses this database';
  } finally {
    await client.end();
  }
}
