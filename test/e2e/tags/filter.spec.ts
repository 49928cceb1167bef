import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, BEN] = [0, 1, 2];

const LIST = `query ($tags: [String!], $orderBy: ReflectionOrder, $first: Int, $after: String, $courseId: ID) {
  reflections(filter: { tags: $tags, courseId: $courseId }, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id title tags { label facet } author { handle } } pageInfo { hasNextPage endCursor }
  }
}`;

describe('a filter by tags', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const ids: Record<string, string> = {};

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
    await write('top', ['Outreach']);
    await write('child', ['Library marketing']);
    await write('grandchild', ['social-media marketing', 'TikTok']);
    await write('great-grandchild', ['Meme campaigns', 'Teens']);
    await write('elsewhere', ['Weeding', 'Teens']);
    await write('in the course', ['Marketing'], { audience: 'COURSE', courseId: world.courses[0] });
    await write('draft', ['Marketing'], { publish: false });
    await write('none', []);
  });
  afterAll(() => api.close());

  async function write(title: string, tags: string[], more: object = {}): Promise<void> {
    api.clock.advance(1_000);
    const input = { title, bodyMarkdown: 'A text.', audience: 'PUBLIC', publish: true, tags, ...more };
    ids[title] = (await people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id;
  }
  const titles = async (member: number | null, tags: string[] | null, more: object = {}): Promise<string[]> =>
    (await people.ok(member, LIST, { tags, orderBy: 'OLDEST', ...more })).reflections.nodes.map(
      (node: { title: string }) => node.title,
    );

  it.each([
    [['Outreach'], ['top', 'child', 'grandchild', 'great-grandchild']],
    [['COMMUNITY OUTREACH'], ['top', 'child', 'grandchild', 'great-grandchild']],
    [['promotion'], ['child', 'grandchild', 'great-grandchild']],
    [['SMM'], ['grandchild', 'great-grandchild']],
    [['meme-marketing'], ['great-grandchild']],
    [['Social networks'], ['grandchild']],
    [['Publicity', 'teenagers'], ['great-grandchild']],
    [['Teens', 'Weeding', 'Young people'], ['elsewhere']],
    [['Teens', 'no tag of anybody'], []],
    [['no tag of anybody'], []],
    [[], ['top', 'child', 'grandchild', 'great-grandchild', 'elsewhere', 'none']],
  ])('by %j finds synonyms and everything narrower, where all of it is carried', async (tags, expected) => {
    expect(await titles(null, tags)).toEqual(expected);
  });

  it('finds what the viewer sees, in every order and of one course', async () => {
    expect(await titles(ANA, ['Marketing'])).toEqual(['child', 'grandchild', 'great-grandchild', 'in the course']);
    expect(await titles(BEN, ['Marketing'], { orderBy: 'NEWEST' })).toEqual([
      'great-grandchild',
      'grandchild',
      'child',
    ]);
    expect(await titles(ANA, ['Outreach'], { courseId: world.courses[0] })).toEqual(['in the course']);
    expect((await titles(null, ['Outreach'], { orderBy: 'NEEDS_REPLY' })).length).toBe(4);
    expect((await titles(null, ['Outreach'], { orderBy: 'RECENTLY_ACTIVE' })).length).toBe(4);
  });

  it('pages through what it finds', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { reflections }: Json = await people.ok(null, LIST, {
        tags: ['Outreach', 'library outreach'],
        first: 1,
        after,
        orderBy: 'OLDEST',
      });
      found.push(...reflections.nodes.map((node: { title: string }) => node.title));
      after = reflections.pageInfo.hasNextPage ? reflections.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(['top', 'child', 'grandchild', 'great-grandchild']);
  });

  it.each([null, ANA])(
    'costs one statement more, however deep it goes, and tags cost none (viewer %s)',
    async (member) => {
      const count = async (tags: string[] | null) => {
        await titles(member, tags);
        return (await api.statements.during(() => titles(member, tags))).length;
      };
      const without = await count(null);
      expect(without).toBe(1);
      expect(await count(['Outreach'])).toBe(without + 1);
      expect(await count(['Outreach', 'Teens', 'Social media', 'Memes'])).toBe(without + 1);
    },
  );

  it.each([
    ['a name of 200 characters', ['x'.repeat(200)], 'filter.tags.0'],
    ['an empty name', ['Teens', ' '], 'filter.tags.1'],
    ['eleven names', Array.from({ length: 11 }, (_, at) => `t${at}`), 'filter.tags'],
  ])('refuses %s with its place', async (_what, tags, path) => {
    const answer = await people.as(null, LIST, { tags });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.extensions.fields).toEqual([{ path, message: expect.stringMatching(/\w+ \w+/) }]);
  });
});
