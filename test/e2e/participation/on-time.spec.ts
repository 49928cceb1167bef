import { parse } from 'csv-parse/sync';
import type { Json } from '../../support/api.js';
import { ADMIN, ANA, BEN, CHI, COLLEAGUE, ModerationClient, TEACHER } from '../../support/moderation-client.js';

const DAY = 24 * 60 * 60 * 1000;
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const PROGRESS = 'viewerProgress { published onTime words complete editedAfterClosing distinctPeersRepliedTo }';

/** What everybody reads of one prompt: its learner, and their instructor in three ways. */
interface Told {
  readonly published: boolean;
  readonly onTime: boolean | null;
  readonly words: number;
  readonly edited: boolean;
  readonly gated: boolean;
}

describe('a prompt with a minimum of words', () => {
  let client: ModerationClient;
  let promptId: string;
  let begin: Date;

  beforeAll(async () => {
    client = await ModerationClient.start();
    begin = client.api.clock.now();
  });
  afterAll(() => client.close());

  const day = (days: number) => new Date(begin.getTime() + days * DAY);
  const on = (days: number) => client.api.clock.set(day(days));
  const people = () => client.people;

  /** A prompt of 20 words that is due on day 10 and closes on day 20. */
  async function prompt(more: object = {}): Promise<void> {
    on(0);
    const input = {
      courseId: client.courseId,
      ...{ title: 'A desk', instructionsMarkdown: 'Look.', minimumWords: 20, postFirst: true },
      ...{ dueAt: day(10).toISOString(), closesAt: day(20).toISOString(), ...more },
    };
    ({
      prompt: { id: promptId },
    } = await people().must(TEACHER, 'createPrompt', input, 'prompt { id }'));
  }

  async function publish(count: number, more = ''): Promise<string> {
    const bodyMarkdown = `${words(count)}${more}`;
    const input = { promptId, title: 'Mine', bodyMarkdown, publish: true };
    return (await people().must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id;
  }

  async function edit(id: string, count: number, more = ''): Promise<void> {
    await people().must(ANA, 'updateReflection', { id, bodyMarkdown: `${words(count)}${more}` }, 'reflection { id }');
  }

  /** What all of them say, which must be the same. */
  async function told(): Promise<Told> {
    const { prompt: own } = await people().ok(ANA, `query ($id: ID!) { prompt(id: $id) { number ${PROGRESS} } }`, {
      id: promptId,
    });
    const { published, onTime, words: longest, complete, editedAfterClosing } = own.viewerProgress;
    expect(complete).toBe(published);
    const { participation, promptParticipation } = await people().ok(
      TEACHER,
      `query ($courseId: ID!) {
        participation(courseId: $courseId) { nodes { member { user { handle } }
          missingPrompts { number } latePrompts { number } editedAfterClosing { number } } }
        promptParticipation(courseId: $courseId) { prompt { number } published onTime late missing words editedAfterClosing } }`,
      { courseId: client.courseId },
    );
    const now = client.api.clock.now();
    const row = participation.nodes.find(({ member }: Json) => member.user.handle === 'ana');
    const has = (list: Array<{ number: number }>) => list.some(({ number }) => number === own.number);
    expect(has(row.missingPrompts)).toBe(!published && now > day(10));
    expect(has(row.latePrompts)).toBe(onTime === false);
    expect(has(row.editedAfterClosing)).toBe(editedAfterClosing);
    const sums = promptParticipation.find(({ prompt: { number } }: Json) => number === own.number);
    expect(sums).toMatchObject({
      published: Number(published),
      onTime: Number(onTime === true),
      late: Number(onTime === false),
      words: longest === 0 ? null : longest,
      editedAfterClosing: now > day(20) ? Number(editedAfterClosing) : null,
    });
    await compareTables(own.number, row, sums);
    return { published, onTime, words: longest, edited: editedAfterClosing, gated: await isGated() };
  }

  async function compareTables(number: number, row: Json, sums: Json): Promise<void> {
    const take = async (table: string) => {
      const { body } = await client.api.inject({
        method: 'GET',
        url: `/courses/${client.courseId}/${table}.csv`,
        headers: { authorization: `Bearer ${people().token(TEACHER)}` },
      });
      return parse(body, { columns: true, bom: true }) as Array<Record<string, string>>;
    };
    const spell = (list: Array<{ number: number }>) => list.map((one) => `#${one.number}`).join(' ');
    const ana = (await take('participation')).find(({ handle }) => handle === 'ana');
    expect(ana).toMatchObject({
      missingPrompts: spell(row.missingPrompts),
      latePrompts: spell(row.latePrompts),
      editedAfterClosing: spell(row.editedAfterClosing),
    });
    const line = (await take('prompts')).find((one) => one.number === String(number));
    expect(line).toMatchObject({
      onTime: String(sums.onTime),
      late: String(sums.late),
      editedAfterClosing: sums.editedAfterClosing === null ? '' : String(sums.editedAfterClosing),
    });
  }

  /** Whether the gate keeps a peer's reflection from her. */
  async function isGated(): Promise<boolean> {
    const { reflections } = await people().ok(
      ANA,
      'query ($id: ID!) { reflections(filter: { promptId: $id }) { nodes { author { handle } } } }',
      { id: promptId },
    );
    return !reflections.nodes.some(({ author }: Json) => author.handle === 'chi');
  }

  const enrol = (member: number, role: string) =>
    client.sql(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, $3::course_role, $4)
       on conflict (course_id, member_id) do update set role = excluded.role`,
      [client.courseId, client.userId(member), role, day(0)],
    );
  const leave = (member: number) =>
    client.sql('delete from course_member where member_id = $1', [client.userId(member)]);

  /** With a reflection of somebody who has left since, so that there is something behind the gate, and no other learner is counted. */
  beforeEach(async () => {
    await prompt();
    on(1);
    await leave(BEN);
    await enrol(CHI, 'LEARNER');
    const input = { promptId, title: 'Hers', bodyMarkdown: words(20), publish: true };
    await people().must(CHI, 'createReflection', input, 'reflection { id }');
    await leave(CHI);
  });

  it('is fulfilled late by a stub that grew after it was due', async () => {
    const id = await publish(5);
    expect(await told()).toEqual({ published: false, onTime: null, words: 5, edited: false, gated: true });
    on(12);
    await edit(id, 40);
    expect(await told()).toEqual({ published: true, onTime: false, words: 40, edited: false, gated: false });
  });

  it('is not fulfilled by one that grew after it had closed, and the instructor is told of the change', async () => {
    const id = await publish(5);
    on(21);
    const before = await told();
    expect(before).toEqual({ published: false, onTime: null, words: 5, edited: false, gated: false });
    await edit(id, 40);
    expect(await told()).toEqual({ ...before, edited: true });
    await edit(id, 0, 'x');
    expect(await told()).toEqual({ ...before, edited: true });
  });

  it('was fulfilled on time by one that grew in time, however much shorter it is later', async () => {
    const id = await publish(5);
    on(9);
    await edit(id, 20);
    const fulfilled = { published: true, onTime: true, words: 20, edited: false, gated: false };
    expect(await told()).toEqual(fulfilled);
    on(12);
    await edit(id, 3);
    expect(await told()).toEqual({ ...fulfilled, words: 3 });
    on(25);
    await edit(id, 2);
    expect(await told()).toEqual({ ...fulfilled, words: 3, edited: true });
  });

  it('is fulfilled no longer by one that was too short again before it was due', async () => {
    const id = await publish(30);
    on(8);
    await edit(id, 19);
    expect(await told()).toMatchObject({ published: false, onTime: null, words: 19, gated: true });
    on(12);
    expect(await told()).toMatchObject({ published: false, onTime: null });
    await edit(id, 25);
    expect(await told()).toMatchObject({ published: true, onTime: false, words: 25 });
  });

  it('keeps what was not long enough for five minutes, too', async () => {
    on(9.9999);
    const id = await publish(5);
    on(10.0001);
    await edit(id, 40);
    expect(await told()).toMatchObject({ published: true, onTime: false });
    on(19.9999);
    await edit(id, 2);
    on(20.0001);
    await edit(id, 50);
    expect(await told()).toMatchObject({ published: false, onTime: null, words: 2, edited: true });
  });

  it('counts the moment itself as in time', async () => {
    const id = await publish(5);
    on(10);
    await edit(id, 20);
    expect(await told()).toMatchObject({ published: true, onTime: true });
    on(20);
    await edit(id, 21);
    on(21);
    expect(await told()).toMatchObject({ words: 21, edited: false });
  });

  it('is judged by what it asks now, at the moments that it names now', async () => {
    const id = await publish(5);
    on(12);
    await edit(id, 40);
    const change = (input: object) => people().must(TEACHER, 'updatePrompt', { promptId, ...input }, 'prompt { id }');
    await change({ dueAt: day(13).toISOString() });
    expect(await told()).toMatchObject({ published: true, onTime: true });
    await change({ dueAt: day(10).toISOString(), minimumWords: 5 });
    expect(await told()).toMatchObject({ published: true, onTime: true });
    await change({ minimumWords: 41 });
    expect(await told()).toMatchObject({ published: false, onTime: null });
    // It closes before what was accepted was published: that counts as it came.
    await change({ minimumWords: 5, dueAt: null, closesAt: day(0.5).toISOString() });
    const { prompt: own } = await people().ok(ANA, `query ($id: ID!) { prompt(id: $id) { ${PROGRESS} } }`, {
      id: promptId,
    });
    expect(own.viewerProgress).toMatchObject({ published: true, onTime: null, words: 5, editedAfterClosing: true });
  });

  it('takes a text as handed in when it was written, however late a moderator approves it', async () => {
    on(9);
    const id = await publish(30, ' HOLD');
    on(12);
    await client.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await told()).toMatchObject({ published: true, onTime: true });
  });

  it('takes an edit as handed in when it was written, once it is approved, until that is undone', async () => {
    const id = await publish(5);
    on(9);
    await edit(id, 40, ' HOLD');
    const waits = await told();
    expect(waits).toMatchObject({ published: false, words: 5, gated: true });
    on(12);
    const { id: decisionId } = await client.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await told()).toMatchObject({ published: true, onTime: true, words: 41 });
    await client.undo(TEACHER, { decisionId });
    expect(await told()).toMatchObject({ published: false, onTime: null, words: 5, gated: true });
    await client.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await told()).toMatchObject({ published: true, onTime: true, words: 41 });
    on(22);
    await edit(id, 3);
    expect(await told()).toMatchObject({ published: true, onTime: true, words: 41, edited: true });
  });

  it('does not count what a moderator refused', async () => {
    const id = await publish(5);
    on(9);
    await edit(id, 40, ' HOLD');
    on(12);
    await client.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    expect(await told()).toMatchObject({ published: false, words: 5 });
    await edit(id, 50);
    expect(await told()).toMatchObject({ published: true, onTime: false, words: 50 });
  });

  it('counts what is hidden and shown again as it was', async () => {
    const id = await publish(30);
    on(12);
    await client.decided(TEACHER, { contentId: id, action: 'HIDE' });
    expect(await told()).toMatchObject({ published: true, onTime: true });
    await client.decided(TEACHER, { contentId: id, action: 'RESTORE' });
    expect(await told()).toMatchObject({ published: true, onTime: true, words: 30 });
  });

  it('forgets one that is withdrawn, with its lengths, and takes another one for what it is', async () => {
    const id = await publish(30);
    on(12);
    await edit(id, 31);
    await people().must(ANA, 'removeReflection', { id }, 'reflection { id }');
    expect(await told()).toMatchObject({ published: false, onTime: null, words: 0 });
    expect(await client.sql('select from reflection_length where thread_id = $1', [id])).toEqual([]);
    await publish(30);
    expect(await told()).toMatchObject({ published: true, onTime: false });
  });

  it('counts a draft from its publication on', async () => {
    const input = { promptId, title: 'Mine', bodyMarkdown: words(40) };
    const { reflection } = await people().must(ANA, 'createReflection', input, 'reflection { id }');
    on(9);
    await edit(reflection.id, 41);
    on(12);
    await people().must(ANA, 'publishReflection', { id: reflection.id }, 'reflection { id }');
    expect(await told()).toEqual({ published: true, onTime: false, words: 41, edited: false, gated: false });
  });
});

describe('replies owed', () => {
  let client: ModerationClient;
  beforeAll(async () => {
    client = await ModerationClient.start();
  });
  afterAll(() => client.close());

  it('are given to whom was a peer when they published, whoever leaves or changes roles since', async () => {
    const { courseId, people } = client;
    const input = { courseId, title: 'A desk', instructionsMarkdown: 'Look.', repliesRequired: 2 };
    const { prompt } = await people.must(TEACHER, 'createPrompt', input, 'prompt { id }');
    const publish = async (author: number) => {
      const text = { promptId: prompt.id, title: 'Mine', bodyMarkdown: 'Short.', publish: true };
      return (await people.must(author, 'createReflection', text, 'reflection { id }')).reflection.id;
    };
    const given = async () => {
      const found = await people.ok(ANA, `query ($id: ID!) { prompt(id: $id) { ${PROGRESS} } }`, { id: prompt.id });
      const { participation } = await people.ok(
        COLLEAGUE,
        'query ($courseId: ID!) { participation(courseId: $courseId) { nodes { member { user { handle } } distinctPeersRepliedTo } } }',
        { courseId },
      );
      const row = participation.nodes.find(({ member }: Json) => member.user.handle === 'ana');
      const { distinctPeersRepliedTo: count, complete } = found.prompt.viewerProgress;
      expect(row.distinctPeersRepliedTo).toBe(count);
      return { count, complete };
    };
    await publish(ANA);
    for (const author of [TEACHER, BEN, CHI]) await client.write('Well said.', ANA, await publish(author));
    expect(await given()).toEqual({ count: 2, complete: true });
    const setRole = (handle: string, role: string) =>
      people.must(ADMIN, 'setMemberRole', { courseId, handle, role }, 'member { role }');
    await setRole('ben', 'INSTRUCTOR');
    expect(await given()).toEqual({ count: 2, complete: true });
    await people.must(CHI, 'leaveCourse', { courseId }, 'course { id }');
    expect(await given()).toEqual({ count: 2, complete: true });
    await setRole('teacher', 'LEARNER');
    expect(await given()).toEqual({ count: 2, complete: true });
    await people.must(TEACHER, 'leaveCourse', { courseId }, 'course { id }');
    expect(await given()).toEqual({ count: 2, complete: true });
  });
});
