import { buildWorld, type World } from '../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';

const DAY = 24 * 60 * 60 * 1000;
const [ADMIN, ANA, BEN, CURATOR, SUSPENDED] = [0, 1, 2, 3, 4];

const CASE_STUDY = `caseStudy {
  id status title slug audience publishedAt createdAt editedAt revision bodyMarkdown bodyHtml outcomeShown blindUntil
  author { handle }
  organisation { name place country website populationServed }
  strategy { goal audience approach outcome lessons skillsGained }
  effort { teamSize staffHours spend currency }
  startedOn endedOn tags { label } sources { title url credit licence }
  thread { id locked replyCount }
  viewerCan { edit remove reply rate }
}`;
const READ = `query ($slug: String!) { ${CASE_STUDY.replace('caseStudy', 'caseStudy(slug: $slug)')} }`;

const SMALL = {
  title: 'Memes at the reference desk',
  organisation: { name: 'Harbour Library' },
  strategy: { goal: 'More questions.', approach: 'A meme a week.' },
};
const FULL = {
  title: 'Memes at the reference desk',
  bodyMarkdown: 'Thanks to *everyone*.',
  audience: 'PUBLIC',
  organisation: {
    name: 'Harbour Library',
    place: 'Bristol',
    country: 'United Kingdom',
    website: 'https://harbour.example.org/library',
    populationServed: 42_000,
  },
  strategy: {
    goal: 'More questions from students.',
    audience: 'First-years',
    approach: 'A meme a week,\r\non Mondays.',
    outcome: 'Twice as many questions.',
    lessons: 'Mondays are bad.',
    skillsGained: 'Drawing.',
  },
  effort: { teamSize: 3, staffHours: 61.5, spend: 120.25, currency: 'gbp' },
  startedOn: '2025-09-01',
  endedOn: '2025-12-12',
  tags: ['desk memes', 'Instagram'],
  sources: [
    {
      title: 'The report',
      url: 'http://harbour.example.org/report.pdf',
      credit: 'Harbour Library',
      licence: 'CC BY 4.0',
    },
    { title: 'Talks with students', credit: 'Ana' },
  ],
};

describe('a case study', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{ isAdmin: true }, {}, {}, { isCurator: true }, { suspendedUntil: new Date('2099-01-01T00:00:00Z') }],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const create = async (member: number, input: object = {}): Promise<Json> =>
    (await people.must(member, 'createCaseStudy', { ...SMALL, ...input }, CASE_STUDY)).caseStudy;
  const update = async (member: number, input: object): Promise<Json> =>
    (await people.must(member, 'updateCaseStudy', input, CASE_STUDY)).caseStudy;
  const tryTo = (member: number | null, what: string, input: object) =>
    people.mutate(member, `${what}CaseStudy`, input, CASE_STUDY);
  const read = async (member: number | null, slug: string): Promise<Json | null> =>
    (await people.ok(member, READ, { slug })).caseStudy;
  const stored = async () => {
    const { rows } = await api.db.pool.query(`
      select (select count(*) from thread) as threads, (select count(*) from case_study) as studies,
        (select count(*) from tagging) as taggings, (select count(*) from post_revision) as revisions,
        (select md5(string_agg(c::text, '|' order by thread_id)) from case_study c) as contents`);
    return rows[0];
  };

  describe('when it is begun', () => {
    it('is a draft for all members where nothing else is said, with whatever little is known', async () => {
      const draft = await create(ANA);
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
      for (const other of [null, BEN, ADMIN, CURATOR]) expect(await read(other, draft.slug)).toBeNull();
    });

    it('keeps everything that it is given', async () => {
      const study = await create(ANA, { ...FULL, publish: true });
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
      expect(await read(null, study.slug)).toEqual({
        ...same,
        viewerCan: { edit: false, remove: false, reply: false, rate: false },
      });
      expect((await read(BEN, study.id))?.viewerCan).toEqual({ edit: false, remove: false, reply: true, rate: true });
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
      const { id, slug } = await create(ANA, { publish: true });
      const token = slug.slice(-10);
      for (const address of [id, slug, token, `an-old-title-${token}`, slug.toUpperCase()]) {
        expect((await read(BEN, address))?.id).toBe(id);
      }
      for (const address of ['', 'x', slug.slice(0, -1), `x${token}`, `${slug}-`, `${id} `, `-${'0'.repeat(10)}`]) {
        expect(await read(BEN, address)).toBeNull();
      }
    });

    it('has a title of any script, and an address of its token where nothing of the title can be in one', async () => {
      expect((await create(ANA, { title: 'Книги и мемы' })).slug).toMatch(/^книги-и-мемы-[0-9a-z]{10}$/);
      expect((await create(ANA, { title: '!!!' })).slug).toMatch(/^[0-9a-z]{10}$/);
    });

    it('is made once, however often it is sent', async () => {
      const input = { ...FULL, publish: true, idempotencyKey: 'the-same' };
      const first = await create(ANA, input);
      const before = await stored();
      expect((await create(ANA, input)).id).toBe(first.id);
      expect(await stored()).toEqual(before);
      expect(codeOf(await tryTo(ANA, 'create', { ...input, title: 'Another' }))).toBe('CONFLICT');
    });

    it('is refused to visitors and to who is suspended', async () => {
      expect(codeOf(await tryTo(null, 'create', SMALL))).toBe('UNAUTHENTICATED');
      expect(codeOf(await tryTo(SUSPENDED, 'create', SMALL))).toBe('FORBIDDEN');
    });
  });

  describe('when it is published', () => {
    it('reaches its audience, once', async () => {
      const draft = await create(ANA, { audience: 'PUBLIC' });
      const published = (await people.must(ANA, 'publishCaseStudy', { id: draft.id, ifRevision: 1 }, CASE_STUDY))
        .caseStudy;
      expect(published).toMatchObject({ status: 'VISIBLE', revision: 1, publishedAt: expect.any(String) });
      api.clock.advance(DAY);
      expect((await people.must(ANA, 'publishCaseStudy', { id: draft.id }, CASE_STUDY)).caseStudy).toEqual(published);
      expect((await read(null, draft.slug))?.id).toBe(draft.id);
    });

    it('stays among the members where it is theirs', async () => {
      const { slug } = await create(ANA, { publish: true });
      expect(await read(null, slug)).toBeNull();
      expect((await read(BEN, slug))?.title).toBe(SMALL.title);
    });

    it('is not published by others, or from a revision that has passed', async () => {
      const { id } = await create(ANA);
      for (const other of [BEN, ADMIN, CURATOR]) {
        expect(codeOf(await tryTo(other, 'publish', { id }))).toBe('NOT_FOUND');
      }
      await update(ANA, { id, title: 'Changed' });
      expect(await tryTo(ANA, 'publish', { id, ifRevision: 1 })).toMatchObject({
        errors: [{ extensions: { code: 'CONFLICT', currentRevision: 2 } }],
      });
    });
  });

  describe('when it is changed', () => {
    it('keeps what is left out, and loses what is taken away', async () => {
      const { id, slug, ...before } = await create(ANA, { ...FULL, publish: true });
      const changed = await update(ANA, {
        id,
        title: 'Memes at the front desk',
        organisation: { place: null, country: 'GB' },
        strategy: { lessons: null, goal: 'Even more.' },
        effort: { staffHours: null },
        endedOn: null,
        bodyMarkdown: null,
      });
      expect(changed).toMatchObject({
        title: 'Memes at the front desk',
        organisation: { ...before.organisation, place: null, country: 'GB' },
        strategy: { ...before.strategy, lessons: null, goal: 'Even more.' },
        effort: { ...before.effort, staffHours: null },
        startedOn: before.startedOn,
        endedOn: null,
        bodyMarkdown: '',
        tags: before.tags,
        sources: before.sources,
      });
      expect(changed.slug).toBe(`memes-at-the-front-desk-${slug.slice(-10)}`);
      expect((await read(BEN, slug))?.slug).toBe(changed.slug);
      const bare = await update(ANA, { id, effort: null, sources: null, tags: null, startedOn: null });
      expect(bare).toMatchObject({ effort: null, sources: [], tags: [], startedOn: null });
    });

    it('has a revision for each change of a text, a field or the tags, and none for nothing', async () => {
      const { id } = await create(ANA, { ...FULL, publish: true });
      api.clock.advance(DAY);
      const changes: Array<[object, number]> = [
        [{ strategy: { outcome: 'Three times as many.' }, reason: 'Counted again.' }, 2],
        [{ organisation: { populationServed: 43_000 } }, 3],
        [{ sources: [FULL.sources[0]] }, 4],
        [{ startedOn: '2025-09-02' }, 5],
        [{ tags: ['desk memes'] }, 6],
        [{ audience: 'MEMBERS' }, 6],
        [{ strategy: { outcome: 'Three times as many.' }, effort: {}, sources: [FULL.sources[0]] }, 6],
        [{ effort: { teamSize: 4 } }, 7],
      ];
      for (const [change, revision] of changes) {
        api.clock.advance(DAY);
        expect([change, (await update(ANA, { id, ...change })).revision]).toEqual([change, revision]);
      }
      const { rows } = await api.db.pool.query(
        'select revision, title, details, reason from post_revision where thread_id = $1 order by revision',
        [id],
      );
      expect(rows.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(rows.map(({ details }) => details.strategy.outcome)).toEqual([
        'Twice as many questions.',
        ...Array.from({ length: 6 }, () => 'Three times as many.'),
      ]);
      expect(rows.map(({ details }) => details.sources.length)).toEqual([2, 2, 2, 1, 1, 1, 1]);
      expect(rows.map(({ details }) => details.effort.teamSize)).toEqual([3, 3, 3, 3, 3, 3, 4]);
      expect(rows.map(({ details }) => details.tags?.length)).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        2,
        1,
        undefined,
      ]);
      expect(rows[1]).toMatchObject({ title: FULL.title, reason: 'Counted again.' });
      const revisions =
        'query ($slug: String!) { caseStudy(slug: $slug) { revisions { nodes { number editor { handle } } } } }';
      const seen = async (member: number | null) =>
        (await people.ok(member, revisions, { slug: id })).caseStudy?.revisions.nodes.length;
      expect(await Promise.all([ANA, ADMIN, CURATOR, BEN].map(seen))).toEqual([7, 7, 7, 0]);
    });

    it('is changed by its contributor and by admins, withdrawn by its contributor, and by nobody else', async () => {
      const outcomes: Record<string, string[]> = {};
      for (const what of ['update', 'remove']) {
        for (const member of [BEN, CURATOR, SUSPENDED, null, ADMIN, ANA]) {
          const { id } = await create(ANA, { publish: true });
          outcomes[what] ??= [];
          outcomes[what].push(
            codeOf(
              await people.mutate(
                member,
                `${what}CaseStudy`,
                { id, ...(what === 'update' && { title: 'New' }) },
                'caseStudy { id }',
              ),
            ),
          );
        }
      }
      expect(outcomes).toEqual({
        update: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED', 'ok', 'ok'],
        remove: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED', 'FORBIDDEN', 'ok'],
      });
    });

    it('has an admin’s change under the admin’s name, and stays its contributor’s', async () => {
      const { id } = await create(ANA, { publish: true });
      api.clock.advance(DAY);
      await update(ADMIN, { id, title: 'In order' });
      const { caseStudy } = await people.ok(
        ANA,
        `query ($slug: String!) { caseStudy(slug: $slug) { author { handle } revisions { nodes { number editor { handle } } } } }`,
        { slug: id },
      );
      expect(caseStudy).toEqual({
        author: { handle: world.members[ANA]!.handle },
        revisions: {
          nodes: [
            { number: 2, editor: { handle: world.members[ADMIN]!.handle } },
            { number: 1, editor: { handle: world.members[ANA]!.handle } },
          ],
        },
      });
    });

    it('keeps what each of them wrote, however soon the other changes it', async () => {
      const { id } = await create(ANA, { title: 'Ana’s', publish: true });
      await update(ADMIN, { id, title: 'The admin’s' });
      await update(ANA, { id, title: 'Ana’s again' });
      const { rows } = await api.db.pool.query(
        'select title from post_revision where thread_id = $1 order by revision',
        [id],
      );
      expect(rows.map(({ title }) => title)).toEqual(['Ana’s', 'The admin’s', 'Ana’s again']);
    });

    it('may reach fewer at any time, and more while nobody else has replied', async () => {
      const { id } = await create(ANA, { publish: true });
      expect((await update(ANA, { id, audience: 'PUBLIC' })).audience).toBe('PUBLIC');
      await people.must(BEN, 'createReply', { threadId: id, bodyMarkdown: 'Seen by all.' }, 'reply { id }');
      expect((await update(ADMIN, { id, audience: 'MEMBERS' })).audience).toBe('MEMBERS');
      expect(codeOf(await tryTo(ANA, 'update', { id, audience: 'PUBLIC', title: 'Wider' }))).toBe('CONFLICT');
      expect(await read(BEN, id)).toMatchObject({ audience: 'MEMBERS', title: SMALL.title });
      expect(await read(null, id)).toBeNull();
    });

    it('loses no other’s change', async () => {
      const { id } = await create(ANA, { publish: true });
      await update(ANA, { id, ifRevision: 1, title: 'Second' });
      const late = await tryTo(ADMIN, 'update', { id, ifRevision: 1, title: 'Third' });
      expect(late.errors).toMatchObject([{ extensions: { code: 'CONFLICT', currentRevision: 2 } }]);
      const tagged = await tryTo(ADMIN, 'update', { id, ifRevision: 1, tags: ['late'] });
      expect(codeOf(tagged)).toBe('CONFLICT');
      expect(await read(ANA, id)).toMatchObject({ title: 'Second', tags: [] });
      const both = await Promise.all([
        tryTo(ANA, 'update', { id, ifRevision: 2, strategy: { goal: 'One' } }),
        tryTo(ADMIN, 'update', { id, ifRevision: 2, strategy: { goal: 'Other' } }),
      ]);
      expect(both.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
    });
  });

  it('keeps its outcome back while it is up for blind rating, in whatever form', async () => {
    const { id } = await create(ANA, { ...FULL, publish: true });
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

  describe('when it is withdrawn', () => {
    it('leaves nothing but its place, and its address leads nowhere else', async () => {
      const { id, slug } = await create(ANA, { ...FULL, publish: true });
      await people.must(BEN, 'createReply', { threadId: id, bodyMarkdown: 'Good one.' }, 'reply { id }');
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
      expect(await read(BEN, slug)).toBeNull();
      const { rows } = await api.db.pool.query('select * from case_study where thread_id = $1', [id]);
      const kept = Object.entries(rows[0]).filter(([, value]) => value !== null && value !== '');
      expect(kept).toEqual([
        ['thread_id', id],
        ['token', slug.slice(-10)],
        ['strategy_html', {}],
        ['sources', []],
      ]);
      for (const what of ['update', 'publish', 'remove']) {
        expect(codeOf(await people.mutate(ANA, `${what}CaseStudy`, { id }, 'caseStudy { id }'))).toBe('GONE');
      }
    });
  });

  describe('with bad input', () => {
    const cases: Array<[string, object, string]> = [
      ['an end before the beginning', { startedOn: '2025-09-02', endedOn: '2025-09-01' }, 'input.endedOn'],
      ['a currency that does not exist', { effort: { spend: 1, currency: 'EUX' } }, 'input.effort.currency'],
      ['money in no currency', { effort: { spend: 1 } }, 'input.effort.currency'],
      ['negative money', { effort: { spend: -1, currency: 'EUR' } }, 'input.effort.spend'],
      ['a negative team', { effort: { teamSize: -1 } }, 'input.effort.teamSize'],
      ['more hours than there are', { effort: { staffHours: 1_000_001 } }, 'input.effort.staffHours'],
      ['nobody served', { organisation: { name: 'L', populationServed: -5 } }, 'input.organisation.populationServed'],
      ['half a person', { organisation: { name: 'L', populationServed: 0.5 } }, 'input.organisation.populationServed'],
      ['no name', { organisation: { name: ' ' } }, 'input.organisation.name'],
      ['a name of 201 characters', { organisation: { name: 'x'.repeat(201) } }, 'input.organisation.name'],
      ['a country of one letter', { organisation: { name: 'L', country: 'X' } }, 'input.organisation.country'],
      [
        'a script as its website',
        { organisation: { name: 'L', website: 'javascript:alert(1)' } },
        'input.organisation.website',
      ],
      [
        'a website without a scheme',
        { organisation: { name: 'L', website: 'example.org' } },
        'input.organisation.website',
      ],
      [
        'a source by ftp',
        {
          sources: [
            { title: 'A', credit: 'B' },
            { title: 'A', url: 'ftp://example.org', credit: 'B' },
          ],
        },
        'input.sources.1.url',
      ],
      [
        'a source with a password',
        { sources: [{ title: 'A', url: 'https://me:secret@example.org', credit: 'B' }] },
        'input.sources.0.url',
      ],
      ['a source without a title', { sources: [{ title: '', credit: 'B' }] }, 'input.sources.0.title'],
      ['51 sources', { sources: Array.from({ length: 51 }, () => ({ title: 'A', credit: 'B' })) }, 'input.sources'],
      ['a goal of 10,001 characters', { strategy: { goal: 'x'.repeat(10_001), approach: 'y' } }, 'input.strategy.goal'],
      ['an empty approach', { strategy: { goal: 'x', approach: '' } }, 'input.strategy.approach'],
      ['a day that is none', { startedOn: '2025-02-29' }, 'input.startedOn'],
      ['a moment for a day', { startedOn: '2025-02-28T00:00:00Z' }, 'input.startedOn'],
      ['an audience within a course', { audience: 'COURSE' }, 'input.audience'],
      ['an audience of two', { audience: 'PRIVATE' }, 'input.audience'],
      ['eleven tags', { tags: Array.from({ length: 11 }, (_, at) => `t${at}`) }, 'input.tags'],
      ['a title of two lines', { title: 'a\nb' }, 'input.title'],
      ['an image that is nobody’s', { mediaIds: ['x'] }, 'input.mediaIds.0'],
    ];

    it.each(cases)('%s is refused with its path and a remedy, and nothing is stored', async (_what, input, path) => {
      const { id } = await create(ANA, { publish: true });
      const before = await stored();
      for (const [what, more] of [
        ['create', { ...SMALL, ...input, publish: true }],
        ['update', { id, ...input }],
      ] as const) {
        const { errors } = await tryTo(ANA, what, more);
        expect(errors).toMatchObject([
          { extensions: { code: 'BAD_USER_INPUT', fields: [{ path, message: expect.any(String) }] } },
        ]);
        expect(errors?.[0]?.extensions.fields[0].message).toMatch(/\.$/);
      }
      expect(await stored()).toEqual(before);
    });

    it('says of which day it is where a change contradicts what stays', async () => {
      const { id } = await create(ANA, { startedOn: '2025-09-01', endedOn: '2025-09-30' });
      const pathOf = async (input: object) =>
        (await tryTo(ANA, 'update', { id, ...input })).errors?.[0]?.extensions.fields[0].path;
      expect(await pathOf({ startedOn: '2025-10-01' })).toBe('input.startedOn');
      expect(await pathOf({ endedOn: '2025-08-31' })).toBe('input.endedOn');
      expect(codeOf(await tryTo(ANA, 'update', { id, endedOn: '2025-09-01' }))).toBe('ok');
      expect(codeOf(await tryTo(ANA, 'update', { id, effort: { spend: 5, currency: 'EUR' } }))).toBe('ok');
      expect(await pathOf({ effort: { currency: null } })).toBe('input.effort.currency');
    });

    it('takes no number that is none', async () => {
      for (const value of ['1e999', '-1e999']) {
        const { errors } = await people.as(
          ANA,
          `mutation { createCaseStudy(input: { title: "T", organisation: { name: "L" }, strategy: { goal: "g", approach: "a" }, effort: { staffHours: ${value} } }) { caseStudy { id } } }`,
        );
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'BAD_USER_INPUT',
          fields: [{ path: 'input.effort.staffHours' }],
        });
      }
    });
  });

  it('lists its drafts to whoever wrote them, the last one begun first', async () => {
    const before = await people.ok(BEN, '{ viewer { caseStudyDrafts { totalCount } } }');
    const titles = ['One', 'Two', 'Three'];
    for (const title of titles) {
      api.clock.advance(1_000);
      await create(BEN, { title });
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
    const { id } = await create(ANA, { title: 'With guests', bodyMarkdown: `Ask @${handle}.`, publish: true });
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
