import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Viewer, visitor } from '#kernel';
import { type Database } from '#platform';
import { isSubjectSeen } from '#visibility';
import { type KnownThread, readFacts } from '../../../../test/factories/facts.js';
import { buildWorld, type World } from '../../../../test/factories/world.js';
import { share, worldArbitrary } from '../../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { sql } from '../../../../test/support/sql.js';
import { TagQueries, tagCursor, tagListKey } from './tag.queries.js';

const TAGS = `
  with made as (
    insert into tag (id, slug, label, sort_key, facet, filed, proposed_by, created_at)
    select id, key, 'Label of ' || key, key, 'TOPIC', filed, proposed_by, $5
    from unnest($1::uuid[], $2::text[], $3::boolean[], $4::uuid[]) as t(id, key, filed, proposed_by) returning id, slug)
  insert into tag_name (key, tag_id, kind, name) select slug, id, 'LABEL', slug from made`;
const TAGGINGS = `
  insert into tagging (thread_id, tag_id, position, name)
  select thread_id, tag_id, 1, name from unnest($1::uuid[], $2::uuid[], $3::text[]) as k(thread_id, tag_id, name)
  on conflict do nothing`;

interface KnownTag {
  readonly id: string;
  readonly key: string;
  readonly filed: boolean;
  readonly proposedBy: string | null;
  /** The threads that carry it, and how it is written there. */
  readonly carried: ReadonlyMap<string, string>;
}

const tagArbitrary = fc.record({
  filed: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
  proposer: fc.option(share, { freq: 2 }),
  subjects: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
});

describe('who sees a tag', () => {
  let database: Database;
  let queries: TagQueries;
  let worlds = 0;

  withDatabase((connected) => {
    database = connected;
    queries = new TagQueries(database);
  });

  async function addTags(
    world: World,
    described: Array<typeof tagArbitrary extends fc.Arbitrary<infer T> ? T : never>,
  ) {
    const tags = described.map(({ filed, proposer, subjects }, at): KnownTag => {
      const key = `w${worlds} ${String.fromCharCode(97 + at)}`;
      return {
        id: randomUUID(),
        key,
        filed,
        proposedBy: proposer === null ? null : world.memberId(Math.floor(proposer * world.members.length)),
        carried: new Map(subjects.map((subject) => [world.threads[subject]!, `Written ${key} ${subject}`])),
      };
    });
    await database.rows(
      sql(TAGS, [
        tags.map(({ id }) => id),
        tags.map(({ key }) => key),
        tags.map(({ filed }) => filed),
        tags.map(({ proposedBy }) => proposedBy),
        world.now,
      ]),
    );
    const taggings = tags.flatMap(({ id, carried }) => [...carried].map(([thread, name]) => ({ id, thread, name })));
    await database.rows(
      sql(TAGGINGS, [
        taggings.map(({ thread }) => thread),
        taggings.map(({ id }) => id),
        taggings.map(({ name }) => name),
      ]),
    );
    return tags;
  }

  /** The tag as a viewer is to read it; null where they do not see it. */
  function expected(
    viewer: Viewer,
    tag: KnownTag,
    threads: readonly KnownThread[],
  ): { id: string; label: string } | null {
    const label = `Label of ${tag.key}`;
    if (tag.filed) return { id: tag.id, label };
    const seen = threads.filter(({ id, subject }) => tag.carried.has(id) && isSubjectSeen(viewer, subject));
    const [first] = seen.map(({ id }) => id).sort();
    return first ? { id: tag.id, label: tag.carried.get(first) as string } : null;
  }

  it('is whoever sees what carries it, not whoever proposed it, and everyone once it is filed; counts are the visitor’s', async () => {
    const seen = { filed: 0, forgotten: 0, carried: 0, unseen: 0, used: 0 };
    await fc.assert(
      fc.asyncProperty(
        worldArbitrary({ replies: 0, subjects: 8 }),
        fc.array(tagArbitrary, { minLength: 4, maxLength: 8 }),
        async (description, described) => {
          worlds++;
          const world = await buildWorld(database, description);
          const tags = await addTags(world, described);
          const threads = await readFacts(database, world.threads, world.now);
          const usage = tags.map(
            ({ carried }) =>
              threads.filter(
                ({ id, subject }) =>
                  carried.has(id) && subject.audience === 'PUBLIC' && isSubjectSeen(visitor(world.now), subject),
              ).length,
          );
          for (const member of [null, ...world.members.keys()]) {
            const viewer = await world.viewer(member);
            const wanted = tags.map((tag) => expected(viewer, tag, threads));
            const page = await queries.page(
              viewer,
              { prefix: `W${worlds} ` },
              { size: 20, backward: false, key: null },
            );
            expect(page.rows.map(({ id, label }) => ({ id, label }))).toEqual(wanted.filter((tag) => tag !== null));
            expect(await queries.count(viewer, { prefix: `w${worlds}-` })).toBe(page.rows.length);
            for (const [at, tag] of tags.entries()) {
              const found = await queries.find(viewer, tag.key);
              expect(found && { id: found.id, label: found.label }).toEqual(wanted[at]);
              expect((await queries.findById(viewer, tag.id))?.label).toBe(wanted[at]?.label);
              const own = viewer.memberId !== null && tag.proposedBy === viewer.memberId;
              seen[tag.filed ? 'filed' : wanted[at] ? 'carried' : own ? 'forgotten' : 'unseen']++;
            }
            expect(
              await queries.usage(
                viewer,
                tags.map(({ id }) => id),
              ),
            ).toEqual(usage);
          }
          seen.used += usage.reduce((sum, count) => sum + count, 0);
        },
      ),
      { numRuns: 12, seed: 71 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });

  it('pages by label, each tag once, whatever the size', async () => {
    const viewer = visitor(new Date('2026-10-05T09:00:00.000Z'));
    const all: string[] = [];
    let key: readonly string[] | null = null;
    for (;;) {
      const page = await queries.page(viewer, { facet: 'TOPIC' }, { size: 7, backward: false, key });
      all.push(...page.rows.map(({ sortKey, id }) => `${sortKey} ${id}`));
      const last = page.rows.at(-1);
      if (!page.hasNextPage || !last) break;
      key = tagCursor.parse(tagCursor.format(tagListKey(last)));
      expect(key).not.toBeNull();
    }
    expect(all.length).toBe(await queries.count(viewer, { facet: 'TOPIC' }));
    expect(new Set(all).size).toBe(all.length);
    const keys = all.map((row) => row.slice(0, -37));
    expect(keys).toEqual(keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });

  it('takes no cursor that was never given out', () => {
    for (const [hex, id] of [
      ['ff', randomUUID()],
      ['00', randomUUID()],
      ['61', 'x'],
      ['', randomUUID()],
      ['6', randomUUID()],
    ]) {
      expect(tagCursor.parse(tagCursor.format([hex as string, id as string]))).toBeNull();
    }
    expect(
      tagCursor.parse(tagCursor.format(tagListKey({ sortKey: 'médiathèque 本', id: randomUUID() } as never))),
    ).not.toBeNull();
  });
});
