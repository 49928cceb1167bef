import { limits } from '#kernel';
import type { Database } from '#platform';
import { TagQueries } from '#tags';
import { buildWorld } from '../../../test/factories/world.js';
import { withDatabase } from '../../../test/support/connected-database.js';
import { ReflectionQueries } from './reflection.queries.js';

/** As many as are counted, and a few more. */
const COPY = `
  with one as (
    insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at)
    select gen_random_uuid(), t.kind, t.author_id, t.audience, t.status, t.created_at, t.published_at, t.active_at
    from thread t, generate_series(1, $2) where t.id = $1 returning id),
  text as (
    insert into reflection (thread_id, title, slug, excerpt, word_count) select id, 'Title', 'title', '', 5 from one)
  insert into tagging (thread_id, tag_id, position) select id, $3, 0 from one`;

describe('lists that grow with the installation', () => {
  let database: Database;
  withDatabase((connected) => {
    database = connected;
  });

  it('are counted up to a limit, which means so many or more', async () => {
    const world = await buildWorld(database, { members: [{}], subjects: [{ author: 0, audience: 'PUBLIC' }] });
    const viewer = await world.viewer(null);
    const [reflections, tags] = [new ReflectionQueries(database), new TagQueries(database)];
    const { rows } = await database.pool.query('select id from tag limit 1');
    const counts = async () => [await reflections.count(viewer, {}), (await tags.usage(viewer, [rows[0].id]))[0]];
    const copy = (count: number) => database.pool.query(COPY, [world.threads[0], count, rows[0].id]);
    await copy(limits.countedUnderTag - 1);
    expect(await counts()).toEqual([limits.countedUnderTag, limits.countedUnderTag - 1]);
    await copy(3);
    expect(await counts()).toEqual([limits.countedUnderTag + 3, limits.countedUnderTag]);
    await copy(limits.counted);
    expect(await counts()).toEqual([limits.counted, limits.countedUnderTag]);
  });
});
