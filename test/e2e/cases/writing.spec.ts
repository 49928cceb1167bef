import type { World } from '../../factories/world.js';
import { codeOf, type Json, type TestApi } from '../../support/api.js';
import { CASE_STUDY, CaseStudyClient, FULL, SMALL } from '../../support/case-study-client.js';
import { tablesWith } from '../../support/tables-with.js';

const DAY = 24 * 60 * 60 * 1000;
const [ADMIN, ANA, BEN, CURATOR, SUSPENDED] = [0, 1, 2, 3, 4];

describe('a case study', () => {
  let api: TestApi;
  let world: World;
  let people: CaseStudyClient;

  beforeAll(async () => {
    people = await CaseStudyClient.start();
    ({ api, world } = people);
  });
  afterAll(() => people.api.close());

  describe('when it is begun', () => {
    it('is a draft for all members where nothing else is said, with whatever little is known', async () => {
      const draft = await people.create(ANA);
      expect(draft).toMatchObject({
        status: 'DRAFT',
        audience: 'MEMBERS',
        publishedAt: null,
        revision: 1,
        bodyMarkdown: '',
        bodyHtml: '',
        organisation: { name: 'Harbour Library', place: null, country: null, website: null, populationServed: null },
        strategy: { goal: 'More questions.', audience: null, outcome: null, lessons: null, skillsGained: null },
        effort: null,
        startedOn: null,
        endedOn: null,
        tags: [],
        sources: [],
        outcomeShown: true,
        blindUntil: null,
        author: { handle: world.members[ANA]!.handle },
        viewerCan: { edit: true, remove: true, reply: false, rate: false },
      });
      expect(draft.slug).toMatch(/^memes-at-the-reference-desk-[0-9a-hjkmnp-tv-z]{10}$/);
      for (const other of [null, BEN, ADMIN, CURATOR]) expect(await people.read(other, draft.slug)).toBeNull();
    });

    it('tells how goal and text begin as they are read, whatever a change leaves', async () => {
      const begins = async (id: string) =>
        (
          await people.ok(ANA, 'query ($id: String!) { caseStudy(slug: $id) { excerpt strategy { goalExcerpt } } }', {
            id,
          })
        ).caseStudy;
      const { id } = await people.create(ANA, {
        strategy: { ...SMALL.strategy, goal: 'More **r&#101;aders**,\n\n\u202e&amp; more' },
        bodyMarkdown: '# Thanks\n\nto *all*.',
        audience: 'PUBLIC',
        publish: true,
      });
      const read = { excerpt: 'Thanks to all.', strategy: { goalExcerpt: 'More readers, & more' } };
      expect(await begins(id)).toEqual(read);
      await people.update(ANA, { id, bodyMarkdown: null, strategy: { goal: '_More_ readers,\n\n\u202e& more' } });
      expect(await begins(id)).toEqual({ ...read, excerpt: '' });
      const [shelf] = (
        await people.ok(null, '{ caseStudies(orderBy: NEWEST, first: 1) { nodes { strategy { goalExcerpt } } } }')
      ).caseStudies.nodes;
      expect(shelf).toEqual({ strategy: read.strategy });
      await people.mutate(ANA, 'removeCaseStudy', { id }, 'caseStudy { id }');
    });

    it('keeps everything that it is given', async () => {
      const study = await people.create(ANA, { ...FULL, publish: true });
      expect(study).toMatchObject({
        ...FULL,
        status: 'VISIBLE',
        bodyHtml: '<p>Thanks to <em>everyone</em>.</p>',
        strategy: { ...FULL.strategy, approach: 'A meme a week,\non Mondays.' },
        effort: { ...FULL.effort, currency: 'GBP' },
        tags: [{ label: 'desk memes' }, { label: 'Instagram' }],
        sources: [FULL.sources[0], { title: 'Talks with students', url: null, credit: 'Ana', licence: null }],
      });
      const { viewerCan, ...same } = study;
      expect(await people.read(null, study.slug)).toEqual({
        ...same,
        viewerCan: { edit: false, remove: false, reply: false, rate: false },
      });
      expect((await people.read(BEN, study.id))?.viewerCan).toEqual({
        edit: false,
        remove: false,
        reply: true,
        rate: true,
      });
    });

    it('shows its strategy as HTML that is safe, too, and nobody is told of a handle in it', async () => {
      api.clock.advance(DAY);
      const strategy = {
        goal: `More *questions* from @${world.members[BEN]!.handle}.`,
        approach: '<script>alert(1)</script>\n\n[a](javascript:alert(1))',
        outcome: 'Twice[^1] as many.\n\n[^1]: Counted.',
      };
      const html =
        'caseStudy { id strategy { goalHtml audienceHtml approachHtml outcomeHtml lessonsHtml skillsGainedHtml } }';
      const { caseStudy } = await people.must(ANA, 'createCaseStudy', { ...SMALL, strategy, publish: true }, html);
      expect(caseStudy.strategy).toMatchObject({
        goalHtml: `<p>More <em>questions</em> from @${world.members[BEN]!.handle}.</p>`,
        audienceHtml: null,
        outcomeHtml: expect.stringContaining('Counted.'),
        lessonsHtml: null,
        skillsGainedHtml: null,
      });
      expect(caseStudy.strategy.approachHtml).not.toMatch(/<script|href/);
      const { caseStudies } = await people.ok(
        BEN,
        '{ caseStudies(orderBy: NEWEST, first: 1) { nodes { strategy { goalHtml } } } }',
      );
      expect(caseStudies.nodes).toEqual([{ strategy: { goalHtml: caseStudy.strategy.goalHtml } }]);
      const changed = await people.must(
        ANA,
        'updateCaseStudy',
        { id: caseStudy.id, strategy: { outcome: null, goal: 'Less.' } },
        html,
      );
      expect(changed.caseStudy.strategy).toMatchObject({ goalHtml: '<p>Less.</p>', outcomeHtml: null });
      const { errors } = await people.mutate(
        ANA,
        'createCaseStudy',
        { ...SMALL, strategy: { ...strategy, outcome: `${'[^1]'.repeat(2_400)}\n\n[^1]: x` } },
        html,
      );
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.strategy.outcome' }] } },
      ]);
    });

    it('is found by its id, and by every address that ends in its token', async () => {
      const { id, slug } = await people.create(ANA, { publish: true });
      const token = slug.slice(-10);
      for (const address of [id, slug, token, `an-old-title-${token}`, slug.toUpperCase()]) {
        expect((await people.read(BEN, address))?.id).toBe(id);
      }
      for (const address of ['', 'x', slug.slice(0, -1), `x${token}`, `${slug}-`, `${id} `, `-${'0'.repeat(10)}`]) {
        expect(await people.read(BEN, address)).toBeNull();
      }
    });

    it('has a title of any script, and an address of its token where nothing of the title can be in one', async () => {
      expect((await people.create(ANA, { title: 'Книги и мемы' })).slug).toMatch(/^книги-и-мемы-[0-9a-z]{10}$/);
      expect((await people.create(ANA, { title: '!!!' })).slug).toMatch(/^[0-9a-z]{10}$/);
    });

    it('is made once, however often it is sent', async () => {
      const input = { ...FULL, publish: true, idempotencyKey: 'the-same' };
      const first = await people.create(ANA, input);
      const before = await people.stored();
      expect((await people.create(ANA, input)).id).toBe(first.id);
      expect(await people.stored()).toEqual(before);
      expect(codeOf(await people.tryTo(ANA, 'create', { ...input, title: 'Another' }))).toBe('CONFLICT');
    });

    it('is refused to visitors and to who is suspended', async () => {
      expect(codeOf(await people.tryTo(null, 'create', SMALL))).toBe('UNAUTHENTICATED');
      expect(codeOf(await people.tryTo(SUSPENDED, 'create', SMALL))).toBe('FORBIDDEN');
    });
  });

  describe('when it is published', () => {
    it('reaches its audience, once', async () => {
      const draft = await people.create(ANA, { audience: 'PUBLIC' });
      const published = (await people.must(ANA, 'publishCaseStudy', { id: draft.id, ifRevision: 1 }, CASE_STUDY))
        .caseStudy;
      expect(published).toMatchObject({ status: 'VISIBLE', revision: 1, publishedAt: expect.any(String) });
      api.clock.advance(DAY);
      expect((await people.must(ANA, 'publishCaseStudy', { id: draft.id }, CASE_STUDY)).caseStudy).toEqual(published);
      expect((await people.read(null, draft.slug))?.id).toBe(draft.id);
    });

    it('stays among the members where it is theirs', async () => {
      const { slug } = await people.create(ANA, { publish: true });
      expect(await people.read(null, slug)).toBeNull();
      expect((await people.read(BEN, slug))?.title).toBe(SMALL.title);
    });

    it('is not published by others, or from a revision that has passed', async () => {
      const { id } = await people.create(ANA);
      for (const other of [BEN, ADMIN, CURATOR]) {
        expect(codeOf(await people.tryTo(other, 'publish', { id }))).toBe('NOT_FOUND');
      }
      await people.update(ANA, { id, title: 'Changed' });
      expect(await people.tryTo(ANA, 'publish', { id, ifRevision: 1 })).toMatchObject({
        errors: [{ extensions: { code: 'CONFLICT', currentRevision: 2 } }],
      });
    });
  });

  it('keeps its outcome back while it is up for blind rating, in whatever form', async () => {
    const { id } = await people.create(ANA, { ...FULL, publish: true });
    const document = `query ($slug: String!) { caseStudy(slug: $slug) {
      outcomeShown blindUntil bodyMarkdown bodyHtml
      strategy { goal outcome lessons skillsGained goalHtml audienceHtml approachHtml outcomeHtml lessonsHtml skillsGainedHtml }
      organisation { name } effort { teamSize } tags { label } sources { title } startedOn
    } }`;
    const look = async (member: number | null) => (await people.ok(member, document, { slug: id })).caseStudy;
    const whole = await look(null);
    expect(Object.values(whole.strategy)).not.toContain(null);
    const until = new Date(api.clock.now().getTime() + DAY);
    await api.db.pool.query('update thread set blind_until = $2 where id = $1', [id, until]);
    const nothing = {
      outcome: null,
      lessons: null,
      skillsGained: null,
      outcomeHtml: null,
      lessonsHtml: null,
      skillsGainedHtml: null,
    };
    for (const member of [null, BEN]) {
      expect(await look(member)).toEqual({
        ...whole,
        outcomeShown: false,
        blindUntil: until.toISOString(),
        bodyMarkdown: null,
        bodyHtml: null,
        strategy: { ...whole.strategy, ...nothing },
      });
    }
    for (const member of [ANA, ADMIN, CURATOR]) {
      expect(await look(member)).toEqual({ ...whole, blindUntil: until.toISOString() });
    }
    api.clock.advance(DAY);
    expect(await look(null)).toEqual({ ...whole, blindUntil: until.toISOString() });
  });

  it('keeps how it reads where an edit changes its marks alone', async () => {
    const { id } = await people.create(ANA, { ...FULL, publish: true });
    await people.update(ANA, { id, strategy: { goal: `**${FULL.strategy.goal}**` } });
    const { rows } = await api.db.pool.query(
      `select strategy_text->>'goal' as goal from case_study where thread_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ goal: FULL.strategy.goal }]);
  });

  describe('when it is withdrawn', () => {
    it('leaves nothing but its place, and its address leads nowhere else', async () => {
      const { id, slug } = await people.create(ANA, {
        ...FULL,
        strategy: { ...FULL.strategy, goal: 'A text *kept nowhere: goal*', skillsGained: 'And kept nowhere: skills' },
        bodyMarkdown: 'And [kept nowhere: body](https://kept-nowhere.example "kept nowhere: title").',
        publish: true,
      });
      await people.must(BEN, 'createReply', { threadId: id, bodyMarkdown: 'Good one.' }, 'reply { id }');
      const texts = ['kept nowhere: goal', 'kept nowhere: skills', 'kept nowhere: body', 'kept nowhere: title'];
      for (const words of texts) expect(await tablesWith(api.db, words)).not.toEqual([]);
      const gone = (await people.must(ANA, 'removeCaseStudy', { id }, CASE_STUDY)).caseStudy;
      expect(gone).toMatchObject({
        status: 'REMOVED',
        title: '',
        slug: '',
        bodyMarkdown: null,
        bodyHtml: null,
        organisation: { name: '', place: null, country: null, website: null, populationServed: null },
        strategy: { goal: '', audience: null, approach: '', outcome: null, lessons: null, skillsGained: null },
        effort: null,
        startedOn: null,
        endedOn: null,
        tags: [],
        sources: [],
        thread: { locked: true },
      });
      expect(await people.read(BEN, slug)).toBeNull();
      const { rows } = await api.db.pool.query('select * from case_study where thread_id = $1', [id]);
      const kept = Object.entries(rows[0]).filter(([, value]) => value !== null && value !== '');
      expect(kept).toEqual([
        ['thread_id', id],
        ['token', slug.slice(-10)],
        ['strategy_html', {}],
        ['sources', []],
        ['strategy_text', {}],
      ]);
      for (const words of texts) expect(await tablesWith(api.db, words)).toEqual([]);
      for (const what of ['update', 'publish', 'remove']) {
        expect(codeOf(await people.mutate(ANA, `${what}CaseStudy`, { id }, 'caseStudy { id }'))).toBe('GONE');
      }
    });
  });

  it('lists its drafts to whoever wrote them, the last one begun first', async () => {
    const before = await people.ok(BEN, '{ viewer { caseStudyDrafts { totalCount } } }');
    const titles = ['One', 'Two', 'Three'];
    for (const title of titles) {
      api.clock.advance(1_000);
      await people.create(BEN, { title });
    }
    const list =
      'query ($after: String) { viewer { caseStudyDrafts(first: 2, after: $after) { totalCount nodes { title strategy { goal } } pageInfo { hasNextPage endCursor } } } }';
    const { caseStudyDrafts: first } = (await people.ok(BEN, list)).viewer;
    expect(first.totalCount).toBe(before.viewer.caseStudyDrafts.totalCount + 3);
    expect(first.nodes.map(({ title }: Json) => title)).toEqual(['Three', 'Two']);
    const { caseStudyDrafts: second } = (await people.ok(BEN, list, { after: first.pageInfo.endCursor })).viewer;
    expect(second.nodes.map(({ title }: Json) => title)[0]).toBe('One');
    expect((await people.ok(null, '{ viewer { caseStudyDrafts { totalCount } } }')).viewer).toBeNull();
  });

  it('takes part in everything that hangs on a thread', async () => {
    const handle = world.members[BEN]!.handle;
    const { id } = await people.create(ANA, { title: 'With guests', bodyMarkdown: `Ask @${handle}.`, publish: true });
    const told = await people.ok(
      BEN,
      '{ viewer { notifications(first: 1) { nodes { kind message content { __typename id ... on CaseStudy { title } } thread { subject { __typename title } } } } } }',
    );
    expect(told.viewer.notifications.nodes).toEqual([
      {
        kind: 'MENTION',
        message: `@${world.members[ANA]!.handle} mentioned you in “With guests”`,
        content: { __typename: 'CaseStudy', id, title: 'With guests' },
        thread: { subject: { __typename: 'CaseStudy', title: 'With guests' } },
      },
    ]);
    const { thread } = await people.ok(
      BEN,
      'query ($id: ID!) { thread(id: $id) { subject { __typename id title ... on CaseStudy { strategy { goal } } } viewerUnreadCount } }',
      { id },
    );
    expect(thread).toEqual({
      subject: { __typename: 'CaseStudy', id, title: 'With guests', strategy: { goal: 'More questions.' } },
      viewerUnreadCount: 0,
    });
    const reacted = await people.must(
      BEN,
      'react',
      { contentId: id, reaction: 'AGREE', on: true },
      'content { __typename reactions { reaction count } mentions { handle } }',
    );
    expect(reacted.content).toEqual({
      __typename: 'CaseStudy',
      reactions: [{ reaction: 'AGREE', count: 1 }],
      mentions: [{ handle }],
    });
    const { thread: watched } = await people.must(
      BEN,
      'setWatchLevel',
      { threadId: id, level: 'WATCHING' },
      'thread { viewerWatchLevel subject { title } }',
    );
    expect(watched).toEqual({ viewerWatchLevel: 'WATCHING', subject: { title: 'With guests' } });
    await people.must(ANA, 'createReply', { threadId: id, bodyMarkdown: 'More of it.' }, 'reply { id }');
    const { thread: marked } = await people.must(
      BEN,
      'markThreadRead',
      { threadId: id, numbers: [1] },
      'thread { viewerUnreadCount }',
    );
    expect(marked).toEqual({ viewerUnreadCount: 0 });
    const { mentionCandidates } = await people.ok(
      BEN,
      'query ($id: ID!, $prefix: String!) { mentionCandidates(threadId: $id, prefix: $prefix) { handle } }',
      { id, prefix: world.members[ANA]!.handle.slice(0, 4) },
    );
    expect(mentionCandidates.map((user: Json) => user.handle)).toContain(world.members[ANA]!.handle);
    expect((await people.ok(BEN, 'query ($id: ID!) { reflection(id: $id) { id } }', { id })).reflection).toBeNull();
  });
});
