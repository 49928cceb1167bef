import { buildWorld, type World } from '../factories/world.js';
import { codeOf, startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';

const [TEACHER, ANA, BEN] = [0, 1, 2];

describe('tags', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{}, {}, {}],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: ANA, course: 0 },
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const write = async (member: number, tags: string[], more: object = {}): Promise<string> => {
    const input = { title: 'A title', bodyMarkdown: 'A text.', audience: 'PUBLIC', publish: true, tags, ...more };
    return (await people.must(member, 'createReflection', input, 'reflection { id }')).reflection.id;
  };
  const labels = async (member: number | null, id: string): Promise<string[]> => {
    const { reflection } = await people.ok(member, 'query ($id: ID!) { reflection(id: $id) { tags { label } } }', {
      id,
    });
    return reflection.tags.map((tag: { label: string }) => tag.label);
  };
  const tag = async (member: number | null, slug: string) =>
    (
      await people.ok(member, 'query ($slug: String!) { tag(slug: $slug) { id slug label filed usageCount } }', {
        slug,
      })
    ).tag;

  it('are proposed by being used, in the order given, and followed by any way of writing them', async () => {
    const id = await write(ANA, ['Zine swaps', 'Ärger  am Tresen', 'zine-swaps']);
    expect(await labels(null, id)).toEqual(['Zine swaps', 'Ärger am Tresen']);
    expect(await tag(null, 'zine-swaps')).toMatchObject({
      slug: 'zine-swaps',
      label: 'Zine swaps',
      filed: false,
      usageCount: 1,
    });
    const other = await write(BEN, ['arger am tresen']);
    expect(await labels(null, other)).toEqual(['arger am tresen']);
    expect((await tag(null, 'ZINE SWAPS')).id).toBe((await tag(null, 'zine_swaps')).id);
    expect(await tag(null, 'arger-am-tresen')).toMatchObject({ usageCount: 2 });
  });

  it('are replaced by an edit, and stay where it names none', async () => {
    const id = await write(ANA, ['one tag', 'two tag']);
    await people.must(ANA, 'updateReflection', { id, tags: ['three tag', 'one tag'] }, 'reflection { id }');
    expect(await labels(null, id)).toEqual(['three tag', 'one tag']);
    await people.must(ANA, 'updateReflection', { id, title: 'Another' }, 'reflection { id }');
    expect(await labels(null, id)).toEqual(['three tag', 'one tag']);
    await people.must(ANA, 'updateReflection', { id, tags: [] }, 'reflection { id }');
    expect(await labels(null, id)).toEqual([]);
  });

  it.each([
    ['x'.repeat(200), 'input.tags.1'],
    ['', 'input.tags.1'],
    ['---', 'input.tags.1'],
  ])('are refused with their place where no tag can be called so: %s', async (wrong, path) => {
    const input = { title: 'A title', bodyMarkdown: 'Text.', publish: true, tags: ['fine', wrong] };
    const answer = await people.mutate(ANA, 'createReflection', input, 'reflection { id }');
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.extensions.fields).toEqual([{ path, message: expect.stringMatching(/\w/) }]);
    expect(await tag(ANA, 'fine')).toBeNull();
  });
});
