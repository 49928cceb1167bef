import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  CaseStudyFacetQueries,
  type CaseStudyFilter,
  CaseStudyQueries,
  type CaseStudyView,
  caseStudyOrders,
  keyOfCaseStudy,
} from '#cases';
import { readPage, type Viewer } from '#kernel';
import { type Database } from '#platform';
import { buildWorld, type World, type WorldDescription } from '../../factories/world.js';
import { worldArbitrary } from '../../factories/world-arbitrary.js';
import { readAllPages } from '../../support/all-pages.js';
import { withDatabase } from '../../support/connected-database.js';
import { sql } from '../../support/sql.js';
import { listCaseStudiesNaively, readCaseStudies } from './naive-case-studies.js';

const ORDERS = ['BEST_STRATEGY', 'NEWEST', 'MOST_RATED', 'MOST_DISCUSSED', 'MOST_CONTESTED'] as const;
const MEMBERS = 5;
const STUDIES = 24;
const COUNTRIES = ['DE', 'GB'];
const PARTS = ['totalCount', 'tags', 'platforms', 'countries', 'years', 'withMetrics', 'rated'] as const;
const DAYS = ['2024-12-31', '2025-06-15', '2025-06-16', '2025-12-31'];

const FIGURES =
  'update thread set score = $2, rating_count = $3, contested_count = $4, published_at = $5 where id = $1 and published_at is not null';
const FACTS = 'update case_study set country = $2, country_key = $2, started_on = $3 where thread_id = $1';
const SERIES = `
  insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance)
  values ($1, gen_random_uuid(), 1, 'Views', 'views', 'views', 'views', false, 'EXPORT')`;
const TAG = `insert into tag (id, slug, label, sort_key, facet, filed, created_at) values ($1, $2, $2, $2, $3, true, now())`;
const BROADER = 'insert into tag_broader (tag_id, broader_id, position) values ($1, $2, 1)';
const TAGGING = 'insert into tagging (thread_id, tag_id, position, name) values ($1, $2, 1, $3)';

/** What is known of one case study beside what every subject has. Few values, so that many are alike. */
const known = fc.record({
  score: fc.constantFrom(0, 2.5, 2.9999999999999996, 3, 10 / 3, 22 / 7),
  ratings: fc.nat(3),
  contested: fc.nat(2),
  day: fc.nat(3),
  country: fc.option(fc.constantFrom(...COUNTRIES), { freq: 3 }),
  startedOn: fc.option(fc.constantFrom(...DAYS), { freq: 4 }),
  series: fc.boolean(),
  tags: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
  kind: fc.constantFrom('CASE_STUDY' as const, 'CASE_STUDY' as const, 'CASE_STUDY' as const, undefined),
  blindDays: fc.constantFrom(null, null, -1, 1, 2),
  disclosedTo: fc.uniqueArray(fc.nat(MEMBERS - 1), { maxLength: 2 }),
});
type Known = typeof known extends fc.Arbitrary<infer Value> ? Value : never;

const asking = fc.record({
  viewer: fc.option(fc.nat(MEMBERS - 1), { freq: 5 }),
  order: fc.constantFrom(...ORDERS),
  backward: fc.boolean(),
  size: fc.constantFrom(1, 2, 3, 5, 10, 11, 100),
  filtered: fc.constantFrom(0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 5, 96, 24),
  author: fc.nat(MEMBERS - 1),
  country: fc.constantFrom(...COUNTRIES),
  days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
  groups: fc.constantFrom<number[][]>([[0]], [[1]], [[0, 1]], [[0], [1]], [[0], [1, 2]]),
  platform: fc.constantFrom<number[]>([0], [1], [1, 2]),
  minimumRatings: fc.nat(3),
  hasMetrics: fc.boolean(),
});
type Asking = typeof asking extends fc.Arbitrary<infer Value> ? Value : never;

describe('paging through case studies', () => {
  let database: Database;
  let queries: CaseStudyQueries;
  let facets: CaseStudyFacetQueries;
  /** The second one is a platform. */
  const tags = [randomUUID(), randomUUID(), randomUUID()];

  withDatabase(async (connected) => {
    database = connected;
    queries = new CaseStudyQueries(database);
    facets = new CaseStudyFacetQueries(database);
    for (const [at, id] of tags.entries()) {
      await database.rows(sql(TAG, [id, `a-tag-of-mine-${at}`, at === 1 ? 'PLATFORM' : 'TOPIC']));
    }
  });
  // Lists know no world but the whole database, so each has it for itself.
  const clear = () => database.pool.query('delete from thread');
  afterEach(() => clear());

  async function build(description: WorldDescription, all: readonly Known[]): Promise<World> {
    await clear();
    const now = description.now as Date;
    const day = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
    const subjects = (description.subjects ?? []).map((subject, at) => {
      const { kind, blindDays, disclosedTo } = all[at] as Known;
      if (!kind) return subject;
      const { course: _course, prompt: _prompt, discusses: _discusses, ...rest } = subject;
      const audience = rest.audience === 'PUBLIC' ? ('PUBLIC' as const) : ('MEMBERS' as const);
      return { ...rest, kind, audience, blindUntil: blindDays === null ? null : day(blindDays), disclosedTo };
    });
    const shelf = subjects.map((subject) => subject.kind === 'CASE_STUDY');
    const world = await buildWorld(database, {
      ...description,
      subjects: subjects.map((subject) => ({ ...subject, discusses: subject.discusses?.filter((at) => shelf[at]) })),
    });
    for (const [at, threadId] of world.threads.entries()) {
      const { score, ratings, contested, day: published, country, startedOn, series, tags: carried } = all[at] as Known;
      if (!shelf[at]) continue;
      await database.rows(sql(FIGURES, [threadId, score, ratings, contested, day(-10 + published)]));
      await database.rows(sql(FACTS, [threadId, country, startedOn]));
      if (series) await database.rows(sql(SERIES, [threadId]));
      for (const tag of carried) await database.rows(sql(TAGGING, [threadId, tags[tag], `tag ${tag}`]));
    }
    return world;
  }

  function filterOf(world: World, asked: Asking): CaseStudyFilter {
    const on = <Value>(bit: number, value: Value) => (asked.filtered & bit ? value : null);
    const ids = (places: readonly number[]) => places.map((at) => tags[at] as string);
    return {
      authorId: on(1, world.memberId(asked.author)),
      country: on(2, asked.country),
      startedAfter: on(4, asked.days[0]),
      startedBefore: on(8, asked.days[1]),
      tags: on(16, asked.groups.map(ids)),
      platform: on(32, ids(asked.platform)),
      minimumRatings: on(64, asked.minimumRatings),
      hasMetrics: on(128, asked.hasMetrics),
    };
  }

  const read = (viewer: Viewer, filter: CaseStudyFilter, asked: Asking, cursor: string | null) => {
    const args = asked.backward ? { last: asked.size, before: cursor } : { first: asked.size, after: cursor };
    return queries.list(viewer, filter, asked.order, readPage(args, caseStudyOrders[asked.order].cursor));
  };
  const cursorOf = ({ order }: Asking, row: CaseStudyView) =>
    caseStudyOrders[order].cursor.format(keyOfCaseStudy(order, row));
  const ids = (rows: ReadonlyArray<{ id: string }>) => rows.map(({ id }) => id);

  it('joins the pages to a naive sort and filter: every order, filter, size, direction and viewer, blind ones without figures', async () => {
    const filled = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        worldArbitrary({ members: MEMBERS, subjects: STUDIES, replies: 40 }),
        fc.array(known, { minLength: STUDIES, maxLength: STUDIES }),
        fc.array(asking, { minLength: 12, maxLength: 12 }),
        async (description, all, lists) => {
          const world = await build(description, all);
          for (const asked of lists) {
            const viewer = await world.viewer(asked.viewer);
            const filter = filterOf(world, asked);
            const studies = await readCaseStudies(database, world.threads, viewer.now);
            const expected = ids(listCaseStudiesNaively(viewer, studies, asked.order, filter));
            const got = await readAllPages({
              ...asked,
              total: expected.length,
              read: (cursor) => read(viewer, filter, asked, cursor),
              cursorOf: (row) => cursorOf(asked, row),
            });
            for (const { outcomeShown } of got) if (!outcomeShown) count(filled, `blind ${asked.order}`);
            expect(ids(got)).toEqual(expected);
            expect(await queries.count(viewer, filter)).toBe(expected.length);
            for (const [name, value] of Object.entries(filter))
              if (value !== null) count(filled, name, expected.length);
            count(filled, asked.order, expected.length);
          }
        },
      ),
      { numRuns: 20, seed: 61 },
    );
    const filters = [
      'authorId',
      'country',
      'startedAfter',
      'startedBefore',
      'tags',
      'platform',
      'minimumRatings',
      'hasMetrics',
    ];
    for (const name of [...filters, ...ORDERS, ...ORDERS.map((order) => `blind ${order}`)]) {
      expect([name, (filled.get(name) ?? 0) > 10]).toEqual([name, true]);
    }
  });

  it('counts in each facet what the list has when it is narrowed to it, whoever looks, and blind ones without figures', async () => {
    const [topic, platform, narrower] = tags as [string, string, string];
    await database.rows(sql(BROADER, [narrower, topic]));
    const filled = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        worldArbitrary({ members: MEMBERS, subjects: STUDIES, replies: 5 }),
        fc.array(known, { minLength: STUDIES, maxLength: STUDIES }),
        fc.array(asking, { minLength: 12, maxLength: 12 }),
        async (description, all, lists) => {
          const world = await build(description, all);
          for (const asked of lists) {
            const viewer = await world.viewer(asked.viewer);
            const filter = filterOf(world, asked);
            const studies = await readCaseStudies(database, world.threads, viewer.now);
            const listed = (more: CaseStudyFilter) =>
              listCaseStudiesNaively(viewer, studies, 'NEWEST', { ...filter, ...more }).length;
            const carrying = (group: readonly string[]) => listed({ tags: [...(filter.tags ?? []), group] });
            const expected = {
              totalCount: listed({}),
              tags: {
                [topic]: carrying([topic, narrower]),
                [platform]: carrying([platform]),
                [narrower]: carrying([narrower]),
              },
              platforms: { [platform]: listed({ platform: [platform] }) },
              countries: Object.fromEntries(COUNTRIES.map((country) => [country, listed({ country })])),
              years: Object.fromEntries(
                [2024, 2025].map((year) => [
                  year,
                  listed({ startedAfter: `${year}-01-01`, startedBefore: `${year}-12-31` }),
                ]),
              ),
              withMetrics: listed({ hasMetrics: true }),
              rated: listed({ minimumRatings: 1 }),
            };
            const got = await facets.count(viewer, filter, PARTS);
            const byKey = (rows: ReadonlyArray<{ count: number }>, key: (row: never) => string | number) =>
              Object.fromEntries(rows.map((row) => [key(row as never), row.count]));
            expect({
              ...got,
              tags: byKey(got.tags, ({ tag }: { tag: { id: string } }) => tag.id),
              platforms: byKey(got.platforms, ({ tag }: { tag: { id: string } }) => tag.id),
              countries: byKey(got.countries, ({ key }: { key: string }) => key),
              years: byKey(got.years, ({ year }: { year: number }) => year),
            }).toEqual(withoutNone(expected));
            for (const part of PARTS) count(filled, part, JSON.stringify(got[part]).match(/[1-9]/) ? 1 : 0);
          }
        },
      ),
      { numRuns: 20, seed: 62 },
    );
    for (const part of PARTS) expect([part, (filled.get(part) ?? 0) > 20]).toEqual([part, true]);
  });

  it('has no hidden figure in a cursor', async () => {
    const now = new Date('2026-10-05T09:00:00.000Z');
    const blindUntil = new Date('2026-11-05T09:00:00.000Z');
    const world = await buildWorld(database, {
      now,
      members: [{}, {}],
      subjects: [{ kind: 'CASE_STUDY', author: 0, audience: 'PUBLIC', blindUntil }],
      replies: [{ subject: 0, author: 0 }],
    });
    await database.rows(sql(FIGURES, [world.threads[0], 4.5, 7, 2, now]));
    const cursorsOf = async (member: number | null) =>
      Promise.all(
        ORDERS.map(async (order) => {
          const page = readPage({}, caseStudyOrders[order].cursor);
          const { rows } = await queries.list(await world.viewer(member), {}, order, page);
          return keyOfCaseStudy(order, rows[0] as CaseStudyView).slice(0, -2);
        }),
      );
    expect(await cursorsOf(0)).toEqual([['4.5', '7'], [], ['7'], ['1'], ['2', '7']]);
    for (const other of [1, null]) expect(await cursorsOf(other)).toEqual([['0', '0'], [], ['0'], ['0'], ['0', '0']]);
  });

  it('takes no figure in a cursor that the database would refuse', () => {
    const { cursor } = caseStudyOrders.BEST_STRATEGY;
    const parsed = (score: string) =>
      cursor.parse(cursor.format([score, '7', '2026-11-23T00:00:00.000Z', randomUUID()]));
    for (const score of ['0', '1', '3.4', '4.166666666666667']) expect(parsed(score)?.[0]).toBe(score);
    for (const score of ['1e-999', '9e999', '1e5', '-1', 'NaN', 'Infinity', '1.', '.5', ''])
      expect(parsed(score)).toBeNull();
  });

  it('finds nothing for a member that there is not, nor for a name that no tag has', async () => {
    const world = await buildWorld(database, {
      members: [{}],
      subjects: [{ kind: 'CASE_STUDY', author: 0, audience: 'PUBLIC' }],
    });
    const viewer = await world.viewer(null);
    const page = readPage({}, caseStudyOrders.NEWEST.cursor);
    for (const filter of [{ authorId: '' }, { authorId: 'x' }, { tags: [[]] }, { platform: [] }, { country: 'none' }]) {
      expect((await queries.list(viewer, filter, 'NEWEST', page)).rows).toEqual([]);
      expect(await queries.count(viewer, filter)).toBe(0);
    }
    expect(await queries.count(viewer, {})).toBe(1);
  });
});

/** What nothing is of has no row. */
function withoutNone<Facets extends Record<string, number | Record<string, number>>>(facets: Facets) {
  const some = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
  return Object.fromEntries(Object.entries(facets).map(([part, of]) => [part, typeof of === 'number' ? of : some(of)]));
}

function count(filled: Map<string, number>, name: string, by = 1): void {
  filled.set(name, (filled.get(name) ?? 0) + by);
}
