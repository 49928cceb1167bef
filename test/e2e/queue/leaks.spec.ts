import fc from 'fast-check';
import { Screening } from '#screening';
import { isModerator } from '#visibility';
import { readFacts } from '../../factories/facts.js';
import type { WorldDescription } from '../../factories/world.js';
import { worldArbitrary } from '../../factories/world-arbitrary.js';
import type { Json } from '../../support/api.js';
import { SMALL } from '../../support/case-study-client.js';
import { type Question, SchemaQuestions } from '../../support/schema-questions.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldPair } from '../../support/world-pair.js';

const MINUTE = 60_000;
const NOW = new Date('2026-10-05T09:00:00.000Z');
const [MODERATOR, AUTHOR, LEARNER, REPORTER] = [0, 1, 2, 3];
/** Subjects: what is answered, and the shelf's. */
const [ANSWERED, SHELVED] = [0, 1];
const reason = 'As the rules of the house have it.';

/** Worlds with an author, whom everybody could read, and a moderator; the rest is as it may be. */
const worlds = worldArbitrary({ members: 5, subjects: 5, replies: 6 }).map((description): WorldDescription => {
  const { members, subjects = [], enrolments = [], prompts = [], replies = [] } = description;
  const plain = { isAdmin: false, isCurator: false };
  const shown = { audience: 'PUBLIC', status: 'VISIBLE' } as const;
  return {
    ...description,
    members: members.map((member, at) => ({
      ...member,
      ...(at === MODERATOR ? { isAdmin: true } : at <= REPORTER && plain),
      ...(at <= REPORTER && { suspendedUntil: null }),
    })),
    enrolments: [
      ...enrolments.filter(({ member }) => member > REPORTER),
      ...[AUTHOR, LEARNER, REPORTER].map((member) => ({ member, course: 0 })),
    ],
    prompts: [{ course: 0 }, ...prompts.slice(1)],
    subjects: [
      { author: AUTHOR, prompt: 0, ...shown },
      { kind: 'CASE_STUDY', author: REPORTER, ...shown },
      ...subjects.slice(2).map((subject) => ({ ...subject, discusses: [] })),
    ],
    replies: [{ subject: ANSWERED, author: AUTHOR }, ...replies.filter(({ subject }) => subject !== ANSWERED)],
  };
});

/** How a kind of content is written, and changed: in words that screening holds, or in others. */
interface Kind {
  readonly create: readonly [mutation: string, input: (words: string) => object, payload: string];
  readonly update: readonly [mutation: string, input: (id: string, words: string) => object, payload: string];
}

const HELD = 'HOLD the quokka';
const PLAIN = 'Keep the peace';

/**
 * Two worlds that are the same but for a piece of content, or a new text of one, which is in the left one alone. Whoever neither wrote nor
 * moderates it must not be able to tell them apart, whatever they ask, while it is held or hidden, whatever was decided before.
 */
describe('what is held or hidden', () => {
  let pair: WorldPair;
  let schemaQuestions: SchemaQuestions;

  beforeAll(async () => {
    pair = await WorldPair.start({ overrides: [[Screening, screeningStub]] });
    schemaQuestions = new SchemaQuestions(pair.left);
  });
  afterAll(() => pair?.close());

  const mentions = (words: string) =>
    `${words}, @${pair.world.members[LEARNER]?.handle} and @${pair.world.members[REPORTER]?.handle}.`;
  const tags = (words: string) => (words === HELD ? ['Quokkas', 'tw0wt'] : []);
  const strategy = (words: string) => ({ ...SMALL.strategy, goal: words, approach: `${words}, every week.` });
  const kinds: Readonly<Record<string, Kind>> = {
    reply: {
      create: [
        'createReply',
        (words) => ({ threadId: pair.world.id(ANSWERED), bodyMarkdown: mentions(words) }),
        'content: reply { id }',
      ],
      update: ['updateReply', (id, words) => ({ id, bodyMarkdown: mentions(words) }), 'content: reply { id }'],
    },
    reflection: {
      create: [
        'createReflection',
        (words) => ({
          ...{ title: words, bodyMarkdown: mentions(words), audience: 'PUBLIC', publish: true },
          ...{ tags: tags(words), caseStudyIds: [pair.world.id(SHELVED)], promptId: pair.world.prompts[0] },
        }),
        'content: reflection { id }',
      ],
      update: [
        'updateReflection',
        (id, words) => ({ id, title: words, bodyMarkdown: mentions(words), tags: tags(words) }),
        'content: reflection { id }',
      ],
    },
    'case study': {
      create: [
        'createCaseStudy',
        (words) => ({
          ...{ ...SMALL, title: words, bodyMarkdown: mentions(words), audience: 'PUBLIC', publish: true },
          ...{ tags: tags(words), strategy: strategy(words) },
        }),
        'content: caseStudy { id }',
      ],
      update: [
        'updateCaseStudy',
        (id, words) => ({
          ...{ id, title: words, bodyMarkdown: mentions(words) },
          ...{ tags: tags(words), strategy: strategy(words) },
        }),
        'content: caseStudy { id }',
      ],
    },
  };

  async function act(member: number, mutation: string, input: object, payload: string): Promise<Json> {
    pair.clock.advance(10 * MINUTE);
    return pair.must(pair.left, member, mutation, input, payload);
  }
  const write = async ([mutation, input, payload]: Kind['create'], words: string): Promise<string> =>
    (await act(AUTHOR, mutation, input(words), payload)).content.id;
  /** What hangs on a subject comes and goes with it. */
  async function answer(threadId: string): Promise<void> {
    const { members } = pair.world;
    const bodyMarkdown = `So say I, @${members[LEARNER]?.handle} and @${members[4]?.handle}.`;
    await act(REPORTER, 'createReply', { threadId, bodyMarkdown }, 'reply { id }');
    await act(REPORTER, 'react', { contentId: threadId, reaction: 'THANKS', on: true }, 'content { id }');
  }
  const decide = async (contentId: string, action: string): Promise<string> =>
    (await act(MODERATOR, 'decide', { contentId, action, reason }, 'decision { id }')).decision.id;
  const undo = (decisionId: string) => act(MODERATOR, 'undoDecision', { decisionId }, 'decision { id }');

  const questionsAbout = (id: string): Question[] => {
    const { members, prompts } = pair.world;
    return schemaQuestions.ask({
      ids: [...new Set([pair.world.id(ANSWERED), pair.world.id(SHELVED), id.split('.')[0]!])],
      replies: id.includes('.') ? [id, pair.world.id(ANSWERED, 1)] : [pair.world.id(ANSWERED, 1)],
      handles: [members[AUTHOR]!.handle],
      prompts: prompts.slice(0, 1),
      countries: [],
      tags: ['tw0wt', 'Quokkas'],
      queries: ['quokka', 'about'],
    });
  };

  /** Those who neither wrote nor moderate it: a visitor, a learner of the course, and whoever else there is. */
  async function outsiders(id: string): Promise<Array<number | null>> {
    const now = pair.clock.now();
    const [thread] = await readFacts(pair.left.db, [id.split('.')[0]!], now);
    const viewers = await Promise.all(pair.world.members.map((_, member) => pair.world.viewer(member, now)));
    const plain = viewers.flatMap((viewer, member) =>
      member === AUTHOR || isModerator(viewer, thread!.subject.courseId) ? [] : [member],
    );
    return [null, LEARNER, ...plain.filter((member) => member > REPORTER).slice(0, 1)];
  }

  /** What the right world answers: nothing happens in it. */
  const unchanged = new Map<string, string>();

  async function isSame(member: number | null, question: Question, read: (answer: string) => string): Promise<void> {
    const key = JSON.stringify([member, question]);
    const known = unchanged.get(key) ?? unsigned(await pair.askOne(pair.right, member, question));
    unchanged.set(key, known);
    const [left, right] = [read(unsigned(await pair.askOne(pair.left, member, question))), read(known)];
    if (left === right && !left.includes('"INTERNAL"')) return;
    const from = Math.max(0, [...left].findIndex((letter, at) => letter !== right[at]) - 200);
    const around = [left, right].map((answer) => answer.slice(from, from + 600));
    throw new Error(`Member ${member} is answered\n${around.join('\nor\n')}\nto ${JSON.stringify(question)}`);
  }

  let looks = 0;

  /** They are answered the same in both worlds, to the last byte. Who looks again asks every second question, in turns. */
  async function isUnknown(id: string, to?: ReadonlyArray<number | null>, read = asItCame): Promise<void> {
    looks += 1;
    const questions = questionsAbout(id).filter((_, at) => !to || at % 2 === looks % 2);
    for (const member of to ?? (await outsiders(id))) {
      for (const question of questions) await isSame(member, question, read);
      const [left, right] = await pair.get(member, `/case-studies/${id}/metrics.csv`);
      expect(left).toBe(right);
    }
  }

  /** They find it, and whoever it mentions has been told, once. */
  async function isShown(id: string, mentioned = true): Promise<void> {
    const [threadId, number = '0'] = id.split('.');
    for (const member of await outsiders(id)) {
      const [answer] = await pair.ask(member, {
        document: '{ search(query: "quokka", first: 5) { totalCount } }',
        variables: {},
      });
      expect(JSON.parse(answer).data).toEqual({ search: { totalCount: 1 } });
    }
    const { rows } = await pair.left.db.pool.query(
      `select member_id as id, count(*)::int as times from notification
       where thread_id = $1 and number = $2 and kind = 'MENTION' group by 1`,
      [threadId, Number(number)],
    );
    const told = new Map(rows.map(({ id, times }) => [id, times]));
    const expected = [LEARNER, REPORTER].map((member) => [pair.world.members[member]!.id, 1] as const);
    if (mentioned) expect(told).toEqual(new Map(expected));
  }

  const inWorlds = (seed: number, look: () => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(worlds, async (description) => {
        pair.clock.set(NOW);
        unchanged.clear();
        await pair.build(description);
        await look();
      }),
      { numRuns: 1, seed, endOnFailure: true },
    );

  it.each(Object.keys(kinds))('as a %s is unknown to everybody else, whatever was decided before', async (name) => {
    await inWorlds(201, async () => {
      const id = await write(kinds[name]!.create, HELD);
      await isUnknown(id);
      const approved = await decide(id, 'APPROVE');
      await isShown(id);
      if (!id.includes('.')) await answer(id);
      const hidden = await decide(id, 'HIDE');
      await isUnknown(id, [LEARNER]);
      const again = await decide(id, 'APPROVE');
      await isShown(id);
      await undo(again);
      await isUnknown(id, [LEARNER]);
      await undo(hidden);
      await isShown(id);
      await undo(approved);
      await isUnknown(id, [null]);
      await decide(id, 'APPROVE');
      await isShown(id);
    });
  });

  it.each(Object.keys(kinds))('as an edit of a %s leaves the approved text on every surface', async (name) => {
    await inWorlds(202, async () => {
      const { create, update } = kinds[name]!;
      const id = await write(create, PLAIN);
      await pair.mirror();
      await act(AUTHOR, update[0], update[1](id, HELD), update[2]);
      await isUnknown(id);
      const approved = await decide(id, 'APPROVE');
      await isShown(id, false);
      await undo(approved);
      await isUnknown(id, [LEARNER]);
      await decide(id, 'DISMISS');
      // A text that is refused has had its number.
      await isUnknown(id, [null], unnumbered);
    });
  });

  it('is no more known for being reported, claimed and noted, not to its author either', async () => {
    await inWorlds(203, async () => {
      const id = pair.world.id(ANSWERED, 1);
      const report = { contentId: id, reason: 'HARASSMENT', note: 'It calls us quokkas.' };
      await act(REPORTER, 'reportContent', report, 'report { id }');
      await act(MODERATOR, 'claimModerationItem', { itemId: id, on: true }, 'item { id }');
      await act(MODERATOR, 'addModerationNote', { itemId: id, body: 'A second quokka.' }, 'item { id }');
      const member = { handle: pair.world.members[AUTHOR]!.handle, courseId: pair.world.courses[0] };
      await act(MODERATOR, 'addModerationNote', { ...member, body: 'Quokkas again.' }, 'item { id }');
      await isUnknown(id);
      await isUnknown(id, [AUTHOR]);
      await decide(id, 'DISMISS');
      await isUnknown(id, [AUTHOR]);
      await decide(id, 'WARN');
      await isUnknown(id, [LEARNER]);
      const answers = await Promise.all(questionsAbout(id).map((question) => pair.ask(AUTHOR, question)));
      const told = answers.map(([left]) => left).join();
      expect(told).toContain(reason);
      expect(told).not.toMatch(/quokka|HARASSMENT/i);
      expect(told).not.toMatch(/"(?:moderator|decidedBy)":\{/);
    });
  });
});

/** Addresses of images are signed for the moment: the rest of them is what counts. */
function unsigned(answer: string): string {
  return answer.replace(/until=\d+&key=[\w-]+/g, '');
}

const asItCame = (answer: string) => answer;
const unnumbered = (answer: string) => answer.replace(/"(?:inReplyToR|r)evision":\d+/g, '');
