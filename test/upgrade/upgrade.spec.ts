import { readFileSync } from 'node:fs';
import { verifyChain } from '#audit';
import { differingFigures } from '#cases';
import { AccessTokens } from '#members';
import { migrate, migrateJobQueue } from '#platform';
import { recount } from '../factories/recount.js';
import { type Json, startApi, type TestApi } from '../support/api.js';
import { describeSchema } from '../support/catalog.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { FakeClock } from '../support/fake-clock.js';
import { sql } from '../support/sql.js';
import { type Content, contentOf } from './content.js';
import { restoreDump } from './restore-dump.js';

/** Soon after the dump was made. */
const NOW = new Date('2026-11-29T15:00:00.000Z');

/** The logins of that demo, as its README had them. */
const PASSWORDS = { mina: 'bees-in-the-stacks-7', oduya: 'two-desks-one-phone-4', wren: 'smoke-but-no-fire-9' };

/** By viewer, each thread that 0.1.0 showed them, and how many replies in it. */
const SEEN: Record<string, Record<string, number>> = JSON.parse(
  readFileSync('test/upgrade/0.1.0-demo.seen.json', 'utf8'),
);

describe('the demo of 0.1.0, upgraded', () => {
  let database: TestDatabase;
  let api: TestApi;
  let before: Content;
  let ran: string[];
  let tokens: Map<string, string>;

  beforeAll(async () => {
    database = await restoreDump('0.1.0-demo');
    before = await contentOf(database.superuserUrl);
    ran = await migrate(database.ownerUrl);
    await migrateJobQueue(database.ownerUrl);
    api = await startApi({ database, clock: new FakeClock(NOW) });
    tokens = await signEverybodyIn(api, before);
  });

  afterAll(async () => {
    await api?.close();
    await database?.drop();
  });

  const ask = (handle: string, document: string, variables: object = {}) =>
    api.ok(document, variables, { token: tokens.get(handle) });

  it('is a database like a new one', async () => {
    const fresh = await createTestDatabase();
    expect(ran[0]).toBe('Fingerprints1795424400018');
    try {
      expect(await schemaOf(database)).toEqual(await schemaOf(fresh));
    } finally {
      await fresh.drop();
    }
  });

  it('has every member, who still reads what they said of themselves', async () => {
    const document = `{ viewer { email bioMarkdown isAdmin isCurator user { id handle displayName bioHtml affiliation joinedAt } } }`;
    const found = await Promise.all(before.members.map(({ handle }) => ask(handle, document)));
    expect(found.map(({ viewer: { user, ...viewer } }) => ({ ...user, ...viewer }))).toEqual(before.members);
    expect(found).toHaveLength(39);
  });

  it('has every course with its roster and its prompts', async () => {
    const { courses } = await ask(
      'wren',
      `{ courses(first: 10) { nodes { id slug title term openToJoin
        members(first: 100) { nodes { role user { handle } } } prompts { id number title instructionsHtml } } } }`,
    );
    const found = courses.nodes.map(({ members, ...course }: Json) => ({
      ...course,
      members: members.nodes.map(({ role, user }: Json) => `${user.handle} ${role}`).sort(),
    }));
    expect(found).toHaveLength(3);
    expect(found.sort(bySlug)).toEqual(before.courses.sort(bySlug));
  });

  it('has every reflection and case study, word for word, for its author', async () => {
    const found = await Promise.all(before.subjects.map(({ id, author }) => ask(author, SUBJECT, { id })));
    expect(found.map(({ thread }) => thread.subject)).toEqual(before.subjects.map(({ author, ...subject }) => subject));
    expect(found).toHaveLength(58);
  });

  it('has every reply, word for word, in its place', async () => {
    const found: Json[] = [];
    for (const { id, author, status } of before.subjects) {
      let after: string | null = null;
      do {
        const { thread } = await ask(status === 'DRAFT' ? author : 'wren', REPLIES, { id, after });
        found.push(...thread.replies.nodes);
        after = thread.replies.pageInfo.hasNextPage ? thread.replies.pageInfo.endCursor : null;
      } while (after);
    }
    const replies = found.map(({ author, parent, ...reply }) => ({
      ...reply,
      author: author.handle,
      parent: parent?.number ?? 0,
    }));
    expect(replies).toEqual(before.replies);
    expect(replies).toHaveLength(712);
  });

  it.each(Object.keys(SEEN))('shows %s as much as 0.1.0 did, and no more', async (viewer) => {
    const threads = await ask(
      viewer,
      `{ reflections(first: 50) { nodes { id thread { replies(first: 1) { totalCount } } } }
         caseStudies(first: 50) { nodes { id thread { replies(first: 1) { totalCount } } } } }`,
    );
    const nodes: Json[] = [...threads.reflections.nodes, ...threads.caseStudies.nodes];
    expect(Object.fromEntries(nodes.map(({ id, thread }) => [id, thread.replies.totalCount]))).toEqual(SEEN[viewer]);
  });

  it('keeps figures, counters and the log as they were written', async () => {
    for await (const differences of differingFigures(api.db)) expect(differences).toEqual([]);
    expect(await verifyChain(api.db)).toMatchObject({ broken: null, entries: 28 });
    const kept = () => Promise.all(KEPT.map((statement) => api.db.rows(sql(statement))));
    const stored = await kept();
    await recount(
      api.db,
      before.subjects.map(({ id }) => id),
    );
    expect(await kept()).toEqual(stored);
  });

  it.each(Object.entries(PASSWORDS))('lets %s in by the same password, to go on', async (emailOrHandle, password) => {
    const { signIn } = await api.ok('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { emailOrHandle, password },
    });
    const { createReply } = await api.ok(
      'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { status number } } }',
      { input: { threadId: liveliest(before), bodyMarkdown: `Still here after the upgrade, says ${emailOrHandle}.` } },
      { token: signIn.accessToken },
    );
    expect(createReply.reply).toEqual({ status: 'VISIBLE', number: expect.any(Number) });
  });
});

const SUBJECT = `query ($id: ID!) { thread(id: $id) { subject {
  ... on Reflection { id status audience revision title slug bodyMarkdown bodyHtml }
  ... on CaseStudy { id status audience revision title slug bodyMarkdown bodyHtml
    organisation { name place country } strategy { goal audience approach outcome lessons skillsGained } }
} } }`;

const REPLIES = `query ($id: ID!, $after: String) { thread(id: $id) { replies(first: 50, after: $after, orderBy: OLDEST) {
  pageInfo { hasNextPage endCursor }
  nodes { id number depth status revision bodyMarkdown bodyHtml createdAt editedAt author { handle } parent { number } }
} } }`;

/** What is kept beside the posts. */
const KEPT = [
  'select id, next_number, reply_count, peer_reply_count, last_reply_at, active_at from thread order by id',
  'select * from participant where replies > 0 order by thread_id, member_id',
  'select thread_id, number, presence from post order by 1, 2',
];

/** A dump nests the conditions of triggers otherwise. */
async function schemaOf({ ownerUrl }: TestDatabase): Promise<string[]> {
  const lines = await describeSchema(ownerUrl);
  return lines.map((line) => (line.startsWith('trigger ') ? line.replace(/[()]/g, '') : line));
}

const bySlug = (one: { slug: string }, other: { slug: string }) => (one.slug < other.slug ? -1 : 1);

function liveliest({ replies }: Content): string {
  return replies.find(({ number }) => number === 190)?.id.split('.')[0] as string;
}

/** Nobody knows the others' passwords, and the demo ended all sessions: each gets one as if they had signed in. */
async function signEverybodyIn(api: TestApi, { members }: Content): Promise<Map<string, string>> {
  const sessions = await api.db.rows<{ id: string; member_id: string; handle: string }>(sql(OPEN_SESSIONS, [NOW]));
  expect(sessions).toHaveLength(members.length);
  const issuer = api.app.get(AccessTokens, { strict: false });
  return new Map(
    sessions.map(({ id, member_id, handle }) => [
      handle,
      issuer.issue({ memberId: member_id, sessionId: id }).accessToken,
    ]),
  );
}

const OPEN_SESSIONS = `
  with opened as (
    insert into session (id, member_id, created_at, expires_at, last_used_at)
    select gen_random_uuid(), id, $1, $1::timestamptz + interval '1 day', $1 from member
    returning id, member_id)
  select opened.id, member_id, handle from opened join member on member.id = member_id`;
