import pg from 'pg';
import { Screening } from '#screening';
import type { Json } from '../support/api.js';
import { LONG } from '../support/num-runs.js';
import { isPageRoute, routesOf } from '../support/routes.js';
import { screeningStub } from '../support/screening-stub.js';
import { sql } from '../support/sql.js';
import type { Worded } from '../support/world-api.js';
import { WorldPair } from '../support/world-pair.js';
import { addressesOf, namesOf } from './page-addresses.js';

const [TEACHER, COLLEAGUE, STRANGER, ANA, BEN, REPORTER, OTHER, CURATOR, ADMIN, OUTSIDER] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;
const MINUTE = 60_000;
const SUBJECTS = { course: 0, open: 1, study: 2 };

/** What is the same for everybody, or says nothing of anybody, and what searches, whose words worlds of generated texts look for. */
const LEFT_OUT =
  /^\/(?:dev|graphql|search|assets|robots|sitemap|site|service|offline|guide|help|settings$|shortcuts|write\/mention)/;

/** Two worlds that are the same to the last id, but for what somebody may not know: no page of theirs may differ by a byte. */
describe('what a viewer may not know', () => {
  let pair: WorldPair;
  let right: pg.Client;
  let routes: string[];
  /** Handles are never given out again. */
  let worlds = 0;

  beforeAll(async () => {
    pair = await WorldPair.start({ overrides: [[Screening, screeningStub]] });
    right = new pg.Client(pair.right.database.superuserUrl);
    await right.connect();
    routes = routesOf(pair.left).flatMap((route) =>
      route.startsWith('GET ') && isPageRoute(pair.left, route) && !LEFT_OUT.test(route.slice(4))
        ? [route.slice(4)]
        : [],
    );
    expect(routes.length).toBeGreaterThan(80);
  });
  afterAll(async () => {
    await right?.end();
    await pair?.close();
  });

  beforeEach(async () => {
    worlds += 1;
    await pair.build({
      members: Array.from({ length: 10 }, (_, at) => ({
        isCurator: at === CURATOR,
        isAdmin: at === ADMIN,
        nameAudience: 'EVERYONE' as const,
        ...(at === REPORTER && { handle: `who_reported${worlds}`, displayName: 'Whoever Reported' }),
        ...(at === OTHER && { handle: `another_one${worlds}`, displayName: 'Another One' }),
      })),
      courses: [{}, {}],
      enrolments: [
        ...[TEACHER, COLLEAGUE].map((member) => ({ member, course: 0, role: 'INSTRUCTOR' as const })),
        { member: STRANGER, course: 1, role: 'INSTRUCTOR' },
        ...[ANA, BEN, REPORTER, OTHER].map((member) => ({ member, course: 0 })),
      ],
      prompts: [{ course: 0, repliesRequired: 1 }, { course: 0 }],
      subjects: [
        { author: ANA, prompt: 0 },
        { author: ANA, audience: 'PUBLIC' },
        { kind: 'CASE_STUDY', author: BEN, audience: 'PUBLIC' },
      ],
      replies: [
        { subject: SUBJECTS.course, author: BEN },
        { subject: SUBJECTS.course, author: ANA },
        { subject: SUBJECTS.open, author: BEN },
      ],
    });
    await pair.mirror();
  });

  async function act(member: number, mutation: string, input: object, payload: string): Promise<Json> {
    pair.clock.advance(10 * MINUTE);
    return pair.must(pair.left, member, mutation, input, payload);
  }

  /** Both worlds look the same to each of them, at every address that there is in the left one. */
  async function looksTheSame(viewers: ReadonlyArray<number | null>): Promise<void> {
    const { left, world } = pair;
    const posts = await left.db.rows<Worded>(
      sql('select thread_id as "threadId", number, number as word from post order by 1, 2'),
    );
    const ids = (await left.db.rows<{ id: string }>(sql('select id from thread order by id'))).map(({ id }) => id);
    const names = await namesOf({ api: left, world: Object.assign(Object.create(world), { threads: ids }), posts });
    const addresses = routes.flatMap((route) => addressesOf(route, names));
    const seen = new Map<number, number>();
    for (const member of viewers) {
      for (const address of addresses) {
        const [one, other] = (await pair.get(member, address)).map(plain) as [string, string];
        if (one !== other) throw new Error(`${member} at ${address}:\n${around(one, other)}`);
        const status = Number(one.slice(0, 3));
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }
    }
    // They saw pages, and were refused some.
    expect([(seen.get(200) ?? 0) > 40 * viewers.length, (seen.get(500) ?? 0) === 0]).toEqual([true, true]);
  }

  it('of the work of moderators, and of what waits there, changes no page of theirs', async () => {
    const { world } = pair;
    const contentId = world.id(SUBJECTS.course, 1);
    await act(REPORTER, 'reportContent', { contentId, reason: 'SPAM', note: 'Look.' }, 'report { id }');
    await act(TEACHER, 'claimModerationItem', { itemId: contentId, on: true }, 'item { id }');
    await act(TEACHER, 'addModerationNote', { itemId: contentId, body: 'Rang him.' }, 'item { id }');
    const handle = world.members[BEN]!.handle;
    await act(TEACHER, 'addModerationNote', { courseId: world.courses[0], handle, body: 'Tired.' }, 'item { id }');
    await act(REPORTER, 'reportMember', { handle, reason: 'SPAM' }, 'report { id }');
    const other = world.id(SUBJECTS.course, 2);
    await act(REPORTER, 'reportContent', { contentId: other, reason: 'OFF_TOPIC' }, 'report { id }');
    await act(TEACHER, 'decide', { itemId: other, action: 'DISMISS', reason: 'It is fine.' }, 'decision { id }');
    const settings = { courseId: world.courses[0], bannedPhrases: ['quokka'], holdFirstPosts: 3 };
    await act(TEACHER, 'updateScreening', settings, 'settings { version }');
    // And of what is held, which nobody but its author and moderators knows of.
    const threadId = world.id(SUBJECTS.course);
    const mentions = `@${world.members[ANA]!.handle} and @${handle}`;
    await act(REPORTER, 'createReply', { threadId, bodyMarkdown: `HOLD it, ${mentions}.` }, 'reply { id }');
    const held = { title: 'HOLD', bodyMarkdown: `HOLD it, too, for ${mentions}.`, publish: true, tags: ['quokkas'] };
    await act(REPORTER, 'createReflection', { ...held, promptId: world.prompts[1] }, 'reflection { id }');
    await looksTheSame([null, BEN, STRANGER, ...(LONG ? [ANA, OTHER, OUTSIDER] : [])]);
  }, 900_000);

  it('of a draft changes no page of anybody else’s, whatever their office', async () => {
    const { world } = pair;
    const draft = {
      title: 'Not yet',
      bodyMarkdown: `A thought for @${world.members[BEN]!.handle}.`,
      tags: ['quokkas'],
    };
    await act(ANA, 'createReflection', { ...draft, promptId: world.prompts[1] }, 'reflection { id }');
    const study = {
      title: 'Not yet either',
      organisation: { name: 'Nowhere' },
      strategy: { goal: 'So.', approach: 'So.' },
    };
    await act(ANA, 'createCaseStudy', { ...study, tags: ['quokkas'] }, 'caseStudy { id }');
    await looksTheSame([TEACHER, ADMIN, ...(LONG ? [null, BEN, STRANGER, CURATOR] : [])]);
  }, 900_000);

  it('of who reported changes no page of whom it is about, nor of their peers: another’s report would look the same', async () => {
    const { world } = pair;
    const contentId = world.id(SUBJECTS.course, 1);
    const handle = world.members[BEN]!.handle;
    await act(REPORTER, 'reportContent', { contentId, reason: 'SPAM', note: 'Fourth time.' }, 'report { id }');
    const reason = 'The workshop has a noticeboard.';
    const { decision } = await act(TEACHER, 'decide', { itemId: contentId, action: 'HIDE', reason }, 'decision { id }');
    await act(
      BEN,
      'appealDecision',
      { decisionId: decision.id, statement: 'It was one raffle, not four of them.' },
      'decision { id }',
    );
    await act(REPORTER, 'reportMember', { handle, reason: 'SPAM', note: 'A name like a shop.' }, 'report { id }');
    const { memberModerationQueue } = await pair.left.ok(
      '{ memberModerationQueue(first: 1) { nodes { id } } }',
      {},
      { token: pair.token(CURATOR) },
    );
    const itemId = memberModerationQueue.nodes[0].id;
    await act(CURATOR, 'decide', { itemId, action: 'WARN', reason }, 'decision { id }');
    await pair.mirror();
    const swap = [world.members[REPORTER]!.id, world.members[OTHER]!.id];
    await right.query('set session_replication_role = replica');
    for (const table of ['report', 'member_report']) {
      await right.query(`update ${table} set reporter_id = $2, note = 'Other words.' where reporter_id = $1`, swap);
    }
    await right.query('update notification set member_id = $2 where member_id = $1', swap);
    await looksTheSame([ANA, BEN, ...(LONG ? [null, STRANGER, OUTSIDER] : [])]);
    // They are in the lists of the course, as any of its members; where the author reads what was decided, they are not.
    const [own] = await pair.get(BEN, `/decisions/${decision.id}`);
    expect(own).toContain(reason);
    for (const word of ['who_reported', 'Whoever Reported', 'Fourth time.']) expect(own).not.toContain(word);
    const [desk, otherDesk] = await pair.get(COLLEAGUE, `/desk/${contentId}?state=appealed`);
    expect([desk.includes('Whoever Reported'), otherDesk.includes('Another One')]).toEqual([true, true]);
  }, 900_000);
});

/** An answer without what is new each time: keys of forms, and where a thread was read, which is encrypted anew. */
function plain(html: string): string {
  return html
    .replace(/name="(?:token|idempotencyKey)" value="[^"]*"/g, '')
    .replace(/&quot;cursor&quot;:&quot;[\w-]+&quot;/g, '')
    .replace(/until=\d+&(?:amp;)?key=[\w-]+/g, '');
}

function around(one: string, other: string): string {
  const from = Math.max(0, [...one].findIndex((letter, at) => letter !== other[at]) - 200);
  return [one, other].map((text) => text.slice(from, from + 500)).join('\nor\n');
}
