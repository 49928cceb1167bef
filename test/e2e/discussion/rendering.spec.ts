import { setTimeout } from 'node:timers/promises';
import { jest } from '@jest/globals';
import MarkdownIt from 'markdown-it';
import { limits } from '#kernel';
import { lineOfTexts, MarkdownRenderer } from '#markdown';
import type { FairQueue } from '#platform';
import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, BEN] = [0, 1, 2];
const MINUTE = 60_000;
const PREVIEW = 'query ($text: String!) { renderMarkdown(markdown: $text) }';

/** Long, and different each time. */
let written = 0;
const long = (about = '') => `Text ${++written}, ${about}${' of a goal and what came of it'.repeat(80)}`;
/** Small, but for the HTML that becomes of it. */
/** As long as a profile may be, and no longer as HTML. */
const BIOGRAPHY = `${'Book '.repeat(limits.bioCharacters / 5 - 1)}about`;
const TABLE = `${'|a'.repeat(40)}\n${'|-'.repeat(40)}\n${'|\n'.repeat(100)}`;

describe('rendering of long texts', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let renderer: MarkdownRenderer;
  let usual: FairQueue;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, screeningStub]], triesLimits: true });
    world = await buildWorld(api.db, {
      members: [{}, { handle: 'ana' }, { handle: 'ben' }],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        ...[ANA, BEN].map((member) => ({ member, course: 0 })),
      ],
      subjects: [{ author: ANA, course: 0 }],
    });
    people = new WorldClient(api, world);
    renderer = api.app.get(MarkdownRenderer, { strict: false });
    usual = line();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    line(usual);
  });
  afterAll(() => api.close());

  /** The renderer's line, or another one in its place. */
  function line(other?: FairQueue): FairQueue {
    const parts = renderer as unknown as { line: FairQueue };
    if (other) parts.line = other;
    return parts.line;
  }

  /** Keeps the thread busy until it is let go. */
  function occupy(waiting = 60): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    const busy = lineOfTexts({ waiting });
    void busy.pass('somebody', () => promise);
    line(busy);
    return resolve;
  }

  const reply = (member: number, bodyMarkdown: string) =>
    people.mutate(member, 'createReply', { threadId: world.id(0), bodyMarkdown }, 'reply { id bodyHtml }');
  const count = async (table: string) =>
    (await api.db.pool.query(`select count(*)::integer as rows from ${table}`)).rows[0].rows as number;

  it('happens nowhere where others are answered, whatever is long', async () => {
    const parse = jest.spyOn(MarkdownIt.prototype, 'parse');
    const fold = jest.spyOn(String.prototype, 'normalize');
    const [course] = world.courses;
    const subject = { title: 'T', courseId: course, bodyMarkdown: long() };
    const { reply: answer } = await people.must(
      BEN,
      'createReply',
      { threadId: world.id(0), bodyMarkdown: long('@ana') },
      'reply { id bodyHtml }',
    );
    expect(answer.bodyHtml).toContain(world.members[ANA]!.id);
    await people.must(BEN, 'updateReply', { id: answer.id, bodyMarkdown: TABLE }, 'reply { id }');
    api.clock.advance(10 * MINUTE);
    await people.must(BEN, 'updateReply', { id: answer.id, bodyMarkdown: long('HOLD') }, 'reply { id }');
    const draft = (await people.must(ANA, 'createReflection', subject, 'reflection { id }')).reflection;
    await people.must(ANA, 'updateReflection', { id: draft.id, bodyMarkdown: long() }, 'reflection { id }');
    await people.must(ANA, 'publishReflection', { id: draft.id }, 'reflection { id }');
    const strategy = {
      goal: long('goal'),
      audience: 'All',
      approach: long('approach'),
      outcome: TABLE,
      lessons: 'One.',
    };
    const study = { title: 'S', organisation: { name: 'L' }, strategy, bodyMarkdown: long(), publish: true };
    const html =
      'caseStudy { id strategy { goalHtml audienceHtml approachHtml outcomeHtml lessonsHtml skillsGainedHtml } }';
    const { caseStudy } = await people.must(ANA, 'createCaseStudy', study, html);
    expect(caseStudy.strategy).toMatchObject({
      goalHtml: `<p>${strategy.goal}</p>`,
      audienceHtml: '<p>All</p>',
      lessonsHtml: '<p>One.</p>',
      skillsGainedHtml: null,
    });
    const goal = long('another goal');
    const changed = await people.must(ANA, 'updateCaseStudy', { id: caseStudy.id, strategy: { goal } }, html);
    expect(changed.caseStudy.strategy).toEqual({ ...caseStudy.strategy, goalHtml: `<p>${goal}</p>` });
    const { prompt } = await people.must(
      TEACHER,
      'createPrompt',
      { courseId: course, title: 'P', instructionsMarkdown: long() },
      'prompt { id }',
    );
    await people.must(TEACHER, 'updatePrompt', { promptId: prompt.id, instructionsMarkdown: long() }, 'prompt { id }');
    await people.must(BEN, 'updateProfile', { bioMarkdown: BIOGRAPHY }, 'viewer { bioMarkdown }');
    await people.ok(BEN, PREVIEW, { text: long() });
    for (const { id } of (await people.ok(TEACHER, '{ moderationQueue { nodes { id } } }')).moderationQueue.nodes) {
      await people.must(TEACHER, 'decide', { itemId: id, action: 'APPROVE', reason: 'Good.' }, 'decision { id }');
    }
    const lengths = parse.mock.calls.map(([markdown]) => markdown.length);
    expect(Math.max(0, ...lengths)).toBeLessThan(limits.rendering.characters);
    expect(parse.mock.calls.filter(([markdown]) => [TABLE, BIOGRAPHY].includes(markdown))).toEqual([]);
    const folded = fold.mock.contexts.map((text) => (text as string).length);
    expect(folded).not.toEqual([]);
    expect(Math.max(...folded)).toBeLessThan(limits.rendering.characters);
  });

  it('lets others read and write meanwhile, since no connection waits for it', async () => {
    const letGo = occupy();
    const writing = Array.from({ length: 12 }, (_, at) => reply(at % 2 ? ANA : BEN, long()));
    const waiting = () => (line() as unknown as { waiting: number }).waiting;
    while (waiting() < writing.length) await setTimeout(5);
    await expect(people.ok(BEN, '{ viewer { bioMarkdown } }')).resolves.toBeDefined();
    expect(codeOf(await reply(TEACHER, 'Short.'))).toBe('ok');
    const { rows } = await api.db.pool.query(
      `select count(*)::integer as open from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(rows).toEqual([{ open: 0 }]);
    letGo();
    const answers = await Promise.all(writing);
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'ok'));
  });

  it('is refused at once where too much waits, says when to try again, and leaves nothing written', async () => {
    const letGo = occupy(0);
    const before = await Promise.all(['post', 'thread', 'mention', 'idempotency_key', 'prompt'].map(count));
    const input = { threadId: world.id(0), bodyMarkdown: long('@ana'), idempotencyKey: 'once' };
    const send = () => people.mutate(BEN, 'createReply', input, 'reply { number }');
    const refused = await send();
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/nothing was written. Try again in a moment/),
      extensions: { code: 'UNAVAILABLE', retryAfter: limits.retryAfter.busy },
    });
    const study = { title: 'S', organisation: { name: 'L' }, strategy: { goal: long(), approach: 'A.' } };
    expect(codeOf(await people.mutate(ANA, 'createCaseStudy', study, 'caseStudy { id }'))).toBe('UNAVAILABLE');
    const prompt = { courseId: world.courses[0], title: 'P', instructionsMarkdown: long() };
    expect(codeOf(await people.mutate(TEACHER, 'createPrompt', prompt, 'prompt { id }'))).toBe('UNAVAILABLE');
    expect(codeOf(await people.as(BEN, PREVIEW, { text: long() }))).toBe('UNAVAILABLE');
    expect(await Promise.all(['post', 'thread', 'mention', 'idempotency_key', 'prompt'].map(count))).toEqual(before);
    letGo();
    line(usual);
    // The key of what was refused is free, and that of what succeeded stands for it.
    const [first, again] = [await send(), await send()];
    expect(first.errors).toBeUndefined();
    expect(again.data).toEqual(first.data);
    expect(await count('post')).toBe(before[0]! + 1);
  });

  it('is begun for nobody who may not write', async () => {
    const render = jest.spyOn(renderer, 'render');
    await api.db.pool.query('update thread set locked = true where id = $1', [world.id(0)]);
    expect(codeOf(await reply(BEN, long()))).toBe('LOCKED');
    await api.db.pool.query('update thread set locked = false where id = $1', [world.id(0)]);
    const prompt = { courseId: world.courses[0], title: 'P', instructionsMarkdown: long() };
    expect(codeOf(await people.mutate(BEN, 'createPrompt', prompt, 'prompt { id }'))).toBe('FORBIDDEN');
    expect(render).not.toHaveBeenCalled();
  });

  it('of many edits that are approved at once takes two transactions, however many they are', async () => {
    const replies: string[] = [];
    for (let at = 0; at < 4; at++) replies.push((await reply(BEN, `Shown ${at}.`)).data.createReply.reply.id);
    api.clock.advance(10 * MINUTE);
    for (const id of replies) {
      await people.must(BEN, 'updateReply', { id, bodyMarkdown: long('HOLD') }, 'reply { id }');
    }
    const { moderationQueue } = await people.ok(TEACHER, '{ moderationQueue { nodes { id } } }');
    const items = moderationQueue.nodes.map(({ id }: { id: string }) => ({ itemId: id }));
    expect(items).toHaveLength(4);
    const transaction = jest.spyOn(api.db.dataSource, 'transaction');
    const decided = await people.must(
      TEACHER,
      'decideMany',
      { items, action: 'APPROVE', reason: 'Good.' },
      'results { decision { id } }',
    );
    expect(decided.results.filter(({ decision }: { decision: unknown }) => decision)).toHaveLength(4);
    expect(transaction).toHaveBeenCalledTimes(2);
    const shown = await people.ok(
      ANA,
      `{ ${replies.map((id, at) => `r${at}: reply(id: "${id}") { bodyHtml }`).join(' ')} }`,
    );
    for (const { bodyHtml } of Object.values(shown) as Array<{ bodyHtml: string }>) expect(bodyHtml).toContain('HOLD');
  });

  describe('as previews', () => {
    const aliased = (texts: readonly string[]) => {
      const variables = texts.map((_, at) => `$t${at}: String!`).join(', ');
      const fields = texts.map((_, at) => `m${at}: renderMarkdown(markdown: $t${at})`).join(' ');
      const values = Object.fromEntries(texts.map((text, at) => [`t${at}`, text]));
      return people.as(BEN, `query (${variables}) { ${fields} }`, values);
    };

    it('is for members', async () => {
      expect(codeOf(await people.as(null, PREVIEW, { text: 'Short.' }))).toBe('UNAUTHENTICATED');
    });

    it('renders a text once, however often one operation asks for it', async () => {
      const render = jest.spyOn(renderer, 'render');
      const { data } = await aliased(Array.from({ length: 20 }, () => TABLE.slice(0, 2 * 80 + 2 + 2 * 10)));
      expect(new Set(Object.values(data)).size).toBe(1);
      expect(render).toHaveBeenCalledTimes(1);
    });

    it('renders one long text in an operation, or several short ones, and no more than one text may be', async () => {
      expect((await aliased(['Short.', long(), 'Short, too.'])).errors).toBeUndefined();
      const render = jest.spyOn(renderer, 'render');
      const refused = await aliased([long(), long()]);
      expect(refused.errors?.[0]).toMatchObject({
        message: expect.stringMatching(/Send a request for each/),
        extensions: { code: 'QUERY_TOO_COMPLEX' },
      });
      expect(render).toHaveBeenCalledTimes(1);
    });

    it('answers no more HTML in an operation than one text may have', async () => {
      const text = `${'|a'.repeat(60)}\n${'|-'.repeat(60)}\n${'|\n'.repeat(100)}`;
      const html = (await people.ok(BEN, PREVIEW, { text })).renderMarkdown as string;
      const most = Math.floor(limits.htmlCharacters / html.length);
      expect((await aliased(Array.from({ length: most }, () => text))).errors).toBeUndefined();
      expect(codeOf(await aliased(Array.from({ length: most + 1 }, () => text)))).toBe('QUERY_TOO_COMPLEX');
    });
  });
});
