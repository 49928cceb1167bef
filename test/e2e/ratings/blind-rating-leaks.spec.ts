import fc from 'fast-check';
import { type CaseStudyOrder, caseStudyOrders } from '#cases';
import { postId } from '#kernel';
import { isThreadSeen } from '#visibility';
import { readFacts } from '../../factories/facts.js';
import type { WorldDescription } from '../../factories/world.js';
import { worldArbitrary } from '../../factories/world-arbitrary.js';
import type { TestApi } from '../../support/api.js';
import { numRuns } from '../../support/num-runs.js';
import { type Question, SchemaQuestions } from '../../support/schema-questions.js';
import { sql } from '../../support/sql.js';
import { WorldPair } from '../../support/world-pair.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-10-05T09:00:00.000Z');
const [CONTRIBUTOR, RATER, ASKER] = [0, 1, 2];
const WORDS = ['quokka', 'wombat'] as const;

/** What not everybody may ask: who may not is refused, in both worlds in the same words. */
const NOT_FOR_ALL =
  /[{ ](?:mentionCandidates|newMentionCandidates|appeals|suspendedMembers|ownReasons|authorRecord|decision|moderationQueue|moderationItem|memberModerationQueue|memberModerationItem|auditLog|auditVerification|health|memberAccounts?|tagMergePreview|failedJobs|questionableHandles|alikeAccounts|suppressedAddresses|screeningSettings|screeningTrial)\b/;
const REFUSAL =
  /^\{"errors":\[\{[^{}[\]]*"path":\["\w+"\],"extensions":\{"code":"(?:UNAUTHENTICATED|FORBIDDEN)"\}\}\],"data":(?:null|\{"\w+":null\})\}\s*$/;

const TITLE = 'query ($slug: String!) { caseStudy(slug: $slug) { title } }';
const OUTCOME = 'query ($slug: String!) { caseStudy(slug: $slug) { strategy { outcome } } }';
const IMAGE_ID = '01a10624-3a80-7111-9da8-ddc9ff17efba';
const IMAGE = `
  insert into media (id, thread_id, position, state, alt_text, decorative, credit, licence, shows_outcome, bytes, width, height, animated,
    sha256, widths, created_at, ready_at)
  values ($1, $2, 9, 'READY', 'A graph of the wombat', false, 'Somebody', null, true, 10, 400, 300, false, 'abc', '{320}', $3, $3)`;

const mutation = (name: string, payload: string, type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`;

/** SchemaQuestions that somebody might try with a case study, its thread, and a reflection about it that only one of the worlds has. */
function attempts(caseStudyId: string, reflection: string): Question[] {
  const posts = [
    caseStudyId,
    `${caseStudyId}.1`,
    `${caseStudyId}.2`,
    `${caseStudyId}.9`,
    reflection,
    `${reflection}.1`,
  ];
  const tried: Array<[string, object]> = [
    ...posts.flatMap(
      (contentId): Array<[string, object]> => [
        [mutation('react', 'content { id }'), { contentId, reaction: 'THANKS', on: true }],
        [mutation('react', 'content { id }'), { contentId, reaction: 'AGREE', on: false }],
        [mutation('updateReply', 'reply { id }'), { id: contentId, bodyMarkdown: 'Mine.', ifRevision: 3 }],
        [mutation('removeReply', 'reply { id }', 'RemoveContentInput'), { id: contentId }],
        [
          mutation('createReply', 'reply { id }'),
          { threadId: caseStudyId, parentId: contentId, bodyMarkdown: 'Well.' },
        ],
      ],
    ),
    ...[caseStudyId, reflection].flatMap(
      (id): Array<[string, object]> => [
        [mutation('createReply', 'reply { id }'), { threadId: id, bodyMarkdown: 'Well.' }],
        [mutation('createReply', 'reply { id }'), { threadId: id, inReplyToRevision: 9, bodyMarkdown: 'Well.' }],
        [mutation('markThreadRead', 'thread { id }'), { threadId: id, upToNumber: 1 }],
        [mutation('markThreadRead', 'thread { id }'), { threadId: id, numbers: [9] }],
        [mutation('markThreadUnread', 'thread { id }'), { threadId: id, fromNumber: 1 }],
        [mutation('setWatchLevel', 'thread { id viewerUnreadCount replyCount }'), { threadId: id, level: 'WATCHING' }],
        [mutation('updateReflection', 'reflection { id }'), { id, title: 'Mine', ifRevision: 3 }],
        [mutation('publishReflection', 'reflection { id }'), { id }],
        [mutation('removeReflection', 'reflection { id }', 'RemoveContentInput'), { id }],
        [mutation('updateCaseStudy', 'caseStudy { id }'), { id, title: 'Mine', ifRevision: 9 }],
        [mutation('publishCaseStudy', 'caseStudy { id }'), { id }],
        [mutation('removeCaseStudy', 'caseStudy { id }', 'RemoveContentInput'), { id }],
        [mutation('openForBlindRating', 'caseStudy { id }'), { caseStudyId: id, until: null }],
        [
          mutation('recordMetrics', 'caseStudy { id }'),
          { caseStudyId: id, series: [{ name: 'Wombats', remove: true }] },
        ],
        [mutation('rateCaseStudy', 'rating { id }'), { caseStudyId: id, scores: [] }],
        [mutation('withdrawRating', 'caseStudy { outcomeShown ratingSummary { count } }'), { caseStudyId: id }],
        [
          mutation(
            'createReflection',
            'reflection { caseStudies { id outcomeShown strategy { outcome } reflections { totalCount } } }',
          ),
          { title: 'Mine', bodyMarkdown: 'Of it.', caseStudyIds: [id] },
        ],
      ],
    ),
    [mutation('updateMedia', 'media { id }'), { id: IMAGE_ID, altText: 'Mine' }],
    [mutation('removeMedia', 'mediaId'), { id: IMAGE_ID }],
    [mutation('updateTag', 'tag { slug label usageCount }'), { slug: 'wombats', label: 'Animals' }],
    [mutation('mergeTags', 'tag { slug label usageCount }'), { from: 'wombats', into: 'tw0wt' }],
    [
      mutation('createReflection', 'reflection { tags { slug label facet filed usageCount synonyms } }'),
      { title: 'Mine', bodyMarkdown: 'Of animals.', tags: ['WOMBATS', 'gnus'] },
    ],
    [mutation('markNotificationsRead', 'viewer { unreadNotificationCount }'), { all: true }],
  ];
  return tried.map(([document, input]) => ({ document, variables: { input } }));
}

/** Places between the figures that a case study shows and those that it has. */
function cursorsBetween(id: string): Question[] {
  const figures: Record<CaseStudyOrder, string[]> = {
    BEST_STRATEGY: ['3.05', '1'],
    NEWEST: [],
    MOST_RATED: ['1'],
    MOST_DISCUSSED: ['1'],
    MOST_CONTESTED: ['0', '1'],
  };
  return Object.entries(figures).flatMap(([order, parts]) => {
    const value = caseStudyOrders[order as CaseStudyOrder].cursor.format([...parts, NOW.toISOString(), id]);
    return ['first: 3, after', 'last: 3, before'].map((end) => ({
      document: `query ($value: String!) { caseStudies(orderBy: ${order}, ${end}: $value) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }`,
      variables: { value },
    }));
  });
}

/**
 * Two worlds that differ in nothing but what is behind one case study which is rated blind. Whoever is not given its outcome
 * must not be able to tell them apart, whatever they ask: not by a field, an order, a count, a cursor or an error.
 */
describe('while a case study is rated blind', () => {
  let pair: WorldPair;
  let schemaQuestions: SchemaQuestions;

  beforeAll(async () => {
    pair = await WorldPair.start();
    schemaQuestions = new SchemaQuestions(pair.left);
  });
  afterAll(() => pair?.close());

  /** Worlds whose first subject is up for blind rating, for members two of whom are given its outcome. */
  const worlds = fc
    .tuple(
      worldArbitrary({ members: 5, subjects: 4, replies: 6 }),
      fc.constantFrom('PUBLIC' as const, 'MEMBERS' as const),
    )
    .map(([description, audience]): WorldDescription => {
      const { members, subjects = [] } = description;
      const [contributor, rater, asker, other, ...rest] = members;
      const plain = { isAdmin: false, isCurator: false };
      return {
        ...description,
        members: [
          { ...contributor, suspendedUntil: null },
          { ...rater, ...plain, suspendedUntil: null },
          { ...asker, ...plain, suspendedUntil: null },
          { ...other, ...plain },
          ...rest,
        ],
        subjects: [
          {
            kind: 'CASE_STUDY',
            author: CONTRIBUTOR,
            audience,
            blindUntil: new Date(NOW.getTime() + DAY),
            disclosedTo: [RATER],
          },
          ...subjects.slice(1).map((subject) => ({ ...subject, discusses: subject.discusses?.filter((at) => at > 0) })),
        ],
      };
    });

  /** The same edit in both, but for what it says of the outcome. */
  async function tell(on: TestApi, word: string): Promise<void> {
    const strategy = {
      outcome: `Then the ${word} came.`,
      lessons: `Mind the ${word}.`,
      skillsGained: `Feeding a ${word}.`,
    };
    const input = { id: pair.world.id(0), bodyMarkdown: `All about the ${word}.`, strategy };
    await pair.must(on, CONTRIBUTOR, 'updateCaseStudy', input, 'caseStudy { id }');
  }

  /** SchemaQuestions that can stand behind a case study, by those to whom its outcome is given. Answers the reflection about it. */
  async function happen(on: TestApi): Promise<string> {
    const { world } = pair;
    const caseStudyId = world.id(0);
    const everybody = world.members.map(({ handle }) => `@${handle}`).join(' ');
    const point = { on: '2026-03-09', value: 12, note: 'The wombat was seen.' };
    const series = [{ name: 'Wombats', unit: 'animals', paid: false, provenance: 'EXPORT', points: [point] }];
    await pair.must(on, CONTRIBUTOR, 'recordMetrics', { caseStudyId, series }, 'caseStudy { id }');
    const { rubrics } = await on.ok('{ rubrics { criteria { key } } }', {}, { token: pair.token(RATER) });
    const scores = rubrics[0].criteria.map(({ key }: { key: string }) => ({
      criterionKey: key,
      score: 5,
      rationale: 'A wombat.',
    }));
    await pair.must(on, RATER, 'rateCaseStudy', { caseStudyId, scores, comment: 'The wombat!' }, 'rating { id }');
    await pair.must(on, ASKER, 'revealOutcome', { caseStudyId }, 'caseStudy { id }');
    const reply = { threadId: caseStudyId, bodyMarkdown: `A wombat, ${everybody}` };
    const { reply: first } = await pair.must(on, RATER, 'createReply', reply, 'reply { id }');
    await pair.must(on, ASKER, 'createReply', { ...reply, parentId: first.id }, 'reply { id }');
    for (const contentId of [caseStudyId, first.id]) {
      await pair.must(on, ASKER, 'react', { contentId, reaction: 'THANKS', on: true }, 'content { id }');
    }
    const text = { title: 'What the wombat taught me', bodyMarkdown: `Of a wombat, ${everybody}`, audience: 'PUBLIC' };
    const links = { caseStudyIds: [caseStudyId], tags: ['Wombats', 'tw0wt'], publish: true };
    const { reflection } = await pair.must(on, RATER, 'createReflection', { ...text, ...links }, 'reflection { id }');
    await on.db.rows(sql(IMAGE, [IMAGE_ID, caseStudyId, pair.clock.now()]));
    return reflection.id;
  }

  const questionsAbout = (reflection: string): Question[] => {
    const { threads, replies, members, prompts } = pair.world;
    const asked = schemaQuestions.ask({
      ids: [...threads, reflection],
      replies: [...replies.slice(0, 2).map(postId), `${threads[0]}.1`, `${threads[0]}.2`, `${reflection}.1`],
      handles: members.slice(0, 2).map(({ handle }) => handle),
      prompts,
      countries: ['gw0wg'],
      tags: ['tw0wt', 'Wombats', 'wombats'],
      queries: [...WORDS, 'wombbat', 'quoka', 'ow0wo', 'gw0wg', '"a wombat"', 'about -wombat'],
    });
    return [...asked, ...cursorsBetween(threads[0]!)];
  };

  /** The members to whom it is given in the world where more has happened. */
  async function givenTo(): Promise<number[]> {
    const { world } = pair;
    const now = pair.clock.now();
    const [target] = await readFacts(pair.right.db, [world.id(0)], now);
    const members = await Promise.all(world.members.map((_, member) => world.viewer(member, now)));
    return members.flatMap((viewer, member) => (isThreadSeen(viewer, target!.subject) ? [member] : []));
  }

  async function differInNothing(member: number | null, questions: readonly Question[]): Promise<void> {
    for (const question of questions) {
      const [left, right] = await pair.ask(member, question);
      const isAnswered = !left.includes('"errors"') || (NOT_FOR_ALL.test(question.document) && REFUSAL.test(left));
      if (left === right && isAnswered) continue;
      throw new Error(`${JSON.stringify(question)} answers member ${member}\n${left}\nor\n${right}`);
    }
  }

  async function isRefusedAlike(member: number | null, tried: readonly Question[]): Promise<void> {
    for (const question of tried) {
      const [left, right] = await pair.ask(member, question);
      if (left === right && !left.includes('INTERNAL')) continue;
      throw new Error(`${JSON.stringify(question)} answers member ${member}\n${left}\nor\n${right}`);
    }
  }

  it('nobody to whom its outcome is not given can tell it from one with another outcome', async () => {
    const met = { kept: 0, given: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, async (description) => {
        pair.clock.set(NOW);
        const world = await pair.build(description);
        await tell(pair.left, WORDS[0]);
        await tell(pair.right, WORDS[1]);
        pair.clock.advance(1_000);
        const reflection = await happen(pair.right);
        const questions = questionsAbout(reflection);
        const given = await givenTo();
        const kept = [null, ...world.members.keys()].filter((member) => member === null || !given.includes(member));
        for (const member of kept.slice(0, 3)) {
          await differInNothing(member, questions);
          await isRefusedAlike(member, attempts(world.id(0), reflection));
          const [page] = await pair.ask(member, { document: TITLE, variables: { slug: world.id(0) } });
          const isSeen = !page.includes('"caseStudy":null');
          for (const [url, refusal] of [
            [`/case-studies/${world.id(0)}/metrics.csv`, isSeen ? /^423 .*"LOCKED"/ : /^404 /],
            [`/media/${IMAGE_ID}/2048.webp`, /^404 /],
          ] as const) {
            const [left, right] = await pair.get(member, url);
            expect(left).toMatch(refusal);
            expect(right).toBe(left);
          }
          met.kept += 1;
        }
        for (const member of given) {
          const [left, right] = await pair.ask(member, { document: OUTCOME, variables: { slug: world.id(0) } });
          // Who asks for it in one of the two is given it there.
          expect(left.includes('quokka')).toBe(member !== ASKER);
          expect(right).toContain('wombat');
          met.given += 1;
        }
      }),
      { numRuns: numRuns(1, 2), seed: 91, endOnFailure: true },
    );
    expect(met.kept).toBeGreaterThan(numRuns(1, 3));
    expect(met.given).toBeGreaterThan(numRuns(1, 3));
  });
});
