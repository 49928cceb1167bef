import fc from 'fast-check';
import type { Answer, Json } from '../../support/api.js';
import { codeOf } from '../../support/api.js';
import { WorldApi } from '../../support/world-api.js';

/** Every list of this API that reads threads, with the path to it and the arguments that it takes. */
const LISTS: ReadonlyArray<{ name: string; path: string; both: boolean; open: string; close: string }> = [
  { name: 'replies', path: 'thread.replies', both: true, open: 'thread(id: $id) {', close: '}' },
  { name: 'replies', path: 'reply.replies', both: false, open: 'reply(id: $reply) {', close: '}' },
  { name: 'revisions', path: 'reflection.revisions', both: false, open: 'reflection(id: $id) {', close: '}' },
  { name: 'reflections', path: 'reflections', both: true, open: '', close: '' },
  { name: 'reflections', path: 'user.reflections', both: true, open: 'user(handle: $handle) {', close: '}' },
  { name: 'reflections', path: 'prompt.reflections', both: false, open: 'prompt(id: $prompt) {', close: '}' },
  { name: 'drafts', path: 'viewer.drafts', both: false, open: 'viewer {', close: '}' },
  { name: 'notifications', path: 'viewer.notifications', both: false, open: 'viewer {', close: '}' },
];
const ROWS = `totalCount nodes { __typename } edges { cursor node { __typename } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const ORDERS = {
  replies: ['THREADED', 'OLDEST', 'NEWEST'],
  reflections: ['NEWEST', 'OLDEST', 'RECENTLY_ACTIVE', 'NEEDS_REPLY'],
} as const;

const encode = (text: string | Buffer) => Buffer.from(text).toString('base64url');

describe('the arguments of lists', () => {
  let on: WorldApi;

  beforeAll(async () => {
    on = await WorldApi.start();
    await on.build({
      members: [{}, { isAdmin: true }],
      courses: [{}],
      enrolments: [{ member: 0, course: 0, role: 'INSTRUCTOR' }],
      prompts: [{ course: 0 }],
      subjects: [
        ...Array.from({ length: 9 }, () => ({ author: 0, prompt: 0, audience: 'PUBLIC' as const })),
        ...Array.from({ length: 5 }, () => ({ author: 0, status: 'DRAFT' as const })),
      ],
      replies: Array.from({ length: 11 }, (_, at) => ({ subject: 0, parent: at % 2, author: 1 })),
    });
  });
  afterAll(() => on?.close());

  async function list(at: (typeof LISTS)[number], args: Json, extra = ''): Promise<Answer> {
    const both = at.both ? ', last: $last, before: $before' : '';
    const given = at.both ? ', $last: Int, $before: String' : '';
    const used = Object.entries({ $id: 'ID!', $reply: 'ID!', $handle: 'String!', $prompt: 'ID!' })
      .filter(([name]) => at.open.includes(name))
      .map(([name, type]) => `, ${name}: ${type}`);
    const { world } = on;
    const variables = {
      ...{ id: world.id(0), reply: world.id(0, 1), handle: world.members[0]?.handle, prompt: world.prompts[0] },
      ...args,
    };
    const query = `query ($first: Int, $after: String${given}${used.join('')}) {
      ${at.open} ${at.name}(first: $first, after: $after${both}${extra}) { ${ROWS} } ${at.close} }`;
    return JSON.parse(await on.send(0, query, variables));
  }

  function connection({ data, errors }: Answer, path: string): Json {
    if (errors) throw new Error(`The list failed: ${JSON.stringify(errors)}`);
    return path.split('.').reduce((value: Json, key) => value[key], data);
  }

  function expectRefused(answer: Answer, path: string): void {
    expect([codeOf(answer), answer.errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(['BAD_USER_INPUT', path]);
    expect(answer.errors?.[0]?.message).toMatch(/[a-z] .*\.$/i);
  }

  describe.each(LISTS)('$path', (at) => {
    it('joins its pages forwards with cursors, page information and total in line', async () => {
      const whole = connection(await list(at, { first: 100 }), at.path);
      expect(whole.totalCount).toBe(whole.nodes.length);
      expect(whole.totalCount).toBeGreaterThan(1);
      const cursors = whole.edges.map((edge: Json) => edge.cursor);
      expect(new Set(cursors).size).toBe(whole.totalCount);
      for (let from = 0; from < whole.totalCount; from += 2) {
        const page = connection(await list(at, { first: 2, after: cursors[from - 1] }), at.path);
        const part = cursors.slice(from, from + 2);
        expect(page.edges.map((edge: Json) => edge.cursor)).toEqual(part);
        expect(page.totalCount).toBe(whole.totalCount);
        expect(page.pageInfo).toEqual({
          hasNextPage: from + 2 < whole.totalCount,
          hasPreviousPage: from > 0,
          startCursor: part[0],
          endCursor: part.at(-1),
        });
      }
    });

    it('refuses sizes out of bounds, both directions, and cursors without a direction of theirs', async () => {
      for (const first of [-1, 101, 2_147_483_647, -2_147_483_648]) {
        expectRefused(await list(at, { first }), 'first');
      }
      if (!at.both) return;
      for (const last of [-1, 101]) expectRefused(await list(at, { last }), 'last');
      const { startCursor: cursor } = connection(await list(at, { first: 1 }), at.path).pageInfo;
      expectRefused(await list(at, { first: 1, last: 1 }), 'last');
      expectRefused(await list(at, { first: 1, before: cursor }), 'before');
      expectRefused(await list(at, { last: 1, after: cursor }), 'after');
      expectRefused(await list(at, { after: cursor, before: cursor }), 'after');
    });

    it('answers an empty page where none is asked for', async () => {
      const page = connection(await list(at, { first: 0 }), at.path);
      expect(page.nodes).toEqual([]);
      expect(page.pageInfo).toEqual({
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: null,
      });
    });

    it('refuses whatever is no cursor', async () => {
      const [cursor] = connection(await list(at, { first: 1 }), at.path).edges.map((edge: Json) => edge.cursor);
      const words = Buffer.from(cursor, 'base64url').toString().split('|');
      const broken = [
        ...['', ' ', 'x', '%', 'null', 'é', '\u0000', '🦆', '\ud800', '='.repeat(9), 'A'.repeat(100_000)],
        ...[`${cursor} `, ` ${cursor}`, `${cursor}\n`, `${cursor}==`, cursor.replace(/./, '+')],
        ...[encode('|'), encode(words[0] as string), encode(`${words[0]}|`), encode(`zz|${words.slice(1).join('|')}`)],
        ...[encode([...words, '1'].join('|')), encode(words.slice(0, -1).join('|')), encode(words.slice(1).join('|'))],
        ...[encode([...words.slice(0, -1), '-1'].join('|')), encode([...words.slice(0, -1), "'; --"].join('|'))],
        ...[encode([...words.slice(0, -1), '99999999999999999999'].join('|')), encode(Buffer.from([0, 255, 128, 124]))],
        ...words.slice(1).map((_, part) => encode(words.with(part + 1, '').join('|'))),
        ...words.slice(1).map((_, part) => encode(words.with(part + 1, '9'.repeat(1_400)).join('|'))),
      ];
      for (const after of broken) expectRefused(await list(at, { first: 1, after }), 'after');
      if (at.both) for (const before of broken) expectRefused(await list(at, { last: 1, before }), 'before');
    });

    it('refuses moments that no calendar has', async () => {
      const { startCursor } = connection(await list(at, { first: 1 }), at.path).pageInfo;
      const words = Buffer.from(startCursor, 'base64url').toString().split('|');
      const time = words.findIndex((word) => /^\d{4}-.*Z$/.test(word));
      for (const moment of time < 0 ? [] : ['2026-19-39T29:59:59.000Z', '2026-02-30T00:00:00.000Z']) {
        expectRefused(await list(at, { first: 1, after: encode(words.with(time, moment).join('|')) }), 'after');
      }
    });

    it('fails of its own accord at nothing that looks like a cursor', async () => {
      const cursors = connection(await list(at, { first: 100 }), at.path).edges.map((edge: Json) => edge.cursor);
      const digits = fc.stringMatching(/^[0-9a-f]{1,4}$/);
      const mangled = fc
        .record({ cursor: fc.constantFrom(...cursors), at: fc.nat(80), cut: fc.nat(3), digits })
        .map(({ cursor, at: place, cut, digits: more }) => {
          const text = Buffer.from(cursor, 'base64url').toString('latin1');
          return encode(
            Buffer.from(text.slice(0, place % text.length) + more + text.slice((place % text.length) + cut)),
          );
        });
      const truncated = fc
        .record({ cursor: fc.constantFrom(...cursors), at: fc.nat(60) })
        .map(({ cursor, at: length }) => cursor.slice(0, length % cursor.length));
      await fc.assert(
        fc.asyncProperty(fc.oneof(mangled, truncated), async (after) => {
          const answer = await list(at, { first: 1, after });
          if (answer.errors) expectRefused(answer, 'after');
          else expect(connection(answer, at.path).nodes.length).toBeLessThan(2);
        }),
        { numRuns: 60, seed: 81 },
      );
    });
  });

  it('takes a cursor for the order alone that gave it', async () => {
    for (const [name, orders] of Object.entries(ORDERS)) {
      const at = LISTS.find((candidate) => candidate.name === name && candidate.both)!;
      for (const given of orders) {
        const answer = await list(at, { first: 1 }, `, orderBy: ${given}`);
        const { endCursor: after } = connection(answer, at.path).pageInfo;
        for (const order of orders) {
          const next = await list(at, { first: 1, after }, `, orderBy: ${order}`);
          if (order === given) expect(next.errors).toBeUndefined();
          else expectRefused(next, 'after');
        }
      }
    }
  });

  it.each([['replies'], ['reflections']])(
    'pages %s backwards, every order, from the end to the beginning',
    async (name) => {
      const at = LISTS.find((candidate) => candidate.name === name && candidate.both)!;
      for (const order of ORDERS[name as 'replies']) {
        const extra = `, orderBy: ${order}`;
        const whole = connection(await list(at, { first: 100 }, extra), at.path).edges.map((edge: Json) => edge.cursor);
        const got: string[] = [];
        let before: string | null = null;
        do {
          const page = connection(await list(at, { last: 4, before }, extra), at.path);
          got.unshift(...page.edges.map((edge: Json) => edge.cursor));
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
          expect([hasNextPage, hasPreviousPage]).toEqual([before !== null, got.length < whole.length]);
          expect([startCursor, endCursor]).toEqual([page.edges[0].cursor, page.edges.at(-1).cursor]);
          before = hasPreviousPage ? startCursor : null;
        } while (before);
        expect(got).toEqual(whole);
      }
    },
  );

  it('bounds the levels asked for', async () => {
    const at = LISTS[0]!;
    for (const maxDepth of [0, -1, 101, 2_147_483_647]) {
      expectRefused(await list(at, {}, `, maxDepth: ${maxDepth}`), 'maxDepth');
    }
    for (const maxDepth of [1, 100, null])
      expect((await list(at, {}, `, maxDepth: ${maxDepth}`)).errors).toBeUndefined();
  });
});
