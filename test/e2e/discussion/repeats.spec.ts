import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA] = [0, 1];
const DAY = 24 * 60 * 60_000;
const { burst } = limits.screening;

const LONG =
  'What the desk taught me today, in more than two lines, so that nobody writes quite the same a second time by mere chance. ';

describe('a text that its author published within a day', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ config: { rateLimits: true } });
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: ANA, course: 0 },
      ],
      subjects: [
        { author: TEACHER, course: 0 },
        { author: ANA, course: 0 },
      ],
    });
    people = new WorldClient(api, world);
    api.clock.advance(DAY);
    await people.must(
      TEACHER,
      'updateScreening',
      { courseId: world.courses[0], bannedPhrases: ['casino'] },
      'settings { version }',
    );
  });

  const tryReply = (bodyMarkdown: string, subject = 0) =>
    people.mutate(ANA, 'createReply', { threadId: world.id(subject), bodyMarkdown }, 'reply { id status }');
  const isTaken = async (text: string): Promise<boolean> => {
    const answer = await tryReply(text);
    expect(['ok', 'BAD_USER_INPUT']).toContain(codeOf(answer));
    if (answer.errors) return true;
    await remove(answer.data.createReply.reply.id);
    return false;
  };
  const reply = async (text: string): Promise<Json> => {
    const answer = await tryReply(text);
    if (answer.errors) throw new Error(answer.errors[0]!.message);
    return answer.data.createReply.reply;
  };
  const remove = (id: string) => people.must(ANA, 'removeReply', { id }, 'reply { id }');
  const edit = (id: string, bodyMarkdown: string) =>
    people.must(ANA, 'updateReply', { id, bodyMarkdown }, 'reply { status bodyMarkdown }');
  const decide = async (contentId: string, action: string): Promise<string> =>
    (await people.must(TEACHER, 'decide', { contentId, action, reason: 'As it is.' }, 'decision { id }')).decision.id;
  const undo = (decisionId: string) => people.must(TEACHER, 'undoDecision', { decisionId }, 'results { undone }');

  it.each([
    ['C', 'C++', 'C#'],
    ['', ':-)', ':-('],
    ['', '🎉', '🎈'],
    ['a ≤ b', 'a ≥ b', 'a = b'],
    ['1.5', '15', '-15'],
  ])('is not the same with %j, %j or %j in it', async (...ends) => {
    for (const end of ends) await reply(`${LONG} ${end}`);
    for (const end of ends) expect(await isTaken(`${LONG.toUpperCase()}\n${end}…`)).toBe(true);
  });

  it('is looked for among all of them', async () => {
    for (let at = 0; at < 60; at++) {
      await reply(`${LONG} ${at}`);
      api.clock.advance(burst.window / burst.posts);
    }
    expect(await isTaken(`${LONG} 0`)).toBe(true);
  });

  it('is what it is now that it was changed', async () => {
    const { id } = await reply(`${LONG} One.`);
    await edit(id, `${LONG} Two.`);
    expect(await isTaken(`${LONG} One.`)).toBe(false);
    expect(await isTaken(`${LONG} Two.`)).toBe(true);
    await edit(id, 'Short.');
    expect(await isTaken(`${LONG} Two.`)).toBe(false);
  });

  it('is what is shown while an edit waits, and the edit from its approval until that is undone', async () => {
    const { id } = await reply(`${LONG} One.`);
    const taken = () => Promise.all([isTaken(`${LONG} One.`), isTaken(`${LONG} A casino.`)]);
    expect((await edit(id, `${LONG} A casino.`)).reply.bodyMarkdown).toBe(`${LONG} One.`);
    expect(await taken()).toEqual([true, false]);
    const decision = await decide(id, 'APPROVE');
    expect(await taken()).toEqual([false, true]);
    await undo(decision);
    expect(await taken()).toEqual([true, false]);
    await decide(id, 'DISMISS');
    expect(await taken()).toEqual([true, false]);
  });

  it('is one that was held, with the text that it has now, or taken down, until it is withdrawn', async () => {
    const { id, status } = await reply(`${LONG} A casino.`);
    expect(status).toBe('HELD');
    expect(await isTaken(`${LONG} A casino.`)).toBe(true);
    await edit(id, `${LONG} Another casino.`);
    expect([await isTaken(`${LONG} A casino.`), await isTaken(`${LONG} Another casino.`)]).toEqual([false, true]);
    await decide(id, 'APPROVE');
    await decide(id, 'HIDE');
    expect(await isTaken(`${LONG} Another casino.`)).toBe(true);
    await remove(id);
    expect(await isTaken(`${LONG} Another casino.`)).toBe(false);
  });

  it('is no draft, until it is published, however long ago it was begun', async () => {
    const draft = { title: 'A title', bodyMarkdown: `${LONG} Draft.`, courseId: world.courses[0] };
    const { reflection } = await people.must(ANA, 'createReflection', draft, 'reflection { id }');
    const { id } = reflection;
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: `${LONG} Later.` }, 'reflection { id }');
    api.clock.advance(3 * DAY);
    expect([await isTaken(`${LONG} Draft.`), await isTaken(`${LONG} Later.`)]).toEqual([false, false]);
    await people.must(ANA, 'publishReflection', { id }, 'reflection { id }');
    expect([await isTaken(`${LONG} Draft.`), await isTaken(`${LONG} Later.`)]).toEqual([false, true]);
    const again = { ...draft, bodyMarkdown: `${LONG} Later.`, publish: true };
    expect(codeOf(await people.mutate(ANA, 'createReflection', again, 'reflection { id }'))).toBe('BAD_USER_INPUT');
    const { reflection: kept } = await people.must(
      ANA,
      'createReflection',
      { ...again, publish: false },
      'reflection { id }',
    );
    const published = await people.mutate(ANA, 'publishReflection', { id: kept.id }, 'reflection { id }');
    expect(codeOf(published)).toBe('BAD_USER_INPUT');
    await people.must(ANA, 'removeReflection', { id }, 'reflection { id }');
    await people.must(ANA, 'publishReflection', { id: kept.id }, 'reflection { id }');
    api.clock.advance(DAY + 1);
    expect(await isTaken(`${LONG} Later.`)).toBe(false);
  });

  /** Whether the members behind the handles in a text were looked for, which are only known once it was read. */
  const wasRead = (statements: readonly string[]) => statements.some((text) => text.includes('from mention n'));

  it('is not read at all where its author wrote too much, may not write, or wrote too long a text', async () => {
    const text = `${LONG} @${world.members[TEACHER]!.handle}`;
    expect(wasRead(await api.statements.during(() => reply(text)))).toBe(true);
    const refused = async (code: string, send: () => Promise<Json>) => {
      let answer: Json = {};
      const statements = await api.statements.during(async () => {
        answer = await send();
      });
      expect([codeOf(answer), wasRead(statements)]).toEqual([code, false]);
      // Nor is anything that was written before: neither texts nor what they come to.
      expect(statements.filter((one) => /\bo\.(?:html|markdown|fingerprint)\b/.test(one))).toEqual([]);
    };
    await refused('BAD_USER_INPUT', () => tryReply(text.repeat(limits.bodyCharacters / 100)));
    for (let at = 1; at < burst.posts; at++) await reply(`${LONG} ${at}`);
    const reflection = { title: 'A title', bodyMarkdown: text, courseId: world.courses[0] };
    const publishing = { ...reflection, publish: true };
    await refused('RATE_LIMITED', () => tryReply(text));
    await refused('RATE_LIMITED', () => people.mutate(ANA, 'createReflection', publishing, 'reflection { id }'));
    const { id } = (await people.must(ANA, 'createReflection', reflection, 'reflection { id }')).reflection;
    await refused('RATE_LIMITED', () => people.mutate(ANA, 'publishReflection', { id }, 'reflection { id }'));
    const locking = { contentId: world.id(1), action: 'LOCK', reason: 'As it is.' };
    await people.must(TEACHER, 'decide', locking, 'decision { id }');
    await refused('LOCKED', () => tryReply(text, 1));
    const until = new Date(api.clock.now().getTime() + DAY).toISOString();
    const suspension = { userId: world.members[ANA]!.id, courseId: world.courses[0], action: 'SUSPEND', until };
    await people.must(TEACHER, 'decide', { ...suspension, reason: 'As it is.' }, 'decision { id }');
    await refused('FORBIDDEN', () => people.mutate(ANA, 'createReflection', publishing, 'reflection { id }'));
  });

  it('is not asked for where a text is short, or an edit', async () => {
    const asked = (statements: readonly string[]) => statements.filter((text) => text.includes('as repeated')).length;
    expect(asked(await api.statements.during(() => reply('Short.')))).toBe(0);
    let id = '';
    const long = await api.statements.during(async () => {
      id = (await reply(LONG)).id;
    });
    expect(asked(long)).toBe(1);
    expect(asked(await api.statements.during(() => edit(id, `${LONG} More.`)))).toBe(0);
  });
});
