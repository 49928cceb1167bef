import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const MEMBERS = 8;

describe('what one request may cost', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: Array.from({ length: MEMBERS }, () => ({})),
      courses: [{}],
      enrolments: Array.from({ length: MEMBERS }, (_, member) => ({ member, course: 0 })),
      prompts: Array.from({ length: 6 }, () => ({ course: 0 })),
      subjects: Array.from({ length: 24 }, (_, at) => ({ author: at % MEMBERS, course: 0, prompt: at % 6 })),
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const count = async (document: string, variables: object = {}) =>
    (await api.statements.during(() => people.ok(0, document, variables))).length;

  it('reads the reflections of many authors in one statement, and counts them in one more', async () => {
    const feed = (first: number) =>
      `{ reflections(first: ${first}) { nodes { author { reflections(first: 2) { nodes { title author { handle } } totalCount } } } } }`;
    expect([await count(feed(1)), await count(feed(20))]).toEqual([3, 3]);
  });

  it('reads those of all prompts of a course so as well', async () => {
    const document = `query ($id: ID!) { reflection(id: $id) { course { prompts { reflections(first: 2) { nodes { title } totalCount } } } } }`;
    expect(await count(document, { id: world.id(0) })).toBeLessThanOrEqual(5);
  });

  it('gives each author and prompt their own reflections, the last one first', async () => {
    const { reflections } = await people.ok(
      0,
      '{ reflections(first: 24) { nodes { id author { handle reflections { nodes { id author { handle } } totalCount } } } } }',
    );
    const feed: Array<{ id: string; author: { handle: string } }> = reflections.nodes;
    for (const { author } of reflections.nodes) {
      const own = feed.filter((node) => node.author.handle === author.handle).map((node) => node.id);
      expect(author.reflections.nodes.map((node: { id: string }) => node.id)).toEqual(own);
      expect(author.reflections.totalCount).toBe(own.length);
    }
  });

  it('keeps the mentions of one text to as many as it can be about', async () => {
    const bodyMarkdown = Array.from({ length: 3_500 }, (_, at) => `@nobody${at}`).join(' ');
    const { reply } = await people.must(
      1,
      'createReply',
      { threadId: world.id(0), bodyMarkdown },
      'reply { mentions { handle } }',
    );
    expect(reply.mentions).toHaveLength(limits.mentionsPerText);
  });

  it('refuses a text whose markup would fill pages many times its length, and previews none', async () => {
    const bodyMarkdown = `${'[^1]'.repeat(12_000)}\n\n[^1]: x`;
    const refused = await people.mutate(1, 'createReply', { threadId: world.id(0), bodyMarkdown }, 'reply { id }');
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/2,000 references to footnotes/),
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.bodyMarkdown' }] },
    });
    const preview = await people.as(1, 'query ($text: String!) { renderMarkdown(markdown: $text) }', {
      text: bodyMarkdown,
    });
    expect(preview.errors?.[0]?.extensions.fields).toMatchObject([{ path: 'markdown' }]);
  });

  it('counts references to footnotes before it puts them in their places, wherever a text is', async () => {
    const references = (count: number) => `${'[^1]'.repeat(count)}\n\n> [^1]: x`;
    const preview = (text: string) =>
      people.as(1, 'query ($text: String!) { renderMarkdown(markdown: $text) }', { text });
    const { references: most } = limits;
    expect((await preview(references(1_500))).errors).toBeUndefined();
    const said = async (text: string) => (await preview(text)).errors?.[0]?.message;
    expect(await said(references(most))).toMatch(/With its markup/);
    expect(await said(references(most + 1))).toMatch(/Use fewer/);
    expect(await said(references(most + 1))).toMatch(/2,000 references to footnotes/);
    expect(await said(`@ana ${references(most + 1)}`)).toMatch(/2,000 references to footnotes/);
    const refused = await people.mutate(
      1,
      'createCaseStudy',
      {
        title: 'T',
        bodyMarkdown: 'b',
        audience: 'PUBLIC',
        publish: true,
        organisation: { name: 'L' },
        strategy: { goal: 'x', audience: 'x', approach: references(most + 1).slice(-10_000) },
      },
      'caseStudy { id }',
    );
    expect(refused.errors?.[0]?.extensions.fields).toMatchObject([
      { path: 'input.strategy.approach', message: expect.stringMatching(/2,000 references to footnotes/) },
    ]);
  });
});
