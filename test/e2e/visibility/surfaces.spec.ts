import { postId, type Viewer } from '#kernel';
import { isReplySeen, isSubjectSeen, isThreadSeen } from '#visibility';
import { readersNaively, readPlaces } from '../../factories/naive-readers.js';
import {
  type KnownReflection,
  listReflectionsNaively,
  type NaiveReflectionFilter,
  type NaiveReflectionOrder,
} from '../../factories/naive-reflections.js';
import { type FoundReply, findNaively, listNaively } from '../../factories/naive-thread.js';
import type { Json } from '../../support/api.js';
import { numRuns } from '../../support/num-runs.js';
import { SchemaQuestions } from '../../support/schema-questions.js';
import { forEachViewer, type Looking, visibleWords, wordsIn } from '../../support/visible-words.js';
import { WorldApi } from '../../support/world-api.js';

const REPLY = `fragment R on Reply {
  id number depth status bodyMarkdown bodyHtml revision inReplyToRevision createdAt editedAt directReplyCount
  author { handle } parent { number status bodyHtml } ancestors { number status } mentions { handle }
  reactions { count } revisions(first: 3) { totalCount nodes { bodyMarkdown } }
  viewerCan { reply edit remove report moderate rate } decision { reason } heldBecause replies(first: 30) { totalCount nodes { number } } }`;
const THREAD = `query ($id: ID!, $slug: String!, $candidates: Boolean!) {
  reflection(id: $id) { ...C title slug excerpt thread { id viewerUnreadCount } }
  caseStudy(slug: $slug) { ...C title slug outcomeShown thread { id replyCount participantCount lastReplyAt viewerUnreadCount } }
  thread(id: $id) { id viewerUnreadCount subject { id title }
    replies(first: 30) { totalCount nodes { ...R } }
    newest: replies(first: 30, orderBy: NEWEST) { totalCount nodes { number } }
    top: replies(first: 30, maxDepth: 1) { totalCount nodes { number } } }
  mentionCandidates(threadId: $id, prefix: "", first: 20) @include(if: $candidates) { handle } } ${REPLY}
  fragment C on Content { id status bodyMarkdown bodyHtml mentions { handle } reactions { count }
    revisions(first: 3) { totalCount nodes { bodyMarkdown } } viewerCan { reply } decision { reason } heldBecause }`;
const ONE = `query ($thread: ID!, $id: ID!, $number: Int!) {
  reply(id: $id) { number status bodyHtml thread { id } } thread(id: $thread) { reply(number: $number) { number status bodyHtml } } }`;
const LISTS = `query ($filter: ReflectionFilter, $order: ReflectionOrder!, $author: String!, $prompt: ID!) {
  reflections(filter: $filter, orderBy: $order, first: 30) { totalCount nodes { id title excerpt bodyMarkdown thread { viewerUnreadCount } } }
  user(handle: $author) { reflections(first: 30) { totalCount nodes { id bodyHtml } } }
  prompt(id: $prompt) { reflections(first: 30) { totalCount nodes { id bodyHtml } } } }`;
const RECORD =
  'query ($handle: String!, $courseId: ID) { authorRecord(handle: $handle, courseId: $courseId) { notes { body } } }';
const OWN = `{ viewer { drafts(first: 30) { totalCount nodes { id bodyHtml } } unreadNotificationCount
  notifications(first: 100) { totalCount nodes { message content { id bodyHtml } thread { id } } } } }`;

const TOMBSTONE = {
  status: 'REMOVED',
  bodyMarkdown: null,
  bodyHtml: null,
  revision: 0,
  inReplyToRevision: 0,
  editedAt: null,
  author: null,
  mentions: [],
  reactions: [],
  revisions: { totalCount: 0, nodes: [] },
  viewerCan: { reply: false, edit: false, remove: false, report: false, moderate: false, rate: false },
};

/** A case study that is up for blind rating, to those to whom its outcome is not given. */
const CLOSED = {
  outcomeShown: false,
  bodyMarkdown: null,
  bodyHtml: null,
  mentions: [],
  reactions: [],
  revisions: { totalCount: 0, nodes: [] },
  viewerCan: { reply: false },
  thread: { replyCount: 0, participantCount: 0, lastReplyAt: null, viewerUnreadCount: 0 },
};

describe('every surface', () => {
  let on: WorldApi;

  beforeAll(async () => {
    on = await WorldApi.start();
  });
  afterAll(() => on?.close());

  const inWorlds = (numRuns: number, seed: number, look: (looking: Looking) => Promise<void>) =>
    forEachViewer(on, { numRuns, seed }, look);

  const about = ({ id }: KnownReflection, member: number | null) => ({ id, slug: id, candidates: member !== null });
  /** What the thread is about, and what an answer about the other kind would be in. */
  const ofKind = ({ subject }: KnownReflection, { reflection, caseStudy }: Json): [Json, Json] =>
    subject.kind === 'REFLECTION' ? [reflection, caseStudy] : [caseStudy, reflection];
  const numbers = (rows: ReadonlyArray<{ number: number }>) => rows.map(({ number }) => number);
  const ids = (list: Json) => (list.nodes as Array<{ id: string }>).map(({ id }) => id);

  function checkReply(row: Json, expected: FoundReply, found: readonly FoundReply[], thread: KnownReflection): void {
    const { number, depth, tombstone } = expected;
    expect(row).toMatchObject({ number, depth });
    if (tombstone) expect(row).toMatchObject({ ...TOMBSTONE, createdAt: thread.publishedAt?.toISOString() });
    else expect(row.status).not.toBe('REMOVED');
    const above: number[] = [];
    for (let at = expected; at.parentNumber !== 0; ) {
      at = found.find((reply) => reply.number === at.parentNumber)!;
      above.unshift(at.number);
    }
    expect(numbers(row.ancestors)).toEqual(above);
    expect(row.parent?.number ?? 0).toBe(expected.parentNumber);
    const children = listNaively(found, number, 'THREADED', 1);
    expect([numbers(row.replies.nodes), row.replies.totalCount]).toEqual([numbers(children), children.length]);
  }

  function unread({ memberId, ...viewer }: Viewer, { subject, replies }: KnownReflection): number {
    if (memberId === null) return 0;
    return replies.filter((reply) => {
      return reply.authorId !== memberId && isReplySeen({ ...viewer, memberId }, subject, reply);
    }).length;
  }

  it('shows a subject, its thread and whom to mention to exactly whom the rule names', async () => {
    await inWorlds(numRuns(4, 9), 61, async ({ member, viewer, known, members }) => {
      const ids = members.map(({ memberId }) => memberId);
      const places = await readPlaces(on.api.db, ids, on.world.threads);
      for (const thread of known) {
        const { data } = await on.ask(member, THREAD, about(thread, member));
        const seen = isSubjectSeen(viewer, thread.subject);
        const open = isThreadSeen(viewer, thread.subject);
        const [subject, other] = ofKind(thread, data);
        expect([subject?.id, other, data.thread?.id]).toEqual(
          seen ? [thread.id, null, thread.id] : [undefined, null, undefined],
        );
        const candidates = open && member !== null ? readersNaively(viewer, thread, known, places) : [];
        expect((data.mentionCandidates ?? []).map((user: Json) => user.handle).sort()).toEqual(candidates.sort());
        if (!seen) continue;
        if (!open) expect(subject).toMatchObject(CLOSED);
        const found = findNaively(viewer, thread);
        expect(data.thread.viewerUnreadCount).toBe(unread(viewer, thread));
        expect(subject.thread.viewerUnreadCount).toBe(unread(viewer, thread));
        const { replies, newest, top } = data.thread;
        expect([numbers(replies.nodes), replies.totalCount]).toEqual([numbers(found), found.length]);
        expect(numbers(newest.nodes)).toEqual(numbers(listNaively(found, 0, 'NEWEST', null)));
        const roots = listNaively(found, 0, 'THREADED', 1);
        expect([numbers(top.nodes), top.totalCount]).toEqual([numbers(roots), roots.length]);
        for (const [at, row] of replies.nodes.entries()) checkReply(row, found[at]!, found, thread);
      }
    });
  });

  it('finds a reply by its id and its number exactly where its thread’s list has it', async () => {
    await inWorlds(numRuns(2, 4), 62, async ({ member, viewer, known }) => {
      for (const thread of known) {
        const found = new Map(findNaively(viewer, thread).map((row) => [row.number, row]));
        for (const { number } of thread.replies) {
          const id = `${thread.id}.${number}`;
          const { data } = await on.ask(member, ONE, { thread: thread.id, id, number });
          const expected = found.get(number);
          expect(data.reply?.number).toBe(expected?.number);
          expect(data.thread?.reply?.number).toBe(expected?.number);
          expect(data.reply?.bodyHtml == null).toBe(!expected || expected.tombstone);
          expect(data.thread?.reply ?? null).toEqual(
            data.reply && { number, status: data.reply.status, bodyHtml: data.reply.bodyHtml },
          );
        }
      }
    });
  });

  it('lists what is published and seen, whatever it is filtered by, and counts the same', async () => {
    await inWorlds(numRuns(4, 8), 63, async ({ member, viewer, known }) => {
      const { members, courses, prompts } = on.world;
      const [author, mentioned] = [members[1]!, members[2]!];
      const promptId = prompts[0]!;
      const filters: ReadonlyArray<readonly [NaiveReflectionOrder, Json, NaiveReflectionFilter]> = [
        ['NEWEST', {}, {}],
        ['OLDEST', { courseId: courses[0] }, { courseId: courses[0] }],
        ['RECENTLY_ACTIVE', { promptId }, { promptId }],
        ['NEEDS_REPLY', { authorHandle: `@${author.handle.toUpperCase()}` }, { authorId: author.id }],
        ['NEWEST', { mentions: mentioned.handle }, { mentions: mentioned.id }],
        ['NEWEST', { unansweredOnly: true, courseId: null }, { unansweredOnly: true }],
        ['NEEDS_REPLY', { unreadOnly: true }, { unreadOnly: true }],
      ];
      const list = (order: NaiveReflectionOrder, filter: NaiveReflectionFilter) =>
        listReflectionsNaively(viewer, known, order, filter).map(({ id }) => id);
      for (const [order, filter, naive] of filters) {
        const variables = { filter, order, author: author.handle, prompt: promptId };
        const { data } = await on.ask(member, LISTS, variables);
        const expected = list(order, naive);
        expect([ids(data.reflections), data.reflections.totalCount]).toEqual([expected, expected.length]);
        expect(data.reflections.nodes.map((row: Json) => row.thread.viewerUnreadCount)).toEqual(
          expected.map((id) => unread(viewer, known.find((thread) => thread.id === id)!)),
        );
        const theirs = list('NEWEST', { authorId: author.id });
        expect([ids(data.user.reflections), data.user.reflections.totalCount]).toEqual([theirs, theirs.length]);
        if (!data.prompt) continue;
        const answers = list('NEWEST', { promptId });
        expect([ids(data.prompt.reflections), data.prompt.reflections.totalCount]).toEqual([answers, answers.length]);
      }
    });
  });

  it('keeps drafts to their author, and notifications to what is seen at the moment', async () => {
    await inWorlds(numRuns(5, 10), 64, async ({ member, viewer, known }) => {
      const { data } = await on.ask(member, OWN);
      if (member === null) {
        expect(data.viewer).toBeNull();
        return;
      }
      const drafts = known.filter(({ subject: { kind, status, authorId } }) => {
        return kind === 'REFLECTION' && status === 'DRAFT' && authorId === viewer.memberId;
      });
      expect(ids(data.viewer.drafts).sort()).toEqual(drafts.map(({ id }) => id).sort());
      expect(data.viewer.drafts.totalCount).toBe(drafts.length);
      const contents = known.flatMap(({ id, subject, replies }) => {
        const seen = replies.filter((reply) => isReplySeen(viewer, subject, reply));
        return isThreadSeen(viewer, subject) ? [id, ...seen.map(({ number }) => `${id}.${number}`)] : [];
      });
      const { notifications, unreadNotificationCount } = data.viewer;
      expect(notifications.nodes.map((row: Json) => row.content.id).sort()).toEqual(contents.sort());
      expect([notifications.totalCount, unreadNotificationCount]).toEqual([contents.length, contents.length]);
    });
  });

  it('is asked for: no field of the root is forgotten', () => {
    expect(new SchemaQuestions(on.api).forgotten).toEqual([]);
  });

  it('lets no word through of what is not seen, and all words of what is', async () => {
    const schemaQuestions = new SchemaQuestions(on.api);
    await inWorlds(numRuns(1, 2), 65, async (looking) => {
      const { member, known } = looking;
      const { members, prompts, replies, threads } = on.world;
      const bodies: string[] = [];
      for (const thread of known) bodies.push((await on.ask(member, THREAD, about(thread, member))).body);
      for (const { handle: author } of members) {
        bodies.push((await on.ask(member, LISTS, { order: 'NEWEST', author, prompt: prompts[0] })).body);
      }
      bodies.push((await on.ask(member, OWN)).body);
      const names = {
        ids: threads,
        replies: replies.slice(0, 6).map(postId),
        handles: members.map(({ handle }) => handle),
        prompts,
        courseIds: on.world.courses,
        queries: ['about', 'gw0wg', 'ow1wo'],
        tags: ['tw0wt', 'tw1wt'],
      };
      for (const { document, variables } of schemaQuestions.ask(names)) {
        // All decisions of these worlds are the first member's, who is told their own reasons, whatever they see of what these were about.
        if (member === 0 && document.includes('ownReasons')) continue;
        bodies.push(await on.send(member, document, variables));
      }
      // Notes on members who have written nothing in the course stand on no item.
      const [courseId] = on.world.courses;
      for (const { handle } of members) bodies.push(await on.send(member, RECORD, { handle, courseId }));
      const found = new Set(wordsIn(bodies.join()));
      expect([...found].sort()).toEqual(visibleWords(on, looking).sort());
    });
  });
});
