import { Clock } from '#kernel';
import { type Database, Idempotency } from '#platform';
import { buildWorld } from '../../../../test/factories/world.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { WatchQueries } from './watch.queries.js';
import { WatchService } from './watch.service.js';

describe('how closely a member watches a thread', () => {
  let database: Database;

  withDatabase((connected) => {
    database = connected;
  });

  it('is NORMAL until they choose, and again when they choose that', async () => {
    const world = await buildWorld(database, { members: [{}, {}], subjects: [{ author: 0 }, { author: 1 }] });
    const viewer = await world.viewer(0);
    const watch = new WatchService(new Idempotency(database, new Clock()));
    const queries = new WatchQueries(database);
    const levels = () => queries.levels(viewer, world.threads);
    expect(await levels()).toEqual(['NORMAL', 'NORMAL']);
    for (const level of ['WATCHING', 'MUTED', 'MUTED'] as const) {
      expect(await watch.setLevel(viewer, { threadId: world.threads[1]!, level })).toBe(world.threads[1]);
      expect(await levels()).toEqual(['NORMAL', level]);
    }
    expect(await queries.levels(await world.viewer(1), world.threads)).toEqual(['NORMAL', 'NORMAL']);
    expect(await queries.levels(await world.viewer(null), world.threads)).toEqual(['NORMAL', 'NORMAL']);
    await watch.setLevel(viewer, { threadId: world.threads[1]!, level: 'NORMAL' });
    expect(await levels()).toEqual(['NORMAL', 'NORMAL']);
    const { rows } = await database.pool.query('select from watch');
    expect(rows).toHaveLength(0);
  });

  it('cannot be chosen for a thread that they do not see', async () => {
    const world = await buildWorld(database, { members: [{}, {}], subjects: [{ author: 0, status: 'DRAFT' }] });
    const watch = new WatchService(new Idempotency(database, new Clock()));
    for (const threadId of [world.threads[0]!, world.members[0]!.id, 'x']) {
      const setting = watch.setLevel(await world.viewer(1), { threadId, level: 'WATCHING' });
      await expect(setting).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
