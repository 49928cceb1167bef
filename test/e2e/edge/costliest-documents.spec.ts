import { GraphQLSchemaHost } from '@nestjs/graphql';
import { limits } from '#kernel';
import { AccessTokens } from '#members';
import { CostliestDocuments, type CostlyDocument } from '../../../bench/hostile/costliest-documents.js';
import { makeToken } from '../../../libs/notifications/src/mail/unsubscribe-token.js';
import type { World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { sql } from '../../support/sql.js';
import { buildCrowded, INSTRUCTOR, LEARNER } from './crowded.js';

const { rows: MOST_ROWS, bytes: MOST_BYTES } = limits.query.running;

/** Statements of one request: each field of a document is looked up once for all rows, and pages of other sizes by themselves. */
const MOST_STATEMENTS = 60;

describe('the dearest documents that the limits let through', () => {
  let api: TestApi;
  let world: World;
  let documents: CostlyDocument[];

  beforeAll(async () => {
    api = await startApi({ triesLimits: true });
    world = await buildCrowded(api.db, api.database.superuserUrl);
    const { schema } = api.app.get(GraphQLSchemaHost, { strict: false });
    const say = JSON.stringify;
    const { id: memberId } = world.members[LEARNER]!;
    const key = Buffer.alloc(32, 7);
    const keep = 'insert into mail_address (member_id, unsubscribe_key) values ($1, $2)';
    await api.db.rows(sql(`${keep} on conflict (member_id) do update set unsubscribe_key = $2`, [memberId, key]));
    const course = await api.db.row<{ slug: string }>(sql('select slug from course where id = $1', [world.courses[0]]));
    documents = new CostliestDocuments(
      schema,
      {
        'caseStudy.slug': say(world.id(80)),
        courseSlug: say(course?.slug),
        'promptCopies.fromCourseId': say(world.courses[0]),
        'promptCopies.toCourseId': say(world.courses[1]),
        'promptCopies.days': '7',
        'course.slug': say(world.courses[0]),
        'tag.slug': '"crowd-0"',
        'prompt.id': say(world.prompts[1]),
        'rubric.id': '"nothing"',
        'tagMergePreview.from': '"mobile-libraries"',
        'tagMergePreview.into': '"rural-libraries"',
        'rubricPreview.input':
          '{ title: "Strategy", criteria: [{ key: "care", title: "Care", description: "Is it done with care?", levels: ["1", "2", "3", "4", "5"] }] }',
        'moderationItem.id': say(world.id(1)),
        'Thread.reply.number': '100',
        // Cursors are of one viewer: whoever has none is told to load anew, which is cheap; a page of changes is read as one of replies.
        'Thread.changes.since': '"none"',
        'Thread.changes.first': '50',
        'mailSubscription.token': say(makeToken({ memberId, kinds: ['MENTION', 'REPLY', 'PROMPT'] }, key)),
        'Viewer.watchedThreads.level': 'WATCHING',
        id: say(world.id(0)),
        courseId: say(world.courses[0]),
        threadId: say(world.id(0)),
        handle: say(world.members[LEARNER]?.handle),
        query: '"desk"',
        joinCode: '"ABCD-EFGH-JKLM"',
        prefix: '""',
        markdown: '"# A desk"',
        orderBy: 'THREADED',
        audience: 'MEMBERS',
      },
      { longest: 3, width: 3, ways: 5 },
    ).compose(1);
  });
  afterAll(() => api.close());

  it.each([
    ['a visitor', null],
    ['a learner', LEARNER],
    ['an instructor', INSTRUCTOR],
  ])('come to no more rows, bytes and statements than one request may, asked by %s', async (_name, member) => {
    const token = member === null ? undefined : tokenOf(member);
    const told: string[] = [];
    const codes = new Map<string, number>();
    for (const { name, document } of documents) {
      let answer: Json = {};
      let bytes = 0;
      const statements = await api.statements.during(async () => {
        const response = await api.inject({
          method: 'POST',
          url: '/graphql',
          ...(token && { headers: { authorization: `Bearer ${token}` } }),
          payload: { query: document },
        });
        bytes = Buffer.byteLength(response.payload);
        answer = response.json();
      });
      const rows = rowsIn(answer.data);
      const code = codeOf(answer as never);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (rows > MOST_ROWS || bytes > 1.1 * MOST_BYTES || statements.length > MOST_STATEMENTS) {
        told.push(`${name}: ${rows} rows, ${bytes} bytes, ${statements.length} statements`);
      }
      if (code === 'QUERY_TOO_COMPLEX') expect(answer.data).toBeUndefined();
      else if (!['ok', 'UNAUTHENTICATED', 'FORBIDDEN'].includes(code))
        told.push(`${name}: ${code} ${answer.errors?.[0]?.message} ${document}`);
    }
    expect(told).toEqual([]);
    // Else they would be no test of what runs.
    expect(codes.get('ok')).toBeGreaterThan(documents.length / 4);
  });

  function tokenOf(member: number): string {
    const { id: memberId, sessionId } = world.members[member] as { id: string; sessionId: string };
    return api.app.get(AccessTokens, { strict: false }).issue({ memberId, sessionId }).accessToken;
  }
});

/** Rows of all lists in an answer. */
function rowsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + rowsIn(inner), own);
}
