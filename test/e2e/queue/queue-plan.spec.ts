import pg from 'pg';
import type { Viewer } from '#kernel';
import type { ModerationItemState, ModerationOrder } from '../../../libs/moderation/src/item/moderation-item.js';
import { COMMONS, LIST, type ListShape } from '../../../libs/moderation/src/item/moderation-item.statement.js';
import { buildWorld, type World } from '../../factories/world.js';
import { withDatabase } from '../../support/connected-database.js';

const [AUTHOR, INSTRUCTOR, CURATOR, ADMIN, RARE] = [0, 1, 2, 3, 4];
const DECIDED = 100_000;
const OPEN = 60;
const WAITING: readonly ModerationItemState[] = ['OPEN', 'CLAIMED', 'APPEALED'];
const ORDERS: readonly ModerationOrder[] = ['LONGEST_WAITING', 'MOST_REPORTED', 'NEWEST'];

type Values = Parameters<ReturnType<typeof LIST.get>['with']>[0];
/** Of what most pages have no use for. */
const NOTHING = {
  scopes: [],
  reasons: [],
  authorId: null,
  afterReports: null,
  afterSince: null,
  afterThreadId: null,
  afterNumber: null,
};

/** What a page of 20 may touch: its rows with thread, post and people, and the ways down to them. Everything is 50,000 and more. */
const PAGES = 1_200;

describe('a page of the queue behind a hundred thousand decided items', () => {
  let client: pg.Client;
  let world: World;

  afterAll(() => client?.end());
  withDatabase(async (database, test) => {
    world = await buildWorld(database, {
      members: [{}, {}, { isCurator: true }, { isAdmin: true }, {}],
      courses: [{}, {}, {}, {}, {}],
      enrolments: [0, 1, 2].map((course) => ({ member: INSTRUCTOR, course, role: 'INSTRUCTOR' as const })),
      subjects: [{ author: AUTHOR, audience: 'PUBLIC' }],
    });
    client = new pg.Client(test.superuserUrl);
    await client.connect();
    await client.query(`set session_replication_role = replica`);
    await client.query(
      `insert into post (thread_id, number, parent_number, path, depth, author_id, status, markdown, html, renderer, text, links, titles, created_at)
       select $1, n, 0, decode(lpad(to_hex(n), 8, '0'), 'hex'), 1, case when n % 5000 = 0 then $2::uuid end, 'VISIBLE', '', '', 2, '', '{}', '{}', $3
       from generate_series(1, ${DECIDED + OPEN}) n`,
      [world.threads[0], world.members[RARE]!.id, world.now],
    );
    await client.query(
      `insert into moderation_item (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
       select $1, n, ($2::uuid[])[n % 6 + 1], (case when n > ${DECIDED} then 'OPEN' else 'DECIDED' end)::moderation_state,
         1, case when n > ${DECIDED} then n % 4 else 0 end, $3::timestamptz - n * interval '1 second', $3
       from generate_series(1, ${DECIDED + OPEN}) n`,
      [world.threads[0], world.courses, world.now],
    );
    await client.query('vacuum analyze moderation_item');
    await client.query('vacuum analyze post');
  });

  /** Pages that the statement touches, planned for its values and for whatever values. */
  async function pagesTouched(viewer: Viewer, shape: ListShape, more: Partial<Values>): Promise<number[]> {
    const touched: number[] = [];
    const asked = LIST.get(shape).with({ ...NOTHING, viewer, ...more });
    await client.query(`prepare page as ${asked.text}`);
    const values = asked.values.map(literal).join(', ');
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await client.query(`set plan_cache_mode = ${mode}`);
      const { rows } = await client.query(`explain (analyze, buffers, format json) execute page(${values})`);
      const { Plan: plan } = rows[0]['QUERY PLAN'][0];
      expect(plan['Actual Rows']).toBeGreaterThan(0);
      touched.push(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']);
    }
    await client.query('deallocate page');
    return touched;
  }

  const shapeOf = (order: ModerationOrder, states: readonly ModerationItemState[], more: object = {}) => ({
    order,
    states,
    scoped: false,
    reasons: false,
    author: false,
    claimed: null,
    size: 21,
    backward: false,
    continued: false,
    ...more,
  });

  it.each(ORDERS)('in the order %s touches what it shows, for whoever looks', async (order) => {
    for (const states of [WAITING, ['DECIDED'] as const]) {
      const scopes: Array<[number, string[]]> = [
        [ADMIN, []],
        [CURATOR, [COMMONS]],
        [INSTRUCTOR, world.courses.slice(0, 3)],
      ];
      for (const [member, scope] of scopes) {
        const shape = shapeOf(order, states, { scoped: scope.length > 0 });
        for (const touched of await pagesTouched(await world.viewer(member), shape, { scopes: scope })) {
          expect(touched).toBeLessThan(PAGES);
        }
      }
    }
  });

  it.each(ORDERS)('deep inside, in the order %s, touches no more', async (order) => {
    const afterSince = new Date(world.now.getTime() - 50_000_000);
    const key = { afterReports: 0, afterSince, afterThreadId: world.threads[0], afterNumber: 50_000 };
    const shape = shapeOf(order, ['DECIDED'], { scoped: true, continued: true });
    for (const touched of await pagesTouched(await world.viewer(CURATOR), shape, { scopes: [COMMONS], ...key })) {
      expect(touched).toBeLessThan(PAGES);
    }
  });

  it('of what one member wrote is found from the member', async () => {
    const shape = shapeOf('NEWEST', ['DECIDED'], { author: true });
    const values = { authorId: world.members[RARE]!.id };
    for (const touched of await pagesTouched(await world.viewer(ADMIN), shape, values)) {
      expect(touched).toBeLessThan(PAGES);
    }
  });
});

function literal(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `'{${value.join()}}'`;
  return `'${value instanceof Date ? value.toISOString() : String(value)}'`;
}
