import { PostModerationService } from '#discussion';
import { newId, type PostAddress } from '#kernel';
import { codeOf, type Json } from '../../support/api.js';
import { FULL } from '../../support/case-study-client.js';
import { ANA, BEN, CARO, IDA, SearchClient } from '../../support/search-client.js';

const HOUR = 60 * 60_000;

const REFLECTION = `query ($id: ID!) { reflection(id: $id) {
  title slug bodyMarkdown bodyHtml excerpt wordCount revision editedAt tags { label } mentions { handle }
} }`;
const CASE_STUDY = `query ($id: String!) { caseStudy(slug: $id) {
  title slug bodyMarkdown bodyHtml revision editedAt tags { label } mentions { handle }
  organisation { name place country website populationServed }
  strategy { goal audience approach outcome lessons skillsGained }
  effort { teamSize staffHours spend currency }
  startedOn endedOn sources { title url credit licence }
} }`;

describe('an edit of a subject that waits', () => {
  let people: SearchClient;
  beforeAll(async () => {
    people = await SearchClient.start();
    await sql('update member set is_admin = true where id = $1', [people.world.members[CARO]!.id]);
  });
  afterAll(() => people.api.close());

  const sql = async (text: string, values: unknown[]) => (await people.api.db.pool.query(text, values)).rows;
  const judgement = () => people.api.app.get(PostModerationService, { strict: false });

  /** What somebody is given of a subject, on its page and by search and tags. */
  async function seen(member: number | null, document: string, id: string): Promise<Json> {
    const found: Record<string, boolean> = {};
    for (const [name, query, filter] of [
      ['old word', 'walrus', {}],
      ['new word', 'narwhal', {}],
      ['old title', 'Oldtitle', {}],
      ['new title', 'Newtitle', {}],
      ['old tag', 'e', { tags: ['Old matter'] }],
      ['new tag', 'e', { tags: ['New matter'] }],
      ['new goal', 'octopus', {}],
    ] as const) {
      found[name] = (await people.search(member, query, filter)).ids.includes(id);
    }
    return { ...(await people.ok(member, document, { id })), found };
  }

  async function judged<Result>(
    id: string,
    moderator: number,
    work: (
      tx: Parameters<PostModerationService['load']>[0],
      post: Awaited<ReturnType<PostModerationService['load']>>,
    ) => Promise<Result>,
  ): Promise<Result> {
    const viewer = await people.world.viewer(moderator, people.api.clock.now());
    const address: PostAddress = { threadId: id, number: 0 };
    return people.api.db.transaction(async (tx) => work(tx, await judgement().load(tx, viewer, address)));
  }

  const told = async (id: string) =>
    (
      await sql(
        `select m.handle, n.kind from notification n join member m on m.id = n.member_id where n.thread_id = $1`,
        [id],
      )
    ).map(({ handle, kind }) => `${handle} ${kind}`);

  const body = (word: string, handle: string) => `The ${word} reads with @${handle}, e.`;

  async function check(id: string, document: string, moderator: number, readers: readonly number[]): Promise<void> {
    const { clock } = people.api;
    const all = async () => Promise.all(readers.map((reader) => seen(reader, document, id)));
    const before = await all();
    expect(Object.values(before[0]!)[0]).toMatchObject({ title: 'Oldtitle', mentions: [{ handle: 'ben' }] });
    clock.advance(HOUR);
    const kind = document === REFLECTION ? 'Reflection' : 'CaseStudy';
    const input = {
      id,
      title: 'Newtitle HOLD',
      bodyMarkdown: body('narwhal HOLD', 'ida'),
      tags: ['New matter', 'Newer matter'],
      ...(kind === 'CaseStudy' && {
        strategy: { goal: 'An octopus.', lessons: null },
        effort: null,
        sources: [],
        endedOn: '2026-01-01',
      }),
    };
    await people.must(ANA, `update${kind}`, input, `${kind === 'CaseStudy' ? 'caseStudy' : 'reflection'} { id }`);
    expect(await all()).toEqual(before);
    expect(await told(id)).toEqual(['ben MENTION']);

    clock.advance(HOUR);
    const approval = await judged(id, moderator, (tx, post) => judgement().approve(tx, post, clock.now()));
    for (const { found, ...page } of await all()) {
      expect(Object.values(page)[0]).toMatchObject({
        title: 'Newtitle HOLD',
        bodyMarkdown: input.bodyMarkdown,
        revision: 2,
        tags: [{ label: 'New matter' }, { label: 'Newer matter' }],
        mentions: [{ handle: 'ida' }],
        slug: expect.stringMatching(/^newtitle-hold/),
        ...(kind === 'CaseStudy'
          ? {
              strategy: { ...FULL.strategy, approach: expect.any(String), goal: 'An octopus.', lessons: null },
              effort: null,
              sources: [],
              endedOn: '2026-01-01',
            }
          : { wordCount: 7, excerpt: 'The narwhal HOLD reads with @ida, e.' }),
      });
      expect(found).toEqual({
        'old word': false,
        'new word': true,
        'old title': false,
        'new title': true,
        'old tag': false,
        'new tag': true,
        'new goal': kind === 'CaseStudy',
      });
    }
    expect((await told(id)).sort()).toEqual(['ben MENTION', 'ida MENTION']);

    const { before: from, after } = JSON.parse(JSON.stringify(approval));
    const since = clock.now();
    clock.advance(HOUR);
    expect(await judged(id, moderator, (tx, post) => judgement().undo(tx, post, from, after, since))).toBe(true);
    expect(await all()).toEqual(before);
    expect(await told(id)).toEqual(['ben MENTION']);

    clock.advance(HOUR);
    const again = await judged(id, moderator, (tx, post) => judgement().approve(tx, post, clock.now()));
    clock.advance(HOUR);
    await people.must(
      ANA,
      `update${kind}`,
      { id, title: 'Third' },
      `${kind === 'CaseStudy' ? 'caseStudy' : 'reflection'} { id }`,
    );
    const late = JSON.parse(JSON.stringify(again));
    expect(await judged(id, moderator, (tx, post) => judgement().undo(tx, post, late.before, late.after, since))).toBe(
      false,
    );
  }

  async function reflection(more: object = {}): Promise<string> {
    const input = {
      title: 'Oldtitle',
      bodyMarkdown: body('walrus', 'ben'),
      courseId: people.world.courses[0],
      tags: ['Old matter', 'Older matter'],
      publish: true,
      ...more,
    };
    return (await people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id;
  }

  it('is shown nowhere until it is approved, then with its title and tags, and all of that is undone', async () => {
    await check(await reflection(), REFLECTION, IDA, [BEN, IDA]);
  });

  it('of a case study is shown nowhere until it is approved, then with its details, and all of that is undone', async () => {
    const input = {
      ...FULL,
      title: 'Oldtitle',
      bodyMarkdown: body('walrus', 'ben'),
      tags: ['Old matter'],
      publish: true,
    };
    const { caseStudy } = await people.must(ANA, 'createCaseStudy', input, 'caseStudy { id }');
    await check(caseStudy.id, CASE_STUDY, CARO, [BEN, CARO, IDA]);
  });

  it('hangs neither new images nor new case studies on what is shown, nor widens its audience', async () => {
    const { caseStudy } = await people.must(ANA, 'createCaseStudy', { ...FULL, publish: true }, 'caseStudy { id }');
    const images = [newId(people.api.clock.now()), newId(people.api.clock.now())];
    for (const id of images) {
      await sql(
        `insert into media (id, uploader_id, state, alt_text, decorative, credit, licence, shows_outcome, bytes, width, height,
          animated, sha256, created_at, ready_at, expires_at)
         values ($1, $2, 'READY', 'A goose', false, 'Ana', 'CC BY 4.0', false, 1, 1, 1, false, 'x', $3, $3, '2100-01-01')`,
        [id, people.world.members[ANA]!.id, people.api.clock.now()],
      );
    }
    const id = await reflection({ mediaIds: [images[0]], caseStudyIds: [], audience: 'COURSE' });
    people.api.clock.advance(HOUR);
    const edit = (input: object) => people.mutate(ANA, 'updateReflection', { id, ...input }, 'reflection { id }');
    const text = { bodyMarkdown: 'HOLD this.' };
    const refused: Array<[object, string]> = [
      [{ mediaIds: images }, 'input.mediaIds'],
      [{ caseStudyIds: [caseStudy.id] }, 'input.caseStudyIds'],
      [{ audience: 'PUBLIC' }, 'input.audience'],
    ];
    for (const [input, path] of refused) {
      const { errors } = await edit({ ...text, ...input });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    }
    expect(await sql('select revision from post where thread_id = $1', [id])).toEqual([{ revision: 1 }]);
    expect(codeOf(await edit({ ...text, mediaIds: [], audience: 'PRIVATE' }))).toBe('ok');
    expect(await sql('select count(*)::int from media where thread_id = $1', [id])).toEqual([{ count: 0 }]);
    for (const [input] of refused) expect(codeOf(await edit(input))).toBe('BAD_USER_INPUT');
    expect(codeOf(await edit({ bodyMarkdown: 'All well.', mediaIds: images, caseStudyIds: [caseStudy.id] }))).toBe(
      'ok',
    );
  });

  it('and what it was to replace stay for moderators when they are withdrawn, and nobody is given them', async () => {
    const id = await reflection();
    people.api.clock.advance(HOUR);
    await people.must(ANA, 'updateReflection', { id, title: 'HOLD', bodyMarkdown: 'HOLD.' }, 'reflection { id }');
    await people.must(ANA, 'removeReflection', { id }, 'reflection { id }');
    const kept = await sql(
      'select revision, title, markdown, details from post_revision where thread_id = $1 order by 1',
      [id],
    );
    expect(kept).toEqual([
      {
        revision: 1,
        title: 'Oldtitle',
        markdown: body('walrus', 'ben'),
        details: { tags: ['Old matter', 'Older matter'] },
      },
      { revision: 2, title: 'HOLD', markdown: 'HOLD.', details: null },
    ]);
    const document = `query ($id: ID!) { reflection(id: $id) {
      status title bodyMarkdown excerpt tags { label } revisions { totalCount nodes { bodyMarkdown } }
    } }`;
    for (const member of [ANA, IDA]) {
      expect((await people.ok(member, document, { id })).reflection).toEqual({
        status: 'REMOVED',
        title: '',
        bodyMarkdown: null,
        excerpt: '',
        tags: [],
        revisions: { totalCount: 0, nodes: [] },
      });
    }
    expect((await people.ok(BEN, document, { id })).reflection).toBeNull();
  });
});
