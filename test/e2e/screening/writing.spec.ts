import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { SMALL } from '../../support/case-study-client.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, NEW] = [0, 1, 2];
const [SET, PLAIN] = [0, 1];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { burst } = limits.screening;

describe('screening of what is written', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ config: { rateLimits: true } });
  });
  afterAll(() => api.close());

  /** A course that has set something, with Ana's thread in it, and one that has not. */
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}],
      courses: [{}, {}],
      enrolments: [SET, PLAIN].flatMap((course) =>
        [TEACHER, ANA, NEW].map(
          (member) => ({ member, course, role: member === TEACHER ? 'INSTRUCTOR' : 'LEARNER' }) as const,
        ),
      ),
      subjects: [
        { author: ANA, course: SET },
        { author: ANA, course: PLAIN },
        { author: TEACHER, course: SET },
        { author: TEACHER, course: PLAIN },
      ],
    });
    people = new WorldClient(api, world);
    await sql('update member set joined_at = $2 where id = $1', [
      world.members[NEW]!.id,
      new Date(api.clock.now().getTime() - DAY),
    ]);
  });

  const sql = async (text: string, values: unknown[] = []) => (await api.db.pool.query(text, values)).rows;
  const set = (change: object) =>
    people.must(TEACHER, 'updateScreening', { courseId: world.courses[SET], ...change }, 'settings { version }');
  const tryReply = (member: number, bodyMarkdown: string, course = SET) =>
    people.mutate(member, 'createReply', { threadId: world.id(course), bodyMarkdown }, 'reply { id status }');
  const reply = async (member: number, bodyMarkdown: string, course = SET) => {
    const answer = await tryReply(member, bodyMarkdown, course);
    if (answer.errors) throw new Error(answer.errors[0]!.message);
    return answer.data.createReply.reply as { id: string; status: string };
  };

  it('holds a banned phrase of the course, of nobody else’s, and names it for the moderators', async () => {
    await set({ bannedPhrases: ['cheap meds'] });
    const held = await reply(TEACHER, 'They sell **cheap** _meds_.');
    expect(held.status).toBe('HELD');
    expect((await reply(ANA, 'They sell cheaper meds.')).status).toBe('VISIBLE');
    for (const hidden of ['[y](https://x.example "cheap meds")', '![y](https://x.example/y.png "cheap meds")']) {
      expect([hidden, (await reply(ANA, hidden)).status]).toEqual([hidden, 'HELD']);
    }
    expect((await reply(ANA, 'They sell cheap meds.', PLAIN)).status).toBe('VISIBLE');
    const [item] = await sql('select held from moderation_item where thread_id = $1', [world.threads[SET]]);
    expect(item?.held).toMatchObject([{ rule: 'Banned phrase', matched: ['cheap meds'] }]);
  });

  it('looks at title, tags and drafts once they are published, and at the fields of a case study', async () => {
    await sql(
      `insert into screening_setting (course_id, banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at)
       values (null, '{casino*}', 0, 2, 1, now()) on conflict (course_id) do nothing`,
    );
    const input = { title: 'Casinos', bodyMarkdown: 'A text.', audience: 'MEMBERS' };
    const { reflection } = await people.must(ANA, 'createReflection', input, 'reflection { id status }');
    expect(reflection.status).toBe('DRAFT');
    const published = await people.must(ANA, 'publishReflection', { id: reflection.id }, 'reflection { status }');
    expect(published.reflection.status).toBe('HELD');
    const tagged = { ...input, title: 'A title', tags: ['casino night'], publish: true };
    const { reflection: other } = await people.must(ANA, 'createReflection', tagged, 'reflection { status }');
    expect(other.status).toBe('HELD');
    const study = {
      title: 'A title',
      organisation: { name: 'Library' },
      strategy: { goal: 'More readers', approach: 'A casino in the reading room' },
      publish: true,
    };
    const { caseStudy } = await people.must(ANA, 'createCaseStudy', study, 'caseStudy { status }');
    expect(caseStudy.status).toBe('HELD');
    await sql('delete from screening_setting where course_id is null');
  });

  it('holds an edit that brings a phrase in, and leaves what is shown', async () => {
    await set({ bannedPhrases: ['casino'] });
    const { id } = await reply(ANA, 'Fine.');
    const { reply: edited } = await people.must(
      ANA,
      'updateReply',
      { id, bodyMarkdown: 'A casino.' },
      'reply { status bodyMarkdown }',
    );
    expect(edited).toEqual({ status: 'VISIBLE', bodyMarkdown: 'Fine.' });
  });

  it('holds many links of a new member, and lets others’ pass, and links to us', async () => {
    const links = [1, 2, 3].map((at) => `https://${at}.example`).join(' ');
    expect((await reply(NEW, links)).status).toBe('HELD');
    expect((await reply(NEW, 'https://1.example https://2.example http://127.0.0.1:3000/media/1')).status).toBe(
      'VISIBLE',
    );
    expect((await reply(TEACHER, links)).status).toBe('VISIBLE');
    expect((await reply(ANA, links)).status).toBe('VISIBLE');
    await set({ newcomerLinks: 3 });
    expect((await reply(NEW, links)).status).toBe('VISIBLE');
    expect((await reply(NEW, links, PLAIN)).status).toBe('HELD');
    api.clock.advance(2 * DAY);
    expect((await reply(NEW, links, PLAIN)).status).toBe('VISIBLE');
  });

  it('counts and reads links however they are written', async () => {
    const capitals = 'Https://1.example [a](HTTPS://2.example) <HTTP://3.example> WWW.4.example';
    expect((await reply(NEW, capitals)).status).toBe('HELD');
    expect((await reply(NEW, 'HTTPS://1.EXAMPLE/a https://1.example/a Https://1.Example/a')).status).toBe('VISIBLE');
    const own = 'HTTP://127.0.0.1:3000/media/1 http://127.0.0.1:3000?a';
    expect((await reply(NEW, `https://1.example https://2.example ${own}`)).status).toBe('VISIBLE');
    await set({ bannedPhrases: ['casino'] });
    expect((await reply(ANA, '[a](HTTPS://a.example "A casino")')).status).toBe('HELD');
    expect((await reply(ANA, '[a](HTTPS://CASINO.example)')).status).toBe('HELD');
    expect((await reply(ANA, '[](HTTPS://www.casino.example)')).status).toBe('HELD');
  });

  it('holds first posts where the course asks for it, until so many were approved there', async () => {
    await set({ holdFirstPosts: 2 });
    expect((await reply(NEW, 'Hello.')).status).toBe('HELD');
    expect((await reply(NEW, 'Hello.', PLAIN)).status).toBe('VISIBLE');
    expect((await reply(ANA, 'My second here.')).status).toBe('HELD');
    expect((await reply(TEACHER, 'Welcome.')).status).toBe('VISIBLE');
    await sql(`update post set status = 'VISIBLE' where thread_id = $1 and number > 0`, [world.threads[SET]]);
    expect((await reply(ANA, 'My third.')).status).toBe('VISIBLE');
    expect((await reply(NEW, 'My second.')).status).toBe('HELD');
  });

  it('holds what somebody writes of whom two texts were taken down within a month', async () => {
    const ids = [await reply(ANA, 'One.'), await reply(ANA, 'Two.', PLAIN)].map(({ id }) => id.split('.'));
    await sql(`update post set status = 'HIDDEN' where thread_id = $1 and number = $2`, ids[0]);
    expect((await reply(ANA, 'Three.')).status).toBe('VISIBLE');
    await sql(`update post set status = 'HIDDEN' where thread_id = $1 and number = $2`, ids[1]);
    expect((await reply(ANA, 'Four.')).status).toBe('HELD');
    api.clock.advance(30 * DAY + MINUTE);
    expect((await reply(ANA, 'Five.')).status).toBe('VISIBLE');
  });

  it('refuses the same long text again within a day, and takes it once the first one is withdrawn', async () => {
    const text = 'I recommend this to everybody who asks. '.repeat(4);
    const { id } = await reply(ANA, text);
    const again = await tryReply(ANA, text.toUpperCase().replaceAll(' ', '\n'), PLAIN);
    expect(codeOf(again)).toBe('BAD_USER_INPUT');
    expect(again.errors?.[0]).toMatchObject({
      message: expect.stringContaining('not lost'),
      extensions: { fields: [{ path: 'input.bodyMarkdown' }] },
    });
    const disguises = [
      `**${text.trim()}**`,
      `${text}.`,
      text.replace('mm', 'm\u200bm'),
      text.replace('every', '_évery_'),
    ];
    for (const same of [
      ...disguises,
      text.replace('recommend', 'récomménd'),
      `& ${text}`,
      `> ${text}`,
      `${text}[^1]\n\n[^1]: !`,
    ]) {
      expect([same, codeOf(await tryReply(ANA, same, PLAIN))]).toEqual([same, 'BAD_USER_INPUT']);
    }
    await reply(ANA, text.replace('every', 'any'));
    for (const other of ['日本語の文章', '🎉 🎈', 'Здравствуйте']) await reply(ANA, `${other} `.repeat(60));
    expect(codeOf(await tryReply(ANA, '🎉🎈'.repeat(60)))).toBe('BAD_USER_INPUT');
    await reply(ANA, '🎈 🎉'.repeat(60));
    expect((await reply(NEW, text)).status).toBe('VISIBLE');
    await people.must(ANA, 'updateReply', { id, bodyMarkdown: `${text} ` }, 'reply { id }');
    await people.must(ANA, 'removeReply', { id }, 'reply { id }');
    const { id: second } = await reply(ANA, text);
    api.clock.advance(DAY + 1);
    await reply(ANA, text);
    expect(second).not.toBe(id);
  });

  it('refuses a burst as RATE_LIMITED, saying when it can go on; moderators and edits go on', async () => {
    const sent = [];
    for (let at = 0; at < burst.posts; at++) {
      sent.push(await reply(ANA, `Text ${at}.`));
      api.clock.advance(1_000);
    }
    const refused = await tryReply(ANA, 'One more.');
    expect(codeOf(refused)).toBe('RATE_LIMITED');
    expect(refused.errors?.[0]?.extensions.retryAfter).toBe(burst.window / 1000 - burst.posts);
    await people.must(ANA, 'updateReply', { id: sent[0]!.id, bodyMarkdown: 'Changed.' }, 'reply { id }');
    const draft = { title: 'A draft', bodyMarkdown: 'Kept.', courseId: world.courses[SET] };
    await people.must(ANA, 'createReflection', draft, 'reflection { id }');
    api.clock.advance(burst.window - burst.posts * 1_000);
    await reply(ANA, 'Later.');
    for (let at = 0; at <= burst.posts; at++) await reply(TEACHER, `Feedback ${at}.`);
  });

  it('refuses, naming the words, what hangs on a text and cannot be held by itself', async () => {
    const study = { ...SMALL, publish: true };
    const { caseStudy } = await people.must(ANA, 'createCaseStudy', study, 'caseStudy { id }');
    await sql(
      `insert into screening_setting (course_id, banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at)
       values (null, '{casino*}', 0, 2, 1, now()) on conflict (course_id) do nothing`,
    );
    const { rubrics } = await people.ok(NEW, '{ rubrics { id criteria { key } } }');
    const scores = rubrics[0].criteria.map(({ key }: { key: string }) => ({ criterionKey: key, score: 3 }));
    const rating = { caseStudyId: caseStudy.id, scores, comment: 'Like a CASINO.' };
    const rated = await people.mutate(NEW, 'rateCaseStudy', rating, 'caseStudy { id }');
    expect(rated.errors?.[0]).toMatchObject({
      message: expect.stringContaining('“CASINO”'),
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.comment' }] },
    });
    await people.must(NEW, 'rateCaseStudy', { ...rating, comment: 'Like a cassino.' }, 'caseStudy { id }');
    const series = {
      name: 'Reach',
      unit: 'people',
      provenance: 'SELF_REPORTED',
      points: [{ on: '2026-01-01', value: 1, note: 'The casinos helped.' }],
    };
    const recorded = await people.mutate(
      ANA,
      'recordMetrics',
      { caseStudyId: caseStudy.id, series: [series] },
      'caseStudy { id }',
    );
    expect(recorded.errors?.[0]?.extensions.fields).toMatchObject([{ path: 'input.series.0.points.0.note' }]);
    await sql('delete from screening_setting where course_id is null');
  });

  describe('of a case study’s strategy', () => {
    afterEach(() => sql('delete from screening_setting where course_id is null'));

    const ban = (phrase: string) =>
      sql(
        `insert into screening_setting (course_id, banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at)
         values (null, $1, 0, 2, 1, now())`,
        [[phrase]],
      );
    const SHOWN = 'caseStudy { id status revision strategy { goal } }';
    const create = async (member: number, input: object): Promise<Json> =>
      (await people.must(member, 'createCaseStudy', { ...SMALL, ...input }, SHOWN)).caseStudy;
    const publish = async (member: number, id: string): Promise<Json> =>
      (await people.must(member, 'publishCaseStudy', { id }, SHOWN)).caseStudy;

    it.each([
      'Our **raf**fle',
      'A r&#97;ffle',
      'A raf&shy;fle',
      'A [raf](https://x.example)fle',
      '![a](https://x.example/a.png "A raffle")',
    ])('reads what is seen of %s: when it is new, once a draft is published, and in an edit', async (goal) => {
      await ban('raffle');
      for (const field of ['goal', 'audience', 'approach', 'outcome', 'lessons', 'skillsGained']) {
        const strategy = { ...SMALL.strategy, [field]: goal };
        expect([field, (await create(TEACHER, { strategy, publish: true })).status]).toEqual([field, 'HELD']);
      }
      const draft = await create(ANA, { strategy: { ...SMALL.strategy, goal } });
      expect([draft.status, (await publish(ANA, draft.id)).status]).toEqual(['DRAFT', 'HELD']);
      const { id } = await create(ANA, { publish: true });
      const edit = { id, strategy: { goal } };
      const { caseStudy: edited } = await people.must(ANA, 'updateCaseStudy', edit, SHOWN);
      expect(edited).toMatchObject({ status: 'VISIBLE', strategy: { goal: SMALL.strategy.goal } });
      const items = await sql('select held from moderation_item where thread_id = any($1)', [[draft.id, id]]);
      expect(items).toHaveLength(2);
      for (const { held } of items) expect(held[0].matched[0].replace('\u00ad', '')).toBe('raffle');
    });

    it('does not read what is only in the marks', async () => {
      await ban('raf');
      expect(
        (await create(ANA, { strategy: { ...SMALL.strategy, goal: 'Our **raf**fle' }, publish: true })).status,
      ).toBe('VISIBLE');
    });

    it('counts the links of a new member with those of the body, each address once', async () => {
      const [one, two, three] = [1, 2, 3].map((at) => `[see](https://${at}.example/)`);
      const spread = { bodyMarkdown: one, strategy: { goal: `A ${two}`, approach: 'A way', outcome: three } };
      expect((await create(NEW, { ...spread, publish: true })).status).toBe('HELD');
      const draft = await create(NEW, spread);
      expect((await publish(NEW, draft.id)).status).toBe('HELD');
      expect((await create(ANA, { ...spread, publish: true })).status).toBe('VISIBLE');
      const same = { bodyMarkdown: one, strategy: { goal: `A ${one}`, approach: two, outcome: two } };
      expect((await create(NEW, { ...same, publish: true })).status).toBe('VISIBLE');
    });

    it('reads website and sources, which the form asks for, but does not count them', async () => {
      const sources = [1, 2, 3].map((at) => ({ title: `The report of ${at}`, url: `https://${at}.example/` }));
      const organisation = { name: 'Harbour Library', website: 'https://harbour.example/' };
      expect((await create(NEW, { organisation, sources, publish: true })).status).toBe('VISIBLE');
      await ban('raffle');
      const sold = { title: 'A report', url: 'https://raffle.example/' };
      expect((await create(ANA, { sources: [sold], publish: true })).status).toBe('HELD');
      const theirs = { ...organisation, website: sold.url };
      expect((await create(ANA, { organisation: theirs, publish: true })).status).toBe('HELD');
    });

    it.each([
      ['goal', '***'],
      ['approach', '&shy;'],
      ['outcome', '> &#x200b;'],
    ])('refuses what shows nothing in %s, of a draft too, and names the field', async (field, nothing) => {
      const refused = expect.objectContaining({
        message: expect.stringContaining('shows nothing'),
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          fields: [expect.objectContaining({ path: `input.strategy.${field}` })],
        }),
      });
      for (const publish of [true, false]) {
        const input = { ...SMALL, strategy: { ...SMALL.strategy, [field]: nothing }, publish };
        expect((await people.mutate(ANA, 'createCaseStudy', input, SHOWN)).errors).toEqual([refused]);
      }
      const { id } = await create(ANA, {});
      const change = { id, strategy: { [field]: nothing } };
      expect((await people.mutate(ANA, 'updateCaseStudy', change, SHOWN)).errors).toEqual([refused]);
    });
  });

  it('adds one statement to a reply and none to a reflection, before the thread’s lock is taken', async () => {
    await reply(ANA, 'Warm.');
    const statements = await api.statements.during(() => reply(ANA, 'Counted.'));
    const at = (part: string) => statements.flatMap((text, place) => (text.includes(part) ? [place] : []));
    expect(at('screening_setting')).toHaveLength(1);
    expect(at('screening_setting')[0]).toBeLessThan(at('update thread set next_number')[0]!);
    const input = { title: 'T', bodyMarkdown: 'A text.', courseId: world.courses[SET] };
    const published = await api.statements.during(() =>
      people.must(ANA, 'createReflection', { ...input, publish: true }, 'reflection { id }'),
    );
    const screened = published.filter((text) => text.includes('screening_setting'));
    // The other one is what reads its images anyway.
    expect(screened.filter((text) => !text.includes('from media m'))).toHaveLength(1);
    const kept = await api.statements.during(() => people.must(ANA, 'createReflection', input, 'reflection { id }'));
    expect(kept.filter((text) => text.includes('screening_setting'))).toHaveLength(0);
  });
});
