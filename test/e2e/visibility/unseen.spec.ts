import fc from 'fast-check';
import { type Member, newId, type Viewer } from '#kernel';
import { isReplySeen, isSubjectSeen, isThreadSeen } from '#visibility';
import { readFacts } from '../../factories/facts.js';
import { findNaively } from '../../factories/naive-thread.js';
import { worldArbitrary } from '../../factories/world-arbitrary.js';
import { sql } from '../../support/sql.js';
import { WorldApi } from '../../support/world-api.js';

const mutation = (name: string, input: string, payload: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${payload} } }`;
const CREATE_REPLY = mutation('createReply', 'CreateReplyInput', 'reply { id }');
const UPDATE_REPLY = mutation('updateReply', 'UpdateReplyInput', 'reply { id }');
const REMOVE_REPLY = mutation('removeReply', 'RemoveContentInput', 'reply { id }');
const REACT = mutation('react', 'ReactInput', 'content { id }');
const REPORT = mutation('reportContent', 'ReportContentInput', 'report { id }');

const SLUGS = "select thread_id as id, slug from case_study where slug <> ''";

/** Of every criterion, filled in before the first test. */
const SCORES: Array<{ criterionKey: string; score: number }> = [];

/** Everything that takes the id of a case study. */
const CASE_STUDY_OPERATIONS: ReadonlyArray<readonly [string, (id: string) => object]> = [
  ['query ($id: String!) { caseStudy(slug: $id) { id title } }', (id) => ({ id })],
  ['query ($id: String!) { caseStudy(slug: $id) { ratings { totalCount } metrics { id } } }', (id) => ({ id })],
  ['query ($id: ID!) { reflections(filter: { caseStudyId: $id }) { totalCount } }', (id) => ({ id })],
  [
    mutation('updateCaseStudy', 'UpdateCaseStudyInput', 'caseStudy { id }'),
    (id) => ({ input: { id, title: 'Mine', ifRevision: 7 } }),
  ],
  [
    mutation('updateCaseStudy', 'UpdateCaseStudyInput', 'caseStudy { id }'),
    (id) => ({ input: { id, mediaIds: [id], audience: 'PUBLIC' } }),
  ],
  [mutation('publishCaseStudy', 'PublishCaseStudyInput', 'caseStudy { id }'), (id) => ({ input: { id } })],
  [mutation('removeCaseStudy', 'RemoveContentInput', 'caseStudy { id }'), (id) => ({ input: { id, ifRevision: 7 } })],
  [
    mutation('openForBlindRating', 'OpenForBlindRatingInput', 'caseStudy { id }'),
    (caseStudyId) => ({ input: { caseStudyId, until: null } }),
  ],
  [mutation('revealOutcome', 'RevealOutcomeInput', 'caseStudy { id }'), (caseStudyId) => ({ input: { caseStudyId } })],
  [
    mutation('recordMetrics', 'RecordMetricsInput', 'caseStudy { id }'),
    (caseStudyId) => ({ input: { caseStudyId, series: [{ name: 'Visits', remove: true }], ifRevision: 7 } }),
  ],
  [
    mutation('rateCaseStudy', 'RateCaseStudyInput', 'rating { id }'),
    (caseStudyId) => ({ input: { caseStudyId, scores: SCORES } }),
  ],
  [
    mutation('withdrawRating', 'WithdrawRatingInput', 'caseStudy { id }'),
    (caseStudyId) => ({ input: { caseStudyId } }),
  ],
  [
    mutation('createReflection', 'CreateReflectionInput', 'reflection { id }'),
    (id) => ({ input: { title: 'Mine', bodyMarkdown: 'Of it.', caseStudyIds: [id] } }),
  ],
];

/** Everything that takes the id of a subject, or of its thread. */
const SUBJECT_OPERATIONS: ReadonlyArray<readonly [string, (id: string) => object]> = [
  ['query ($id: ID!) { reflection(id: $id) { id title } }', (id) => ({ id })],
  ['query ($id: ID!) { thread(id: $id) { id replies { totalCount } } }', (id) => ({ id })],
  ['query ($id: ID!) { thread(id: $id) { reply(number: 1) { id } } }', (id) => ({ id })],
  ['query ($id: ID!) { reply(id: $id) { id } }', (id) => ({ id: `${id}.1` })],
  ['query ($id: ID!) { mentionCandidates(threadId: $id, prefix: "r") { handle } }', (id) => ({ id })],
  [CREATE_REPLY, (threadId) => ({ input: { threadId, bodyMarkdown: 'Well.' } })],
  [CREATE_REPLY, (threadId) => ({ input: { threadId, parentId: `${threadId}.1`, bodyMarkdown: 'Well.' } })],
  [UPDATE_REPLY, (id) => ({ input: { id: `${id}.1`, bodyMarkdown: 'Well.' } })],
  [REMOVE_REPLY, (id) => ({ input: { id: `${id}.1`, ifRevision: 7 } })],
  [REACT, (contentId) => ({ input: { contentId, reaction: 'THANKS', on: true } })],
  [REPORT, (contentId) => ({ input: { contentId, reason: 'SPAM' } })],
  [REACT, (id) => ({ input: { contentId: `${id}.1`, reaction: 'THANKS', on: false } })],
  [
    mutation('updateReflection', 'UpdateReflectionInput', 'reflection { id }'),
    (id) => ({ input: { id, title: 'Mine', ifRevision: 7 } }),
  ],
  [mutation('publishReflection', 'PublishReflectionInput', 'reflection { id }'), (id) => ({ input: { id } })],
  [mutation('removeReflection', 'RemoveContentInput', 'reflection { id }'), (id) => ({ input: { id } })],
  [
    mutation('markThreadRead', 'MarkThreadReadInput', 'thread { id }'),
    (id) => ({ input: { threadId: id, upToNumber: 1 } }),
  ],
  [
    mutation('markThreadRead', 'MarkThreadReadInput', 'thread { id }'),
    (id) => ({ input: { threadId: id, upToNumber: 999_999 } }),
  ],
  [
    mutation('markThreadUnread', 'MarkThreadUnreadInput', 'thread { id }'),
    (id) => ({ input: { threadId: id, fromNumber: 1 } }),
  ],
  [
    mutation('setWatchLevel', 'SetWatchLevelInput', 'thread { id }'),
    (id) => ({ input: { threadId: id, level: 'MUTED' } }),
  ],
];

/** Everything that takes the id of a reply, in a thread that is seen. */
const REPLY_OPERATIONS: ReadonlyArray<readonly [string, (id: string, thread: string) => object]> = [
  ['query ($id: ID!) { reply(id: $id) { id status bodyHtml } }', (id) => ({ id })],
  [
    'query ($id: ID!, $number: Int!) { thread(id: $id) { reply(number: $number) { id } } }',
    (id, thread) => ({ id: thread, number: Number(id.split('.')[1]) }),
  ],
  [CREATE_REPLY, (parentId, threadId) => ({ input: { threadId, parentId, bodyMarkdown: 'Well.' } })],
  [
    CREATE_REPLY,
    (parentId, threadId) => ({ input: { threadId, parentId, inReplyToRevision: 9, bodyMarkdown: 'Well.' } }),
  ],
  [UPDATE_REPLY, (id) => ({ input: { id, bodyMarkdown: 'Well.', ifRevision: 7 } })],
  [REMOVE_REPLY, (id) => ({ input: { id } })],
  [REACT, (contentId) => ({ input: { contentId, reaction: 'THANKS', on: true } })],
  [REPORT, (contentId) => ({ input: { contentId, reason: 'SPAM' } })],
];

describe('what may not be seen', () => {
  let on: WorldApi;

  beforeAll(async () => {
    on = await WorldApi.start();
    const { rubrics } = await on.api.ok('{ rubrics { builtIn criteria { key } } }');
    const strategy = rubrics.find(({ builtIn }: { builtIn: boolean }) => builtIn);
    for (const { key: criterionKey } of strategy.criteria) SCORES.push({ criterionKey, score: 3 });
  });
  afterAll(() => on?.close());

  it('is answered byte for byte as what does not exist, by every operation', async () => {
    const met = { subjects: 0, replies: 0 };
    await fc.assert(
      fc.asyncProperty(worldArbitrary({ subjects: 5, replies: 20 }), fc.nat(4), async (description, at) => {
        const world = await on.build(description);
        const known = await readFacts(on.api.db, world.threads, world.now);
        for (const member of [null, at]) {
          const viewer: Viewer = await world.viewer(member);
          const unknown = newId(world.now);
          const unseen = known.filter(({ subject }) => !isSubjectSeen(viewer, subject));
          const operations = [...SUBJECT_OPERATIONS, ...CASE_STUDY_OPERATIONS];
          for (const [operation, variables] of unseen.length > 0 ? operations : []) {
            const expected = await on.send(member, operation, variables(unknown));
            expect(expected).not.toMatch(
              operation.includes('createReflection') ? /INTERNAL/ : /INTERNAL|BAD_USER_INPUT/,
            );
            for (const { id } of unseen) expect(await on.send(member, operation, variables(id))).toBe(expected);
          }
          met.subjects += unseen.length;
          for (const thread of known) {
            if (!isSubjectSeen(viewer, thread.subject)) continue;
            const found = new Set(findNaively(viewer, thread).map(({ number }) => number));
            const missing = thread.replies.filter(({ number }) => !found.has(number)).slice(0, 2);
            for (const [operation, variables] of missing.length > 0 ? REPLY_OPERATIONS : []) {
              const expected = await on.send(member, operation, variables(`${thread.id}.999999`, thread.id));
              for (const { number } of missing) {
                const answer = await on.send(member, operation, variables(`${thread.id}.${number}`, thread.id));
                expect(answer).toBe(expected);
              }
            }
            met.replies += missing.length;
          }
        }
      }),
      { numRuns: 10, seed: 71 },
    );
    expect(met.subjects).toBeGreaterThan(20);
    expect(met.replies).toBeGreaterThan(5);
  });

  it('holds for addresses of case studies and of their figures too', async () => {
    let met = 0;
    await fc.assert(
      fc.asyncProperty(worldArbitrary({ subjects: 8, replies: 0 }), async (description) => {
        const world = await on.build(description);
        const known = await readFacts(on.api.db, world.threads, world.now);
        const slugs = await on.api.db.rows<{ id: string; slug: string }>(sql(SLUGS));
        for (const member of [null, ...world.members.keys()]) {
          const viewer: Viewer = await world.viewer(member);
          const answers = (slug: string) => answersAbout(member, slug);
          const [unknown, unknownId] = [await answers('case-study-zzzzzzzzzz'), await answers(newId(world.now))];
          expect(unknownId).toEqual(unknown);
          for (const { id, subject } of known) {
            const { slug } = slugs.find((one) => one.id === id) ?? {};
            if (!slug) continue;
            const [bySlug, byId] = [await answers(slug), await answers(id)];
            expect(bySlug).toEqual(byId);
            const seen = isSubjectSeen(viewer, subject);
            const withdrawn = subject.status === 'REMOVED';
            // Figures of what was withdrawn are not there; those of what is rated blind are told to be there later.
            expect([byId[0] === unknown[0], byId[1] === unknown[1], byId[1].includes('"LOCKED"')]).toEqual([
              !seen,
              !seen || withdrawn,
              seen && !withdrawn && !isThreadSeen(viewer, subject),
            ]);
            met += 1;
          }
        }
      }),
      { numRuns: 8, seed: 72 },
    );
    expect(met).toBeGreaterThan(20);
  });

  /** What is answered about a case study, and about its figures. */
  async function answersAbout(member: number | null, slug: string): Promise<[string, string]> {
    const document = 'query ($slug: String!) { caseStudy(slug: $slug) { title } }';
    const table = await on.get(member, `/case-studies/${slug}/metrics.csv`);
    return [await on.send(member, document, { slug }), table];
  }

  it('takes neither text nor reaction where it stands as a tombstone: LOCKED', async () => {
    const world = await on.build({
      members: [{}, {}],
      subjects: [{ author: 0, audience: 'PUBLIC' }],
      replies: [
        { subject: 0, author: 0, status: 'HELD' },
        { subject: 0, author: 0, parent: 1 },
      ],
    });
    const [thread, tombstone] = [world.id(0), world.id(0, 1)];
    for (const [operation, variables] of REPLY_OPERATIONS.slice(2)) {
      const { errors } = JSON.parse(await on.send(1, operation, variables(tombstone, thread)));
      expect(errors[0].extensions).toEqual({ code: 'LOCKED' });
    }
  });

  it('includes an edit that is held: nobody learns of it by answering', async () => {
    const world = await on.build({ members: [{}, {}], subjects: [{ author: 0, audience: 'PUBLIC' }] });
    const answer = () =>
      on.send(1, CREATE_REPLY, { input: { threadId: world.id(0), inReplyToRevision: 2, bodyMarkdown: 'Well.' } });
    const before = await answer();
    expect(before).toContain('BAD_USER_INPUT');
    await on.api.db.rows(sql('update post set revision = 2 where thread_id = $1', world.threads));
    expect(await answer()).toBe(before);
  });

  it('opens with the gate, and closes again when the own reflection is withdrawn', async () => {
    const world = await on.build({
      members: [{}, {}, {}],
      courses: [{}],
      enrolments: [
        { member: 0, course: 0 },
        { member: 1, course: 0 },
        { member: 2, course: 0, role: 'INSTRUCTOR' },
      ],
      prompts: [{ course: 0, postFirst: true, minimumWords: 3 }],
      subjects: [
        { author: 0, prompt: 0, audience: 'PUBLIC' },
        { author: 2, prompt: 0 },
      ],
    });
    const [promptId, peers, guides] = [world.prompts[0], world.id(0), world.id(1)];
    const seen = async (member: number | null) => {
      const { data } = await on.ask(member, '{ reflections { totalCount nodes { id } } }');
      return data.reflections.nodes.map(({ id }: { id: string }) => id).sort();
    };
    const publish = async (bodyMarkdown: string) => {
      const input = { title: 'Mine', bodyMarkdown, promptId, publish: true };
      const create = mutation('createReflection', 'CreateReflectionInput', 'reflection { id }');
      return (await on.ask(1, create, { input })).data.createReflection.reflection.id as string;
    };
    expect(await seen(1)).toEqual([guides]);
    const short = await publish('Too short');
    expect(await seen(1)).toEqual([guides, short].sort());
    const enough = await publish('Just long enough');
    expect(await seen(1)).toEqual([peers, guides, short, enough].sort());
    await on.ask(1, mutation('removeReflection', 'RemoveContentInput', 'reflection { id }'), { input: { id: enough } });
    expect(await seen(1)).toEqual([guides, short].sort());
    expect(await seen(null)).toEqual([]);
  });

  it('comes and goes with the membership of a course', async () => {
    const world = await on.build({
      members: [{}, {}],
      courses: [{}],
      enrolments: [
        { member: 0, course: 0 },
        { member: 1, course: 0 },
      ],
      subjects: [
        { author: 0, course: 0 },
        { author: 1, course: 0 },
      ],
      replies: [{ subject: 0, author: 1, status: 'HELD' }],
    });
    const facts = await readFacts(on.api.db, world.threads, world.now);
    const leave = mutation('leaveCourse', 'LeaveCourseInput', 'course { id }');
    await on.send(1, leave, { input: { courseId: world.courses[0] } });
    const gone: Member = await world.viewer(1);
    expect(gone.courses).toEqual([]);
    const [others, own] = facts as [(typeof facts)[0], (typeof facts)[0]];
    expect([isSubjectSeen(gone, others.subject), isSubjectSeen(gone, own.subject)]).toEqual([false, true]);
    expect(isReplySeen(gone, others.subject, others.replies[0]!)).toBe(false);
    const { data } = await on.ask(
      1,
      `query ($id: ID!) { reply(id: $id) { id } reflections { nodes { id } }
        viewer { notifications { totalCount } unreadNotificationCount } }`,
      { id: world.id(0, 1) },
    );
    expect(data).toEqual({
      reply: null,
      reflections: { nodes: [{ id: world.id(1) }] },
      viewer: { notifications: { totalCount: 1 }, unreadNotificationCount: 1 },
    });
  });
});
