import fc from 'fast-check';
import { fingerprintOf, postId } from '#kernel';
import { onOtherSites, readPlainText } from '#markdown';
import { Screening, ScreeningFacts, ScreeningTrial } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { SMALL } from '../../support/case-study-client.js';
import { checksums } from '../../support/checksums.js';
import { numRuns } from '../../support/num-runs.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, BEN, CURATOR] = [0, 1, 2, 3];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LONG = 'I recommend this to everybody who asks. '.repeat(4);

const TRIAL = `query ($courseId: ID, $bannedPhrases: [String!], $holdFirstPosts: Int, $newcomerLinks: Int, $posts: Int!) {
  screeningTrial(courseId: $courseId, bannedPhrases: $bannedPhrases, holdFirstPosts: $holdFirstPosts, newcomerLinks: $newcomerLinks, posts: $posts) {
    screened held refused newlyCaught noLongerCaught rules { rule count }
    caught(first: 100) { answer rule matched newly content { id ... on Reply { bodyMarkdown } ... on Reflection { title } } } } }`;

describe('a trial of settings', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ config: { rateLimits: true } });
  });
  afterAll(() => api.close());

  const sql = async (text: string, values: unknown[] = []) => (await api.db.pool.query(text, values)).rows;

  /** Two courses with the same people, and threads in and outside of them. */
  async function build(): Promise<void> {
    const now = api.clock.now();
    const at = new Date(now.getTime() - 2 * DAY);
    world = await buildWorld(api.db, {
      now,
      members: [{}, {}, {}, { isCurator: true }],
      courses: [{}, {}],
      enrolments: [0, 1].flatMap((course) => [
        { member: TEACHER, course, role: 'INSTRUCTOR' as const },
        { member: ANA, course },
        { member: BEN, course },
      ]),
      subjects: [
        { author: TEACHER, course: 0, at },
        { author: TEACHER, course: 1, at },
        { author: ANA, at, audience: 'MEMBERS' },
      ],
    });
    people = new WorldClient(api, world);
    await sql('update member set joined_at = $2 where id = $1', [world.members[BEN]!.id, at]);
  }

  const run = async (member: number, variables: object = {}): Promise<Json> =>
    (await people.ok(member, TRIAL, { posts: 200, ...variables })).screeningTrial;

  it('tells what would have been caught of a course’s texts, and what of it is new', async () => {
    await build();
    const courseId = world.courses[0];
    await people.must(TEACHER, 'updateScreening', { courseId, bannedPhrases: ['gamble'] }, 'settings { version }');
    await world.addReplies([
      { subject: 0, author: ANA, markdown: 'They gamble.' },
      { subject: 0, author: ANA, markdown: 'A Casino &amp; more.' },
      { subject: 0, author: BEN, markdown: 'Nothing.', status: 'HELD' },
      { subject: 0, author: BEN, markdown: 'A casino, withdrawn.', status: 'REMOVED' },
      { subject: 1, author: ANA, markdown: 'A casino elsewhere.' },
    ]);
    const result = await run(TEACHER, { courseId, bannedPhrases: ['casino', 'reflection 1'] });
    expect(result).toMatchObject({
      screened: 4,
      held: 2,
      refused: 0,
      newlyCaught: 2,
      noLongerCaught: 1,
      rules: [{ rule: 'Banned phrase', count: 2 }],
    });
    expect(result.caught).toEqual([
      {
        answer: 'HOLD',
        rule: 'Banned phrase',
        matched: ['Casino'],
        newly: true,
        content: { id: world.id(0, 2), bodyMarkdown: 'A Casino &amp; more.' },
      },
      {
        answer: 'HOLD',
        rule: 'Banned phrase',
        matched: ['Reflection 1'],
        newly: true,
        content: { id: world.id(0), title: 'Reflection 1' },
      },
    ]);
    const asNow = await run(TEACHER, { courseId });
    expect(asNow).toMatchObject({ held: 1, newlyCaught: 0, noLongerCaught: 0 });
    expect(asNow.caught[0]).toMatchObject({ matched: ['gamble'], newly: false });
  });

  it('reads a case study as it was read when it came in', async () => {
    await build();
    const study = async (member: number, input: object): Promise<string> => {
      const whole = { ...SMALL, publish: true, ...input };
      return (await people.must(member, 'createCaseStudy', whole, 'caseStudy { id }')).caseStudy.id;
    };
    const strategy = (more: object) => ({ strategy: { ...SMALL.strategy, ...more } });
    const caught = new Map([
      [await study(ANA, strategy({ goal: 'Our **tom**bola' })), 'tombola'],
      [await study(ANA, strategy({ lessons: 'A tomb&#111;la' })), 'tombola'],
      [await study(ANA, strategy({ outcome: '[this](https://x.example "a tombola")' })), 'tombola'],
      [await study(ANA, { sources: [{ title: 'A', url: 'https://tombola.example/' }] }), 'tombola'],
    ]);
    const [one, two] = ['https://1.example/', 'https://2.example/'];
    const linking = await study(BEN, { bodyMarkdown: one, ...strategy({ goal: `A ${one}`, approach: `A ${two}` }) });
    const passing = [
      await study(ANA, strategy({ goal: 'Our [bola](https://x.example/tom)' })),
      await study(BEN, { bodyMarkdown: one, ...strategy({ goal: one }), sources: [{ title: 'A', url: two }] }),
    ];
    const settings = { bannedPhrases: ['tombola'], newcomerLinks: 1 };
    const held = async () => {
      const { caught: found } = await run(CURATOR, settings);
      return new Map(
        found
          .filter(({ content }: Json) => [...caught.keys(), linking, ...passing].includes(content.id))
          .map(({ content, matched }: Json) => [content.id, matched]),
      );
    };
    const expected = [...caught].map(([id, words]): [string, string[]] => [id, [words]]);
    expect(await held()).toEqual(new Map([...expected, [linking, [one, two]]]));
    // What is not kept of a text yet is no reason to read half of it.
    const sourced = expected.pop()?.[0];
    await sql('update case_study set strategy_text = null where thread_id = any($1)', [[linking, sourced]]);
    expect(await held()).toEqual(new Map(expected));
  });

  it('holds the first texts of each member, as they were then', async () => {
    await build();
    const at = (minutes: number) => new Date(world.now.getTime() - DAY + minutes * MINUTE);
    await world.addReplies([
      { subject: 0, author: ANA, at: at(0) },
      { subject: 1, author: ANA, at: at(1) },
      { subject: 0, author: TEACHER, at: at(2) },
      { subject: 0, author: ANA, at: at(3) },
      { subject: 0, author: ANA, at: at(4) },
    ]);
    const { caught, screened } = await run(TEACHER, { courseId: world.courses[0], holdFirstPosts: 2 });
    expect(caught.map(({ content }: Json) => content.id)).toEqual([world.id(0, 3), world.id(0, 1)]);
    expect(screened).toBe(5);
    expect((await run(TEACHER, { courseId: world.courses[0], holdFirstPosts: 2, posts: 2 })).screened).toBe(2);
    const { errors } = await people.as(TEACHER, TRIAL, { courseId: world.courses[0], posts: 10_001 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'posts' }] });
  });

  const step = fc.record({
    subject: fc.constantFrom(0, 0, 0, 1, 2),
    author: fc.constantFrom(TEACHER, ANA, ANA, ANA, ANA, BEN),
    pause: fc.oneof({ weight: 60, arbitrary: fc.nat(8_000) }, { weight: 1, arbitrary: fc.nat(3 * DAY) }),
    status: fc.constantFrom('VISIBLE', 'VISIBLE', 'VISIBLE', 'VISIBLE', 'HELD', 'HIDDEN', 'REMOVED'),
    markdown: fc.constantFrom(
      ...['Yes.', 'No &#x3C;casino>.', LONG, LONG.toUpperCase(), 'A ca*sin*o'],
      ...[1, 2, 3].map((links) => Array.from({ length: links }, (_, at) => `[x](https://${at}.example)`).join(' ')),
    ),
  } as const);

  it('agrees with screening the same texts one by one, each when it was written', async () => {
    const screening = new Screening();
    const facts = api.app.get(ScreeningFacts, { strict: false });
    const trial = api.app.get(ScreeningTrial, { strict: false });
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 70, maxLength: 90 }), async (steps) => {
        await build();
        const [courseId] = world.courses;
        const settings = { bannedPhrases: ['casino'], holdFirstPosts: 3, newcomerLinks: 1 };
        await people.must(TEACHER, 'updateScreening', { courseId, ...settings }, 'settings { version }');
        const expected: string[] = [];
        for (const { pause, subject, author, status, markdown } of steps) {
          api.clock.advance(pause + 1);
          const { text, ...read } = readPlainText(markdown);
          const courseId = subject === 2 ? null : world.courses[subject]!;
          const publication = { authorId: world.members[author]!.id, courseId, edit: false };
          const { author: early, place } = await facts.read(api.db, publication);
          const known = await facts.withRepeats(api.db, early, publication, { fingerprint: fingerprintOf(text) });
          const links = onOtherSites(read.links, 'http://own.example');
          const draft = {
            kind: 'REPLY',
            title: null,
            parts: [],
            accompanying: [],
            markdown: text,
            text,
            links,
            handles: [],
          } as const;
          const verdict = screening.screen({ ...draft, edit: false }, known, place);
          const [address] = await world.addReplies([{ subject, author, status, markdown, at: api.clock.now() }]);
          if (subject !== 0 || status === 'REMOVED' || verdict.answer === 'allow') continue;
          expected.push(`${postId(address!)} ${verdict.rule}`);
          seen.set(verdict.rule, (seen.get(verdict.rule) ?? 0) + 1);
        }
        const deadline = new AbortController().signal;
        const result = await trial.run(await world.viewer(TEACHER), { courseId, posts: 200 }, deadline);
        const found = result.caught.filter(({ number }) => number > 0);
        expect(found.map((post) => `${postId(post)} ${post.rule}`).reverse()).toEqual(expected);
      }),
      { numRuns: numRuns(3, 5), seed: 4, endOnFailure: true },
    );
    expect([...seen.keys()].sort()).toEqual([
      'Banned phrase',
      'First posts',
      'Links from a new member',
      'Posting burst',
      'Recent removals',
      'Repeated content',
    ]);
  }, 300_000);

  it('is refused while another one runs, with when to try again', async () => {
    await build();
    await world.addReplies(Array.from({ length: 1_000 }, () => ({ subject: 0, author: ANA, markdown: LONG })));
    const trial = () => people.as(TEACHER, TRIAL, { courseId: world.courses[0], posts: 1_000 });
    const answers = await Promise.all([trial(), trial()]);
    expect(answers.map(codeOf).toSorted()).toEqual(['RATE_LIMITED', 'ok']);
    const refused = answers.find(({ errors }) => errors);
    expect(refused?.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Another trial'),
      extensions: { retryAfter: 60 },
    });
    expect(codeOf(await trial())).toBe('ok');
  });

  it('of 10,000 texts reads them in one statement, within the time of a request, and changes nothing', async () => {
    await build();
    const words =
      'It is a truth universally acknowledged that a library in possession of a meme wants a reader. '.repeat(10);
    for (let first = 0; first < 10_000; first += 1_000) {
      await world.addReplies(
        Array.from({ length: 1_000 }, (_, at) => ({
          subject: 0,
          author: [ANA, BEN][at % 2]!,
          at: new Date(world.now.getTime() - 5 * DAY + (first + at) * 40_000),
          markdown: `${first + at} ${words}${at % 50 === 25 ? 'casino' : ''}`,
        })),
      );
    }
    const before = await checksums(api.db);
    const bannedPhrases = Array.from({ length: 499 }, (_, at) => `library in possession ${at}`).concat('casino');
    let result: Json = {};
    const statements = await api.statements.during(async () => {
      result = await run(TEACHER, { courseId: world.courses[0], bannedPhrases, posts: 10_000 });
    });
    expect(result).toMatchObject({ screened: 10_000, held: 200, newlyCaught: 200 });
    expect(result.caught).toHaveLength(100);
    expect(statements.filter((text) => /\bburst_since\b/.test(text))).toHaveLength(1);
    expect(await checksums(api.db)).toEqual(before);
  });
});
