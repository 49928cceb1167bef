import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { startApi, type TestApi } from '../../support/api.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';

const [, ANA, BEN] = [0, 1, 2];
const NOTED = 'Twice[^1] as many, says the report[^2].\n\n[^1]: Counted by hand.\n[^2]: Page 6[^1].';
const STRATEGY_HTML = 'strategy { goalHtml audienceHtml approachHtml outcomeHtml lessonsHtml skillsGainedHtml }';
/** All texts of a page with everything on it. */
const PAGE = `query ($reflection: ID!, $study: ID!) {
  thread(id: $reflection) {
    subject { ... on Reflection { bodyHtml author { bioHtml } } }
    replies(first: 20) { nodes { bodyHtml author { bioHtml } } }
  }
  study: thread(id: $study) { subject { ... on CaseStudy { bodyHtml author { bioHtml } ${STRATEGY_HTML} } } }
}`;

const idsOf = (html: string) => Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id as string);
const targetsOf = (html: string) => Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id]) => id as string);
/** A text as its preview shows it, whatever its ids begin with. */
const anyPrefix = (html: string) => html.replaceAll(/user-content-[\w.-]+?-(?=fn)/g, 'user-content-');

/** Every HTML in an answer, by where it stands. */
function htmlIn(answer: unknown, path = ''): Array<readonly [path: string, html: string]> {
  if (typeof answer === 'string') return path.endsWith('Html') ? [[path, answer]] : [];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => htmlIn(value, `${path}.${key}`));
}

describe('footnotes of one page', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let reflection: string;
  let study: string;
  const replies: string[] = [];

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, screeningStub]] });
    world = await buildWorld(api.db, { members: [{}, { handle: 'ana' }, { handle: 'ben' }] });
    people = new WorldClient(api, world);
    for (const member of [ANA, BEN]) {
      await people.must(member as number, 'updateProfile', { bioMarkdown: NOTED }, 'viewer { email }');
    }
    const written = { title: 'T', bodyMarkdown: NOTED, publish: true };
    const first = await people.must(ANA as number, 'createReflection', written, 'reflection { id }');
    reflection = first.reflection.id;
    const strategy = Object.fromEntries(
      ['goal', 'audience', 'approach', 'outcome', 'lessons', 'skillsGained'].map((field) => [field, NOTED]),
    );
    const second = await people.must(
      BEN as number,
      'createCaseStudy',
      { ...written, organisation: { name: 'L' }, strategy },
      'caseStudy { id }',
    );
    study = second.caseStudy.id;
    for (const member of [ANA, BEN, ANA]) {
      const input = { threadId: reflection, bodyMarkdown: NOTED };
      replies.push((await people.must(member as number, 'createReply', input, 'reply { id }')).reply.id);
    }
  });
  afterAll(() => api.close());

  const readAll = async () => htmlIn(await people.ok(ANA as number, PAGE, { reflection, study }));

  /** No two texts share an id; those of an author, whose text is one wherever it stands, are looked at once. */
  function expectNoneShared(texts: ReadonlyArray<readonly [string, string]>, least: number): void {
    const apart = [...new Set(texts.map(([, html]) => html))];
    expect(apart.length).toBeGreaterThanOrEqual(least);
    const ids = apart.flatMap(idsOf);
    expect(ids).toHaveLength(apart.length * 5);
    expect(new Set(ids).size).toBe(ids.length);
    for (const html of apart) for (const target of targetsOf(html)) expect(idsOf(html)).toContain(target);
  }

  it('have ids of their own in texts that read the same: bodies, replies, fields of a strategy, biographies', async () => {
    // Two bodies, three replies, six fields, two biographies.
    expectNoneShared(await readAll(), 13);
  });

  it('read as their preview did', async () => {
    const { renderMarkdown } = await people.ok(
      ANA as number,
      'query ($text: String!) { renderMarkdown(markdown: $text) }',
      {
        text: NOTED,
      },
    );
    for (const [path, html] of await readAll()) {
      expect([path, anyPrefix(html)]).toEqual([path, anyPrefix(renderMarkdown)]);
      expect(idsOf(html).filter((id) => idsOf(renderMarkdown).includes(id))).toEqual([]);
    }
  });

  it('keep their ids wherever the text is read, and when it is edited', async () => {
    const [, , last] = replies as [string, string, string];
    const before = new Map(await readAll());
    const { reply } = await people.ok(BEN as number, 'query ($id: ID!) { reply(id: $id) { bodyHtml } }', { id: last });
    expect([...before.values()]).toContain(reply.bodyHtml);
    const edited = await people.must(
      ANA as number,
      'updateReply',
      { id: last, bodyMarkdown: NOTED.replace('Twice', 'Three times') },
      'reply { bodyHtml }',
    );
    expect(idsOf(edited.reply.bodyHtml)).toEqual(idsOf(reply.bodyHtml));
    await people.must(ANA as number, 'updateReply', { id: last, bodyMarkdown: NOTED }, 'reply { bodyHtml }');
  });

  it('have ids of their own in what an earlier version stored, with ids by the text', async () => {
    const old = `replace(html, 'user-content-stored-text-', 'user-content-0123456789-')`;
    await api.db.pool.query(`update post set html = ${old}, renderer = 2`);
    await api.db.pool.query(
      `update member set bio_html = ${old.replace('html', 'bio_html')} where bio_html is not null`,
    );
    await api.db.pool.query(
      `update case_study set strategy_html = ${old.replace('html', 'strategy_html::text')}::jsonb where strategy_html is not null`,
    );
    const { rows } = await api.db.pool.query(
      `select count(*)::integer as old from post where html like '%0123456789%'`,
    );
    expect(rows).toEqual([{ old: 5 }]);
    expectNoneShared(await readAll(), 13);
  });
});
