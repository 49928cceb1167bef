import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, BEN, OTHER_TEACHER] = [0, 1, 2, 3];

describe('tags', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, screeningStub]] });
    world = await buildWorld(api.db, {
      members: [{}, {}, {}, {}],
      courses: [{}, {}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: ANA, course: 0 },
        { member: OTHER_TEACHER, course: 1, role: 'INSTRUCTOR' },
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

  it('say what they stand for on every way to what carries them', async () => {
    const [{ slug, description, sameAs }] = (
      await people.ok(null, '{ tags(first: 100) { nodes { slug description sameAs } } }')
    ).tags.nodes.filter((one: { description: string | null; sameAs: string[] }) => one.description && one.sameAs[0]);
    const id = await write(ANA, [slug]);
    const whole = [{ slug, description, sameAs }];
    const ask = (query: string) =>
      people.ok(BEN, `query ($id: ID!) { ${query} } fragment More on Tag { description sameAs }`, { id });
    const full = 'tags { slug ...More }';
    expect((await ask(`reflection(id: $id) { ${full} }`)).reflection.tags).toEqual(whole);
    const { thread } = await ask(`thread(id: $id) { subject { ... on Reflection { ${full} } } }`);
    expect(thread.subject.tags).toEqual(whole);
    const { reflections } = await ask(
      `reflection(id: $id) { ${full} } reflections(first: 1, filter: { tags: ["${slug}"] }) { nodes { tags { slug sameAs } } }`,
    );
    expect(reflections.nodes[0].tags).toEqual([{ slug, sameAs }]);
    const named = await people.ok(BEN, 'query ($id: ID!) { reflection(id: $id) { tags { label } } }', { id });
    expect(named.reflection.tags[0].label).toMatch(/\w/);
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

  it('come with lists and pages of reflections, and hang on what was asked for by statements that do not grow', async () => {
    api.clock.advance(60_000);
    for (let at = 0; at < 12; at++) await write(ANA, ['TikTok', 'Memes', `Twelve ${at}`]);
    const list = `query ($first: Int) { reflections(first: $first) { nodes { id tags {
      label slug facet description sameAs synonyms usageCount broader { label } broaderTags { label } narrower { label } } } } }`;
    const of = async (first: number) => {
      await people.ok(BEN, list, { first });
      let data: Json = {};
      const statements = await api.statements.during(async () => {
        data = await people.ok(BEN, list, { first });
      });
      return { count: statements.length, tags: data.reflections.nodes[0].tags };
    };
    const [one, many] = [await of(1), await of(12)];
    expect(one.count).toBe(3);
    expect(many.count).toBe(one.count);
    expect(one.tags[0]).toMatchObject({
      label: 'TikTok',
      facet: 'PLATFORM',
      broader: { label: 'Short video platforms' },
      narrower: [{ label: 'BookTok' }],
      sameAs: ['https://www.wikidata.org/wiki/Q48938223'],
      usageCount: 12,
    });
    expect(one.tags[1].synonyms).toContain('Internet memes');
  });

  it('are listed by facet and by how any of their names begins', async () => {
    const list = async (args: object) =>
      (
        await people.ok(
          null,
          `query ($facet: TagFacet, $prefix: String, $first: Int, $after: String) {
             tags(facet: $facet, prefix: $prefix, first: $first, after: $after) {
               totalCount nodes { label facet } pageInfo { hasNextPage endCursor } } }`,
          args,
        )
      ).tags;
    const soc = await list({ prefix: ' SÓC' });
    expect(soc.nodes.map(({ label }: { label: string }) => label)).toEqual([
      'Build community',
      'Equity and inclusion',
      'Social media',
      'Social media marketing',
    ]);
    expect(soc.totalCount).toBe(4);
    expect((await list({ prefix: 'soc', facet: 'PLATFORM' })).nodes).toEqual([
      { label: 'Social media', facet: 'PLATFORM' },
    ]);
    const first = await list({ facet: 'GOAL', first: 5 });
    const rest = await list({ facet: 'GOAL', first: 100, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.nodes.length + rest.nodes.length).toBe(first.totalCount);
    expect((await list({ prefix: '%' })).nodes).toEqual([]);
    expect((await list({ prefix: 'x'.repeat(90) })).nodes).toEqual([]);
    expect(codeOf(await people.as(null, '{ tags(after: "bm8") { totalCount } }'))).toBe('BAD_USER_INPUT');
  });

  it('are listed apart by whether they are filed, so that whoever files them finds what they see of the others', async () => {
    await write(ANA, ['To file one', '#To file two'], { audience: 'COURSE', courseId: world.courses[0] });
    const list = async (member: number | null, filed: boolean | null, prefix: string) => {
      const query =
        'query ($filed: Boolean, $prefix: String) { tags(filed: $filed, prefix: $prefix) { totalCount nodes { label filed } } }';
      const { tags } = await people.ok(member, query, { filed, prefix });
      expect(tags.totalCount).toBe(tags.nodes.length);
      return tags.nodes.map(({ label }: { label: string }) => label);
    };
    expect(await list(TEACHER, false, '#to f')).toEqual(['To file one', 'To file two']);
    for (const member of [null, BEN, OTHER_TEACHER]) expect(await list(member, false, 'to f')).toEqual([]);
    await people.must(TEACHER, 'updateTag', { slug: '#to file one' }, 'tag { id }');
    expect(await list(TEACHER, false, 'to f')).toEqual(['To file two']);
    expect(await list(TEACHER, true, 'to f')).toEqual(['To file one']);
    expect(await list(TEACHER, null, 'to f')).toEqual(['To file one', 'To file two']);
    expect(await list(null, true, 'to f')).toEqual(['To file one']);
  });

  it('tell nobody of a name that stands in a draft, in a course or behind what is held, nor how it was written there', async () => {
    const course = { audience: 'COURSE', courseId: world.courses[0] };
    const hidden = await write(ANA, ['Hidden Name']);
    await api.db.pool.query(`update thread set status = 'HELD' where id = $1`, [hidden]);
    await write(ANA, ['Draft Name'], { publish: false });
    await write(ANA, ['Course Name'], course);
    await write(ANA, ['Member Name'], { audience: 'MEMBERS' });
    const prefixed = async (member: number | null) => {
      const { tags } = await people.ok(member, '{ tags(prefix: "draft n") { totalCount nodes { label } } }');
      return tags;
    };
    const seen = async (member: number | null) => {
      const names = ['hidden-name', 'draft-name', 'course-name', 'member-name'];
      return Promise.all(names.map(async (name) => (await tag(member, name))?.label ?? null));
    };
    expect(await seen(null)).toEqual([null, null, null, null]);
    expect(await seen(BEN)).toEqual([null, null, null, 'Member Name']);
    expect(await seen(TEACHER)).toEqual([null, null, 'Course Name', 'Member Name']);
    expect(await seen(ANA)).toEqual(['Hidden Name', 'Draft Name', 'Course Name', 'Member Name']);
    expect(await prefixed(BEN)).toEqual({ totalCount: 0, nodes: [] });
    expect((await tag(ANA, 'draft-name')).usageCount).toBe(0);
    const own = await write(BEN, ['dráft name', 'COURSE NAME']);
    expect(await labels(null, own)).toEqual(['dráft name', 'COURSE NAME']);
    expect(await tag(null, 'draft-name')).toMatchObject({ label: 'dráft name', usageCount: 1 });
    expect(await tag(BEN, 'course-name')).toMatchObject({ label: 'COURSE NAME', usageCount: 1 });
    const id: string = (await tag(BEN, 'draft-name')).id;
    expect(id[14]).toBe('4');
    for (const mutation of ['updateTag', 'mergeTags']) {
      const input = mutation === 'updateTag' ? { slug: 'hidden-name' } : { from: 'hidden-name', into: 'tiktok' };
      expect(codeOf(await people.mutate(OTHER_TEACHER, mutation, input, 'tag { id }'))).toBe('NOT_FOUND');
    }
  });

  it('count what everyone sees alone', async () => {
    const count = async (member: number | null) => (await tag(member, 'makerspaces')).usageCount;
    await write(ANA, ['Makerspaces'], { audience: 'MEMBERS' });
    await write(ANA, ['Makerspaces'], { publish: false });
    await write(ANA, ['Makerspaces'], { audience: 'COURSE', courseId: world.courses[0] });
    const held = await write(ANA, ['Makerspaces']);
    await api.db.pool.query(`update thread set status = 'HELD' where id = $1`, [held]);
    for (const member of [null, ANA, BEN, TEACHER]) expect(await count(member)).toBe(0);
    const open = await write(ANA, ['fab labs']);
    for (const member of [null, ANA, BEN, TEACHER]) expect(await count(member)).toBe(1);
    await people.must(ANA, 'removeReflection', { id: open }, 'reflection { id tags { id } }');
    expect(await count(null)).toBe(0);
    expect(await labels(ANA, open)).toEqual([]);
  });

  it('wait with the edit that brings them where it is held', async () => {
    const id = await write(ANA, ['Before']);
    api.clock.advance(60 * 60_000);
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: 'HOLD it', tags: ['Slander'] }, 'reflection { id }');
    expect(await labels(ANA, id)).toEqual(['Before']);
    expect(await tag(ANA, 'slander')).toBeNull();
    await people.must(ANA, 'updateReflection', { id, tags: ['HOLD this name'] }, 'reflection { id }');
    expect(await labels(null, id)).toEqual(['Before']);
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: 'Peace.', tags: ['After'] }, 'reflection { id }');
    expect(await labels(null, id)).toEqual(['After']);
    const { revision } = (await people.ok(ANA, 'query ($id: ID!) { reflection(id: $id) { revision } }', { id }))
      .reflection;
    const stale = await people.mutate(
      ANA,
      'updateReflection',
      { id, ifRevision: 1, tags: ['Late'] },
      'reflection { id }',
    );
    expect(codeOf(stale)).toBe('CONFLICT');
    await people.must(ANA, 'updateReflection', { id, ifRevision: revision, tags: ['after'] }, 'reflection { id }');
    expect(
      (await people.ok(ANA, 'query ($id: ID!) { reflection(id: $id) { revision } }', { id })).reflection.revision,
    ).toBe(revision);
  });
});
