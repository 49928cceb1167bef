import { buildWorld, type World } from '../../factories/world.js';
import { type Answer, startApi, type TestApi } from '../../support/api.js';
import { checksums } from '../../support/checksums.js';
import { WorldClient } from '../../support/world-client.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-10-05T09:00:00.000Z');
const UNKNOWN = '018f0000-0000-7000-8000-00000000abcd';
const [ANA, BEN, CHI] = [0, 1, 2];
const [OPEN, LOCKED_THREAD, OTHER_THREAD, DRAFT, SECRET] = [0, 1, 2, 3, 4];
const TOO_LONG = 'a'.repeat(50_001);
const TITLE_TOO_LONG = 'a'.repeat(201);
const LONE = 'cut apart \ud83d';

/** Texts that no field takes, and the words of what would be right. */
const BAD_TEXTS: Array<[what: string, text: string, right: RegExp]> = [
  ['an empty text', '', /Write something/],
  ['white space alone', ' \n\t ', /Write something/],
  ['characters without ink', '\u200b\u2060\u3164', /Write something/],
  ['an ignorable mark', '\u034f\ufe0f', /Write something/],
  ['vowels and selectors that nobody sees', '\u17b4 \u180b\u{e0100}', /Write something/],
  ['a control character of before Unicode', '\u0085', /Write something/],
  ['what is no character yet', '\u0378 \ue000\ufffc', /Write something/],
  ['marks without a letter', '\u0301 \u20dd', /Write something/],
  ['tags and a blank of Braille', '\u{e0041}\u2800', /Write something/],
  ['a control character', 'a\u0000b', /Remove the control character U\+0000 at character 2/],
  ['a bell', 'ding \u0007', /U\+0007 at character 6/],
  ['a lone surrogate', LONE, /half of a surrogate pair/],
  ['a lone low surrogate', '\udc00 first', /half of a surrogate pair/],
];

interface Case {
  what: string;
  member?: number;
  mutation: string;
  input: object;
  payload: string;
  code: string;
  /** Of the one field that is wrong, for BAD_USER_INPUT. */
  path?: string;
  /** What the message says would be right. */
  right: RegExp;
}

describe('bad input', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      now: NOW,
      members: [{ handle: 'ana.reads' }, { handle: 'ben' }, { handle: 'chi' }],
      courses: [{}, {}],
      enrolments: [
        { member: ANA, course: 0 },
        { member: BEN, course: 0 },
        { member: CHI, course: 1 },
      ],
      prompts: [{ course: 0 }, { course: 0, closesAt: new Date(NOW.getTime() - DAY) }, { course: 1 }],
      subjects: [
        { author: BEN, course: 0 },
        { author: BEN, course: 0, locked: true },
        { author: BEN, course: 0 },
        { author: ANA, course: 0, status: 'DRAFT' },
        { author: CHI, course: 1 },
      ],
      replies: [
        { subject: OPEN, author: BEN, status: 'REMOVED' },
        { subject: OPEN, parent: 1, author: BEN },
        { subject: OPEN, author: ANA },
        { subject: OTHER_THREAD, author: BEN },
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  /** Nothing may have been written, and nothing that was sent may come back. */
  async function expectRefused(
    send: () => Promise<Answer>,
    expected: Omit<Case, 'what' | 'mutation' | 'input' | 'payload'>,
  ) {
    const before = await checksums(api.db);
    const { errors } = await send();
    expect(errors).toHaveLength(1);
    const [{ message, extensions }] = errors as [NonNullable<Answer['errors']>[number]];
    expect({ code: extensions.code, message }).toEqual({
      code: expected.code,
      message: expect.stringMatching(expected.right),
    });
    if (expected.path) {
      expect(extensions.fields).toEqual([{ path: expected.path, message: expect.stringMatching(expected.right) }]);
    } else {
      expect(extensions.fields).toBeUndefined();
    }
    const said = JSON.stringify(errors);
    for (const id of [
      ...world.threads,
      ...world.prompts,
      ...world.courses,
      ...world.members.map(({ id }) => id),
      UNKNOWN,
    ]) {
      expect(said).not.toContain(id);
    }
    expect(await checksums(api.db)).toEqual(before);
  }

  async function expectEachRefused(cases: Case[]): Promise<void> {
    const wrong: string[] = [];
    for (const { what, member = ANA, mutation, input, payload, ...expected } of cases) {
      try {
        await expectRefused(() => people.mutate(member, mutation, input, payload), expected);
      } catch (error) {
        wrong.push(`${what}: ${(error as Error).message}`);
      }
    }
    expect(wrong.join('\n\n')).toBe('');
  }

  it('is a text that is empty, or has control characters or halves of characters, wherever a body is written', async () => {
    const bodies = (bodyMarkdown: string): Array<Pick<Case, 'mutation' | 'input' | 'payload'>> => [
      { mutation: 'createReflection', input: { title: 'A title', bodyMarkdown }, payload: 'reflection { id }' },
      { mutation: 'updateReflection', input: { id: world.id(DRAFT), bodyMarkdown }, payload: 'reflection { id }' },
      { mutation: 'createReply', input: { threadId: world.id(OPEN), bodyMarkdown }, payload: 'reply { id }' },
      { mutation: 'updateReply', input: { id: world.id(OPEN, 3), bodyMarkdown }, payload: 'reply { id }' },
    ];
    const bad = [
      ...BAD_TEXTS,
      ['a text that is too long', TOO_LONG, /Keep it to 50,000 characters; this has 50,001/] as const,
      ['a text that shows nothing', '***', /can be read/] as const,
      ['a reference without text', '[a]: https://example.org', /can be read/] as const,
    ];
    await expectEachRefused(
      bad.flatMap(([what, text, right]) =>
        bodies(text).map((body) => ({
          what: `${body.mutation}: ${what}`,
          ...body,
          code: 'BAD_USER_INPUT',
          path: 'input.bodyMarkdown',
          right,
        })),
      ),
    );
  });

  it('is the same in a title or a reason, which have one line', async () => {
    const titles = (title: string): Array<Pick<Case, 'mutation' | 'input' | 'payload'>> => [
      { mutation: 'createReflection', input: { title, bodyMarkdown: 'A text.' }, payload: 'reflection { id }' },
      { mutation: 'updateReflection', input: { id: world.id(DRAFT), title }, payload: 'reflection { id }' },
    ];
    const bad = [
      ...BAD_TEXTS.filter(([what]) => what !== 'white space alone'),
      ['a line break', 'one\ntwo', /one line/] as const,
      ['a change of direction', 'one \u202e two', /direction/] as const,
      ['a title that is too long', TITLE_TOO_LONG, /200 characters; this has 201/] as const,
    ];
    await expectEachRefused([
      ...bad.flatMap(([what, text, right]) =>
        titles(text).map((title) => ({
          what: `${title.mutation}: ${what}`,
          ...title,
          code: 'BAD_USER_INPUT',
          path: 'input.title',
          right,
        })),
      ),
      {
        what: 'a reason that is too long',
        mutation: 'updateReply',
        input: { id: world.id(OPEN, 3), bodyMarkdown: 'Hm.', reason: 'a'.repeat(501) },
        payload: 'reply { id }',
        code: 'BAD_USER_INPUT',
        path: 'input.reason',
        right: /500 characters; this has 501/,
      },
    ]);
  });

  it('tells of everything that is wrong at once', async () => {
    const { errors } = await people.mutate(
      ANA,
      'createReflection',
      { title: '', bodyMarkdown: 'a bell \u0007' },
      'reflection { id }',
    );
    expect(errors?.[0]?.extensions.fields.map(({ path }: { path: string }) => path)).toEqual([
      'input.title',
      'input.bodyMarkdown',
    ]);
  });

  it('is a place where a reply or a reflection cannot go', async () => {
    const reply = (more: object) => ({
      mutation: 'createReply',
      input: { threadId: world.id(OPEN), bodyMarkdown: 'Hm.', ...more },
      payload: 'reply { id }',
    });
    const reflection = (more: object) => ({
      mutation: 'createReflection',
      input: { title: 'A title', bodyMarkdown: 'A text.', publish: true, ...more },
      payload: 'reflection { id }',
    });
    const gone = /no such discussion/;
    await expectEachRefused([
      {
        what: 'a parent in another thread',
        ...reply({ parentId: world.id(OTHER_THREAD, 1) }),
        code: 'BAD_USER_INPUT',
        path: 'input.parentId',
        right: /stands in another thread/,
      },
      {
        what: 'a parent in a thread that one does not see',
        ...reply({ parentId: world.id(SECRET, 1) }),
        code: 'BAD_USER_INPUT',
        path: 'input.parentId',
        right: /stands in another thread/,
      },
      { what: 'a tombstone', ...reply({ parentId: world.id(OPEN, 1) }), code: 'LOCKED', right: /withdrawn.*another/s },
      { what: 'a locked thread', ...reply({ threadId: world.id(LOCKED_THREAD) }), code: 'LOCKED', right: /locked/ },
      { what: 'a broken id', ...reply({ threadId: 'broken' }), code: 'NOT_FOUND', right: gone },
      { what: 'an unknown id', ...reply({ threadId: UNKNOWN }), code: 'NOT_FOUND', right: gone },
      { what: 'an unseen id', ...reply({ threadId: world.id(SECRET) }), code: 'NOT_FOUND', right: gone },
      {
        what: 'a prompt of another course',
        ...reflection({ courseId: world.courses[0], promptId: world.prompts[2] }),
        code: 'BAD_USER_INPUT',
        path: 'input.promptId',
        right: /one of its prompts/,
      },
      {
        what: 'a closed prompt',
        ...reflection({ promptId: world.prompts[1] }),
        code: 'BAD_USER_INPUT',
        path: 'input.promptId',
        right: /closed/,
      },
      {
        what: 'an audience without its course',
        ...reflection({ audience: 'COURSE' }),
        code: 'BAD_USER_INPUT',
        path: 'input.audience',
        right: /needs a course.*MEMBERS or PUBLIC/,
      },
      {
        what: 'a course of others',
        ...reflection({ courseId: world.courses[1] }),
        code: 'NOT_FOUND',
        right: /no such course/,
      },
    ]);
  });

  it('is something that cannot be edited, withdrawn, read, reacted to or taken for a handle', async () => {
    await expectEachRefused([
      {
        what: 'a withdrawn reply to edit',
        member: BEN,
        mutation: 'updateReply',
        input: { id: world.id(OPEN, 1), bodyMarkdown: 'Hm.' },
        payload: 'reply { id }',
        code: 'LOCKED',
        right: /withdrawn/,
      },
      {
        what: 'a reflection to edit as a reply',
        mutation: 'updateReply',
        input: { id: world.id(DRAFT), bodyMarkdown: 'Hm.' },
        payload: 'reply { id }',
        code: 'NOT_FOUND',
        right: /no such reply/,
      },
      {
        what: 'a reply to withdraw as a reflection',
        mutation: 'removeReflection',
        input: { id: world.id(OPEN, 3) },
        payload: 'reflection { id }',
        code: 'NOT_FOUND',
        right: /no such reflection/,
      },
      {
        what: 'a reply that was never read',
        mutation: 'markThreadRead',
        input: { threadId: world.id(OPEN), upToNumber: 99 },
        payload: 'thread { id }',
        code: 'BAD_USER_INPUT',
        path: 'input.upToNumber',
        right: /no reply of such a number/,
      },
      {
        what: 'a reaction to one’s own',
        mutation: 'react',
        input: { contentId: world.id(OPEN, 3), reaction: 'AGREE', on: true },
        payload: 'content { id }',
        code: 'FORBIDDEN',
        right: /your own/,
      },
      {
        what: 'a handle that is taken',
        member: BEN,
        mutation: 'updateProfile',
        input: { handle: 'Ana.Reads' },
        payload: 'viewer { email }',
        code: 'BAD_USER_INPUT',
        path: 'input.handle',
        right: /taken.*another/i,
      },
      {
        what: 'a handle like a taken one',
        member: BEN,
        mutation: 'updateProfile',
        input: { handle: 'an4reads'.replace('4', 'a_') },
        payload: 'viewer { email }',
        code: 'BAD_USER_INPUT',
        path: 'input.handle',
        right: /taken.*another/i,
      },
    ]);
  });

  it('is a value of another type, refused with the path to it and without being quoted', async () => {
    const document = 'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { id } } }';
    const text = 'Hm.';
    const cases: Array<[object, string, RegExp]> = [
      [{ threadId: world.id(OPEN), bodyMarkdown: 7 }, 'input.bodyMarkdown', /must be a text/],
      [{ threadId: world.id(OPEN) }, 'input.bodyMarkdown', /must be a text/],
      [{ threadId: null, bodyMarkdown: text }, 'input.threadId', /must be an id/],
      [
        { threadId: world.id(OPEN), bodyMarkdown: text, inReplyToRevision: 1.5 },
        'input.inReplyToRevision',
        /whole number/,
      ],
      [
        { threadId: world.id(OPEN), bodyMarkdown: text, inReplyToRevision: 2 ** 40 },
        'input.inReplyToRevision',
        /whole number/,
      ],
      [{ threadId: world.id(OPEN), bodyMarkdown: text, parent: 'x' }, 'input.parent', /no field `parent`/],
      [{ threadId: world.id(OPEN), bodyMarkdown: { $ne: 1 } }, 'input.bodyMarkdown', /must be a text/],
    ];
    for (const [input, path, right] of cases) {
      await expectRefused(() => people.as(ANA, document, { input }), { code: 'BAD_USER_INPUT', path, right });
    }
  });
});
