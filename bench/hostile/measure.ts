import type { BenchDatabase } from '../bench-database.js';
import { freePort, Server } from '../server.js';
import { openSessionsOf } from '../session.js';
import { fillHostileWorld, type HostileWorld } from './data.js';
import { measureDearest } from './dearest.js';
import { measureMinute } from './minute.js';
import { measureLostReplica, measureStorms } from './storm.js';

const API = '../apps/api/src/main.js';
const WATCHED = ['--expose-gc', '--import', new URL('./heap-watch.js', import.meta.url).href];

/** What an adversary can do to the API, and what readers notice of it. */
export async function measureHostile(database: BenchDatabase, quick: boolean): Promise<void> {
  console.log('Filling the database with whatever is dear …');
  const world = await fillHostileWorld(database.ownerUrl);
  await measureDocuments(database, world);
  await measureStorms(database, world, quick ? 5 : 15);
  await measureLostReplica(database.environment, quick ? 5 : 15);
}

/** Of these the storms alone. */
export async function measureStormsAlone(database: BenchDatabase, quick: boolean): Promise<void> {
  console.log('Filling the database with whatever is dear …');
  await measureStorms(database, await fillHostileWorld(database.ownerUrl), quick ? 5 : 15);
}

async function measureDocuments({ ownerUrl, pid, environment }: BenchDatabase, world: HostileWorld) {
  const [learner, ...readers] = await openSessionsOf(ownerUrl, [world.learner, ...world.readers]);
  const watched = await Server.start('product', API, await freePort(), environment, WATCHED);
  const dearest = await measureDearest(watched, pid, world, learner as string).finally(() => watched.stop());
  const limited = { ...environment, RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1' };
  const server = await Server.start('product', API, await freePort(), limited);
  await measureMinute(server, readers, dearest).finally(() => server.stop());
}
