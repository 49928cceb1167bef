import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [ADMIN, TEACHER, ANA, BEN, CURATOR] = [0, 1, 2, 3, 4];
const REASON = 'It is a sentence, and no heading.';
const OWN = '{ viewer { refusedTags { name reason refusedAt subjectTitle path } } }';

let api: TestApi;
let world: World;
let people: WorldClient;
beforeEach(async () => {
  api = await startApi();
  world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: [{ isAdmin: true }, {}, {}, {}, { isCurator: true }],
    courses: [{}],
    enrolments: [{ member: TEACHER, course: 0, role: 'INSTRUCTOR' }],
  });
  people = new WorldClient(api, world);
});
afterEach(() => api.close());

const write = async (member: number, tags: string[], more: object = {}): Promise<string> => {
  const input = { title: 'Of wheels', bodyMarkdown: 'A text.', audience: 'PUBLIC', publish: true, tags, ...more };
  return (await people.must(member, 'createReflection', input, 'reflection { id }')).reflection.id;
};
const refuse = (member: number | null, slug: string, more: object = {}) =>
  people.mutate(member, 'refuseTag', { slug, reason: REASON, ...more }, 'slug');
const tagsOf = async (id: string, member: number) => {
  const asked = await people.ok(member, 'query ($id: ID!) { reflection(id: $id) { tags { label } } }', { id });
  return asked.reflection.tags.map(({ label }: Json) => label);
};
const told = async (member: number): Promise<Json[]> => (await people.ok(member, OWN)).viewer.refusedTags;

describe('a proposed tag that is refused', () => {
  it('is taken off all that carries it, also what the one who refuses does not see, and leads nowhere', async () => {
    const [mine, theirs] = [await write(ANA, ['wobbling', 'memes']), await write(BEN, ['Wobbling'])];
    const draft = await write(BEN, ['wobbling'], { publish: false, title: 'Half a thought' });
    expect((await refuse(TEACHER, 'wobbling')).data.refuseTag).toEqual({ slug: 'wobbling' });
    expect(await tagsOf(mine, ANA)).toEqual(['Memes']);
    expect(await tagsOf(theirs, BEN)).toEqual([]);
    expect(await tagsOf(draft, BEN)).toEqual([]);
    expect((await people.ok(ADMIN, '{ tag(slug: "wobbling") { id } }')).tag).toBeNull();
    // What is refused can be proposed again, and is a tag of its own then.
    const again = await write(ANA, ['wobbling']);
    expect(await tagsOf(again, ANA)).toEqual(['wobbling']);
    const found = await people.ok(null, '{ reflections(filter: { tags: ["wobbling"] }) { nodes { id } } }');
    expect(found.reflections.nodes).toEqual([{ id: again }]);
  });

  it('is told to whoever wrote it, in their own spelling, with the reason, and to nobody else', async () => {
    const id = await write(ANA, ['wobbling']);
    await write(BEN, ['WOBBLING'], { publish: false, title: 'Half a thought' });
    await write(TEACHER, ['wobbling']);
    await refuse(TEACHER, 'wobbling', { reason: `  ${REASON}\n` });
    const refusedAt = api.clock.now().toISOString();
    const line = { reason: REASON, refusedAt };
    expect(await told(ANA)).toEqual([
      { ...line, name: 'wobbling', subjectTitle: 'Of wheels', path: `/reflections/${id}` },
    ]);
    expect(await told(BEN)).toMatchObject([{ ...line, name: 'WOBBLING', subjectTitle: 'Half a thought' }]);
    // Whoever refuses their own name knows.
    for (const member of [TEACHER, ADMIN, CURATOR]) expect(await told(member)).toEqual([]);
    await people.must(ANA, 'removeReflection', { id }, 'reflection { id }');
    expect(await told(ANA)).toEqual([]);
    api.clock.advance(91 * 86_400_000);
    expect(await told(BEN)).toEqual([]);
  });

  it('is not told to who proposed it first, where they have taken it off: they would learn that they were', async () => {
    const first = await write(ANA, ['wobbling'], { publish: false });
    await write(BEN, ['wobbling']);
    await people.must(ANA, 'updateReflection', { id: first, tags: [] }, 'reflection { id }');
    await refuse(TEACHER, 'wobbling');
    expect(await told(ANA)).toEqual([]);
    expect(await told(BEN)).toHaveLength(1);
  });

  it('is refused by those who put tags in order, once, and never when it is filed', async () => {
    await write(ANA, ['hidden thought'], { publish: false });
    await write(ANA, ['wobbling']);
    expect(codeOf(await refuse(null, 'wobbling'))).toBe('UNAUTHENTICATED');
    for (const member of [ANA, BEN, CURATOR]) expect(codeOf(await refuse(member, 'wobbling'))).toBe('FORBIDDEN');
    // What one does not see does not exist.
    expect(codeOf(await refuse(TEACHER, 'hidden-thought'))).toBe('NOT_FOUND');
    expect(codeOf(await refuse(TEACHER, 'no-such-name'))).toBe('NOT_FOUND');
    const filed = await refuse(TEACHER, 'memes');
    expect([codeOf(filed), filed.errors?.[0]?.message]).toEqual([
      'CONFLICT',
      '“Memes” is filed, and only proposals can be refused. Merge it with another tag instead.',
    ]);
    for (const reason of ['', '  ', 'No', 'x'.repeat(501)])
      expect(codeOf(await refuse(TEACHER, 'wobbling', { reason }))).toBe('BAD_USER_INPUT');
    const once = { idempotencyKey: 'once' };
    expect(codeOf(await refuse(TEACHER, 'wobbling', once))).toBe('ok');
    expect((await refuse(TEACHER, 'wobbling', once)).data.refuseTag).toEqual({ slug: 'wobbling' });
    expect(codeOf(await refuse(TEACHER, 'wobbling'))).toBe('NOT_FOUND');
    expect(await told(ANA)).toHaveLength(1);
  });

  it('waits for whoever puts it on a text at the same moment: it goes from theirs, or is theirs alone', async () => {
    for (let round = 0; round < 5; round++) {
      const name = `wobble ${round}`;
      const before = await write(ANA, [name]);
      const [after] = await Promise.all([write(BEN, [name]), refuse(TEACHER, name)]);
      expect(await tagsOf(before, ANA)).toEqual([]);
      const left = await tagsOf(after, BEN);
      const lost = (await told(BEN)).map(({ name: one }) => one);
      expect([left, lost.includes(name)]).toEqual(left.length > 0 ? [[name], false] : [[], true]);
    }
  });
});
