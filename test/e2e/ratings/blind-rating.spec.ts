import { randomUUID } from 'node:crypto';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { BUILT_IN_CRITERIA, equalScores } from '../../support/rubric-scores.js';
import { WorldClient } from '../../support/world-client.js';

const [ANA, BEN, CEM, CURATOR, ADMIN, CONTRIBUTOR, SUSPENDED, LINKER] = [0, 1, 2, 3, 4, 5, 6, 7];
const DAY = 24 * 60 * 60 * 1000;
const SHOWN = `caseStudy { id blindUntil outcomeShown strategy { goal outcome } bodyMarkdown
  ratingSummary { count score mean blindCount blindMean informedCount informedMean criteria { count histogram contested } }
  viewerRating { blind scores { score } } ratings { totalCount nodes { comment } } }`;

describe('blind rating', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let study: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      members: Array.from({ length: 8 }, (_, at) => ({
        isCurator: at === CURATOR,
        isAdmin: at === ADMIN,
        ...(at === SUSPENDED && { suspendedUntil: new Date('2100-01-01T00:00:00Z') }),
      })),
      subjects: [
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, title: 'The goose' },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, status: 'DRAFT' },
        { author: LINKER, discusses: [0] },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, status: 'REMOVED' },
      ],
    });
    people = new WorldClient(api, world);
    study = world.id(0);
  });

  const until = (days: number) => new Date(api.clock.now().getTime() + days * DAY).toISOString();
  const open = (member: number | null, input: object = {}) =>
    people.mutate(member, 'openForBlindRating', { caseStudyId: study, until: until(30), ...input }, SHOWN);
  const reveal = (member: number | null, caseStudyId = study) =>
    people.mutate(member, 'revealOutcome', { caseStudyId }, SHOWN);
  const rate = async (member: number, score: number, comment?: string): Promise<boolean> =>
    (
      await people.must(
        member,
        'rateCaseStudy',
        { caseStudyId: study, scores: equalScores(score), comment },
        'rating { blind scores { score } }',
      )
    ).rating.blind;
  const withdraw = (member: number) =>
    people.must(member, 'withdrawRating', { caseStudyId: study }, SHOWN).then(({ caseStudy }) => caseStudy);
  const page = async (member: number | null): Promise<Json> =>
    (
      await people.ok(member, `query ($id: String!) { ${SHOWN.replace('caseStudy', 'caseStudy(slug: $id)')} }`, {
        id: study,
      })
    ).caseStudy;
  const disclosures = async () =>
    (await api.db.pool.query('select from outcome_disclosure where thread_id = $1', [study])).rowCount;

  it('hides outcome and ratings until somebody rates it, and counts what they gave before as blind', async () => {
    await rate(BEN, 2);
    const opened = await open(CONTRIBUTOR);
    expect(opened.data.openForBlindRating.caseStudy).toMatchObject({ blindUntil: until(30), outcomeShown: true });
    const hidden = {
      outcomeShown: false,
      strategy: { goal: 'The goal of The goose', outcome: null },
      bodyMarkdown: null,
      ratingSummary: {
        count: 0,
        score: null,
        mean: null,
        blindCount: 0,
        blindMean: null,
        informedCount: 0,
        informedMean: null,
        criteria: BUILT_IN_CRITERIA.map(() => ({ count: 0, histogram: [0, 0, 0, 0, 0], contested: false })),
      },
      viewerRating: null,
      ratings: { totalCount: 0, nodes: [] },
    };
    for (const member of [ANA, CEM]) expect(await page(member)).toMatchObject(hidden);
    const { caseStudy } = await people.must(
      ANA,
      'rateCaseStudy',
      { caseStudyId: study, scores: equalScores(5) },
      `rating { blind } ${SHOWN}`,
    );
    expect(caseStudy).toEqual(await page(ANA));
    expect(caseStudy).toMatchObject({
      outcomeShown: true,
      strategy: { outcome: 'The outcome of The goose' },
      ratingSummary: { count: 2, mean: 3.5, blindCount: 1, blindMean: 5, informedCount: 1, informedMean: 2 },
      viewerRating: { blind: true },
      ratings: { totalCount: 2 },
    });
    expect(await page(BEN)).toMatchObject({ outcomeShown: true, viewerRating: { blind: false } });
    expect(await page(CEM)).toMatchObject(hidden);
  });

  it('is informed for whoever asked to see the outcome, moderates, or had rated it before', async () => {
    await open(CONTRIBUTOR);
    const { data } = await reveal(ANA);
    expect(data.revealOutcome.caseStudy).toMatchObject({
      outcomeShown: true,
      strategy: { outcome: 'The outcome of The goose' },
    });
    expect(await rate(ANA, 4)).toBe(false);
    for (const moderator of [CURATOR, ADMIN]) expect(await rate(moderator, 4)).toBe(false);
    expect(await rate(BEN, 4)).toBe(true);
    expect(await withdraw(BEN)).toMatchObject({ outcomeShown: true, viewerRating: null });
    expect(await rate(BEN, 4)).toBe(false);
    expect((await page(ANA)).ratingSummary).toMatchObject({ blindMean: null, informedMean: 4, informedCount: 4 });
  });

  it('stays blind while only the words change, and turns informed with the scores', async () => {
    await open(CONTRIBUTOR);
    expect(await rate(ANA, 4)).toBe(true);
    expect(await rate(ANA, 4, 'In other words.')).toBe(true);
    expect(await rate(ANA, 5, 'Now that I know.')).toBe(false);
    expect(await rate(ANA, 4)).toBe(false);
    expect((await page(ANA)).ratingSummary).toMatchObject({ count: 1, blindCount: 0, informedMean: 4 });
  });

  it('ends at its date, with blind and informed means apart', async () => {
    await open(CONTRIBUTOR, { until: until(1) });
    await rate(ANA, 5);
    await reveal(BEN);
    await rate(BEN, 2);
    api.clock.advance(DAY);
    expect(await rate(CEM, 3)).toBe(false);
    expect(await page(null)).toBeNull();
    expect(await page(LINKER)).toMatchObject({
      outcomeShown: true,
      ratingSummary: { count: 3, blindMean: 5, informedMean: 2.5, blindCount: 1, informedCount: 2 },
    });
  });

  it('ends at once when its date is taken away, and can be given another', async () => {
    await open(CONTRIBUTOR);
    expect((await page(ANA)).outcomeShown).toBe(false);
    await open(CURATOR, { until: until(60) });
    expect((await page(ANA)).blindUntil).toBe(until(60));
    expect((await open(ADMIN, { until: null })).data.openForBlindRating.caseStudy.blindUntil).toBeNull();
    expect((await page(ANA)).outcomeShown).toBe(true);
  });

  const canOpen = async (member: number) =>
    (
      await people.ok(member, 'query ($id: String!) { caseStudy(slug: $id) { viewerCanOpenBlindRating } }', {
        id: study,
      })
    ).caseStudy.viewerCanOpenBlindRating;

  it('is opened once, whoever ends it and whoever tries', async () => {
    expect([await canOpen(CONTRIBUTOR), await canOpen(CURATOR), await canOpen(ANA)]).toEqual([true, true, false]);
    await open(CONTRIBUTOR);
    expect(await canOpen(CONTRIBUTOR)).toBe(true);
    await open(CONTRIBUTOR, { until: null });
    for (const member of [CONTRIBUTOR, CURATOR, ADMIN]) {
      const refused = await open(member);
      expect(codeOf(refused)).toBe('CONFLICT');
      expect(refused.errors?.[0]?.message).toContain('once only');
      expect(await canOpen(member)).toBe(false);
    }
    expect(codeOf(await open(CONTRIBUTOR, { until: null }))).toBe('ok');
    expect((await page(ANA)).outcomeShown).toBe(true);
  });

  it('is not opened again after its date, and its end is put off to 90 days from its beginning at most', async () => {
    await open(CONTRIBUTOR, { until: until(1) });
    const end = until(90);
    api.clock.advance(DAY / 2);
    const late = await open(CONTRIBUTOR, { until: until(90) });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.until' }] });
    expect(codeOf(await open(CONTRIBUTOR, { until: end }))).toBe('ok');
    expect(codeOf(await open(CONTRIBUTOR, { until: until(1) }))).toBe('ok');
    api.clock.advance(DAY);
    expect(codeOf(await open(CONTRIBUTOR, { until: until(1) }))).toBe('CONFLICT');
  });

  it('is not opened after five have rated it, be their ratings withdrawn, and may be before', async () => {
    for (const member of [ANA, BEN, CEM, CURATOR]) await rate(member, 1);
    // A change is no fifth.
    await rate(ANA, 2);
    expect(await canOpen(CONTRIBUTOR)).toBe(true);
    await rate(LINKER, 1);
    for (const member of [LINKER, BEN]) await withdraw(member);
    expect(await canOpen(CONTRIBUTOR)).toBe(false);
    const refused = await open(CONTRIBUTOR);
    expect(codeOf(refused)).toBe('CONFLICT');
    expect(refused.errors?.[0]?.message).toContain('5 members or more have rated');
    expect((await page(ANA)).outcomeShown).toBe(true);
  });

  it('goes on when five know the outcome meanwhile', async () => {
    await open(CONTRIBUTOR);
    for (const member of [ANA, BEN, CEM, CURATOR, LINKER]) await rate(member, 1);
    expect(codeOf(await open(CONTRIBUTOR, { until: until(40) }))).toBe('ok');
  });

  it('of a draft is nobody’s business until it is published, and has its one turn then', async () => {
    const draft = world.id(1);
    for (const date of [until(30), null, until(90)])
      expect(codeOf(await open(CONTRIBUTOR, { caseStudyId: draft, until: date }))).toBe('ok');
    await people.must(CONTRIBUTOR, 'publishCaseStudy', { id: draft }, 'caseStudy { status }');
    expect(codeOf(await open(CONTRIBUTOR, { caseStudyId: draft, until: null }))).toBe('ok');
    expect(codeOf(await open(CONTRIBUTOR, { caseStudyId: draft }))).toBe('CONFLICT');
  });

  it('is opened by one of two at once who open and end it', async () => {
    const answers = await Promise.all([
      open(CONTRIBUTOR),
      open(CURATOR, { until: null }),
      open(ADMIN, { until: until(20) }),
    ]);
    for (const answer of answers) expect(['ok', 'CONFLICT']).toContain(codeOf(answer));
    await open(CONTRIBUTOR, { until: null });
    expect(codeOf(await open(CONTRIBUTOR))).toBe('CONFLICT');
  });

  it('hides what discusses it as long', async () => {
    const sees = async (member: number) =>
      (await people.ok(member, 'query ($id: ID!) { reflection(id: $id) { id } }', { id: world.id(2) })).reflection !==
      null;
    expect(await sees(ANA)).toBe(true);
    await open(CONTRIBUTOR);
    expect([await sees(ANA), await sees(LINKER), await sees(CURATOR)]).toEqual([false, true, true]);
    await rate(ANA, 3);
    expect([await sees(ANA), await sees(BEN)]).toEqual([true, false]);
    await open(CONTRIBUTOR, { until: null });
    expect(await sees(BEN)).toBe(true);
  });

  it('can be decided before publication', async () => {
    const draft = world.id(1);
    const { data } = await open(CONTRIBUTOR, { caseStudyId: draft });
    expect(data.openForBlindRating.caseStudy).toMatchObject({ blindUntil: until(30), outcomeShown: true });
    await people.must(CONTRIBUTOR, 'publishCaseStudy', { id: draft }, 'caseStudy { status }');
    const { caseStudy } = await people.ok(ANA, 'query ($id: String!) { caseStudy(slug: $id) { outcomeShown } }', {
      id: draft,
    });
    expect(caseStudy.outcomeShown).toBe(false);
  });

  it('is begun and ended by its contributor and moderators', async () => {
    const codes = async (work: (member: number | null) => Promise<Json>) => {
      const found: string[] = [];
      for (const member of [null, ANA, SUSPENDED, CONTRIBUTOR, CURATOR, ADMIN])
        found.push(codeOf((await work(member)) as never));
      return found;
    };
    expect(await codes((member) => open(member))).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'FORBIDDEN',
      'ok',
      'ok',
      'ok',
    ]);
    expect(await codes((member) => open(member, { caseStudyId: world.id(1) }))).toEqual([
      'UNAUTHENTICATED',
      'NOT_FOUND',
      'FORBIDDEN',
      'ok',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    for (const id of [world.id(2), randomUUID(), 'x']) {
      expect([codeOf(await open(ADMIN, { caseStudyId: id })), codeOf(await reveal(ADMIN, id))]).toEqual([
        'NOT_FOUND',
        'NOT_FOUND',
      ]);
    }
    expect([codeOf(await open(CONTRIBUTOR, { caseStudyId: world.id(3) })), codeOf(await reveal(null))]).toEqual([
      'GONE',
      'UNAUTHENTICATED',
    ]);
    // Seeing is reading, which a suspended member may.
    expect(codeOf(await reveal(SUSPENDED))).toBe('ok');
  });

  it('refuses dates that are past, too far off, or left out, and a revision that is not the current one', async () => {
    for (const [date, message] of [
      [until(0), /in the future/],
      [until(-1), /in the future/],
      [until(90.1), /90 days/],
      [undefined, /or null/],
    ] as const) {
      const { errors } = await open(CONTRIBUTOR, { until: date });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'input.until', message: expect.stringMatching(message) }],
      });
    }
    expect(codeOf(await open(CONTRIBUTOR, { until: 'soon' }))).toBe('BAD_USER_INPUT');
    const { errors } = await open(CONTRIBUTOR, { ifRevision: 7 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentRevision: 1 });
    expect((await page(ANA)).blindUntil).toBeNull();
    expect(codeOf(await open(CONTRIBUTOR, { ifRevision: 1, until: until(90) }))).toBe('ok');
  });

  it('notes who was given the outcome only where there was something to give', async () => {
    await reveal(ANA);
    expect(await disclosures()).toBe(0);
    await open(CONTRIBUTOR);
    for (const member of [CONTRIBUTOR, CURATOR, ADMIN]) await reveal(member);
    expect(await disclosures()).toBe(0);
    for (const member of [ANA, ANA, BEN]) await reveal(member);
    await rate(BEN, 3);
    expect(await disclosures()).toBe(2);
    expect(await rate(CEM, 3)).toBe(true);
    expect(await disclosures()).toBe(3);
  });

  it('gives a rating that comes with the asking either way, never both', async () => {
    await open(CONTRIBUTOR);
    const [given, asked] = await Promise.all([rate(ANA, 3), reveal(ANA)]);
    expect(codeOf(asked)).toBe('ok');
    const { rows } = await api.db.pool.query('select blind from rating where thread_id = $1', [study]);
    expect(rows).toEqual([{ blind: given }]);
    expect(await disclosures()).toBe(1);
  });
});
