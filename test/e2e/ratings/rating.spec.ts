import { randomUUID } from 'node:crypto';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { BUILT_IN_CRITERIA, equalScores } from '../../support/rubric-scores.js';
import { WorldClient } from '../../support/world-client.js';

const [ANA, BEN, CURATOR, ADMIN, SUSPENDED, CONTRIBUTOR] = [0, 1, 2, 3, 4, 5];
/** A learner who is made an instructor. */
const TURNED = 7;
const MEMBERS = 26;
/** The subjects of the world. */
const [STUDY, HELD, HIDDEN, DRAFT, REMOVED, CROWDED, REFLECTION, EDITED, TOLD, TAUGHT] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const RATING = `rating { id blind rater { handle } rubric { title version } caseStudyRevision comment createdAt updatedAt
  scores { criterion { key } score rationale } }`;

describe('rating a case study', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    const study = (more: object = {}) => ({ kind: 'CASE_STUDY' as const, author: CONTRIBUTOR, ...more });
    world = await buildWorld(api.db, {
      members: Array.from({ length: MEMBERS }, (_, at) => ({
        isCurator: at === CURATOR,
        isAdmin: at === ADMIN,
        ...(at === SUSPENDED && { suspendedUntil: new Date('2100-01-01T00:00:00Z') }),
      })),
      courses: [{}],
      enrolments: [
        { member: 8, course: 0, role: 'INSTRUCTOR' },
        { member: TURNED, course: 0 },
      ],
      subjects: [
        study(),
        study({ status: 'HELD' }),
        study({ status: 'HIDDEN' }),
        study({ status: 'DRAFT' }),
        study({ status: 'REMOVED' }),
        study(),
        { author: CONTRIBUTOR },
        study(),
        study(),
        study(),
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const rate = (member: number | null, input: object, payload = RATING) =>
    people.mutate(member, 'rateCaseStudy', { caseStudyId: world.id(STUDY), scores: equalScores(3), ...input }, payload);
  const withdraw = (member: number, input: object = {}) =>
    people.must(member, 'withdrawRating', { caseStudyId: world.id(STUDY), ...input }, 'caseStudy { id }');
  const page = async (member: number | null, study: number, fields: string): Promise<Json> =>
    (await people.ok(member, `query ($id: String!) { caseStudy(slug: $id) { ${fields} } }`, { id: world.id(study) }))
      .caseStudy;
  const stored = async (table: string): Promise<number> =>
    (await api.db.pool.query(`select from ${table}`)).rowCount as number;

  it('keeps every score with its reason, who gave it, by what and to which revision', async () => {
    const scores = BUILT_IN_CRITERIA.map((criterionKey, at) => ({
      criterionKey,
      score: 1 + (at % 5),
      ...(at === 3 && { rationale: 'The posts change\r\nafter the third week.' }),
    }));
    const { data } = await rate(ANA, { scores: scores.toReversed(), comment: '  ' });
    expect(data.rateCaseStudy.rating).toEqual({
      id: expect.any(String),
      blind: false,
      rater: { handle: world.members[ANA]!.handle },
      rubric: { title: 'Strategy', version: 1 },
      caseStudyRevision: 1,
      comment: null,
      createdAt: api.clock.now().toISOString(),
      updatedAt: api.clock.now().toISOString(),
      scores: scores.map(({ criterionKey, score, rationale }) => ({
        criterion: { key: criterionKey },
        score,
        rationale: rationale ? 'The posts change\nafter the third week.' : null,
      })),
    });
    const { viewerRating } = await page(ANA, STUDY, 'viewerRating { id scores { score } }');
    expect(viewerRating.id).toBe(data.rateCaseStudy.rating.id);
    expect((await page(BEN, STUDY, 'viewerRating { id }')).viewerRating).toBeNull();
    expect((await page(ANA, STUDY, 'viewerCan { rate }')).viewerCan.rate).toBe(true);
  });

  it('changes the rating that one has, and takes it back, as often as one likes', async () => {
    const first = await rate(ANA, { scores: equalScores(2), comment: 'Hm.' });
    api.clock.advance(1_000);
    const second = await rate(ANA, { scores: equalScores(5) });
    const { id, createdAt } = first.data.rateCaseStudy.rating;
    expect(second.data.rateCaseStudy.rating).toMatchObject({
      id,
      createdAt,
      updatedAt: api.clock.now().toISOString(),
      comment: null,
    });
    expect((await page(BEN, STUDY, 'ratingSummary { count mean }')).ratingSummary).toEqual({ count: 1, mean: 5 });
    await withdraw(ANA);
    await withdraw(ANA);
    expect(
      await page(ANA, STUDY, 'viewerRating { id } ratings { totalCount nodes { id } } ratingSummary { count score }'),
    ).toEqual({
      viewerRating: null,
      ratings: { totalCount: 0, nodes: [] },
      ratingSummary: { count: 0, score: null },
    });
  });

  it('records the revision that is shown, while an edit waits, and tells when there is another', async () => {
    const revise = (latest: number, visible: number) =>
      api.db.pool.query('update post set revision = $2, visible_revision = $3 where thread_id = $1 and number = 0', [
        world.id(EDITED),
        latest,
        visible,
      ]);
    const fields = 'rating { caseStudyRevision caseStudyChanged }';
    await revise(4, 3);
    const { data } = await rate(ANA, { caseStudyId: world.id(EDITED) }, fields);
    expect(data.rateCaseStudy.rating).toEqual({ caseStudyRevision: 3, caseStudyChanged: false });
    await revise(4, 4);
    const { viewerRating } = await page(ANA, EDITED, 'viewerRating { caseStudyRevision caseStudyChanged }');
    expect(viewerRating).toEqual({ caseStudyRevision: 3, caseStudyChanged: true });
    expect(
      (await rate(ANA, { caseStudyId: world.id(EDITED) }, fields)).data.rateCaseStudy.rating.caseStudyRevision,
    ).toBe(4);
  });

  it('is an instructor’s where they instructed as they scored, whatever they correct in its words since', async () => {
    const setRole = (role: string) => {
      const input = { courseId: world.courses[0], handle: world.members[TURNED]!.handle, role };
      return people.must(ADMIN, 'setMemberRole', input, 'member { role }');
    };
    const means = async (score: number, comment: string) => {
      const scores = equalScores(score).map((one) => ({ ...one, rationale: comment }));
      const { data } = await rate(TURNED, { caseStudyId: world.id(TAUGHT), scores, comment });
      expect(data.rateCaseStudy.rating.comment).toBe(comment);
      const { ratingSummary } = await page(BEN, TAUGHT, 'ratingSummary { count learnerMean instructorMean }');
      return Object.values(ratingSummary);
    };
    expect(await means(2, 'A learner’s.')).toEqual([1, 2, null]);
    await setRole('INSTRUCTOR');
    expect(await means(2, 'A learner’s, corrected.')).toEqual([1, 2, null]);
    expect(await means(4, 'An instructor’s.')).toEqual([1, null, 4]);
    await setRole('LEARNER');
    expect(await means(4, 'An instructor’s, corrected.')).toEqual([1, null, 4]);
    expect(await means(3, 'A learner’s again.')).toEqual([1, 3, null]);
  });

  it('is for members who see it published, and not for its contributor', async () => {
    const codes = async (member: number | null) => {
      const found: string[] = [];
      for (const study of [STUDY, HELD, HIDDEN, DRAFT, REMOVED, REFLECTION]) {
        found.push(codeOf(await rate(member, { caseStudyId: world.id(study) })));
      }
      return found;
    };
    const before = await stored('rating');
    expect(await codes(null)).toEqual(Array(6).fill('UNAUTHENTICATED'));
    expect(await codes(SUSPENDED)).toEqual(Array(6).fill('FORBIDDEN'));
    expect(await codes(CONTRIBUTOR)).toEqual([...Array(4).fill('FORBIDDEN'), 'GONE', 'NOT_FOUND']);
    expect(await stored('rating')).toBe(before);
    expect(await codes(BEN)).toEqual(['ok', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await codes(CURATOR)).toEqual(['ok', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND', 'GONE', 'NOT_FOUND']);
    expect((await page(CONTRIBUTOR, STUDY, 'viewerCan { rate }')).viewerCan.rate).toBe(false);
    await withdraw(BEN);
    await withdraw(CURATOR);
  });

  it('takes every criterion exactly once, and stores nothing otherwise', async () => {
    const wrong: ReadonlyArray<readonly [input: object, path: string, message: RegExp]> = [
      [
        { scores: [...equalScores(3).slice(0, 2), { criterionKey: 'evidence', score: 6 }] },
        'input.scores.2.score',
        /1, 2, 3, 4 or 5/,
      ],
      [{ scores: equalScores(0) }, 'input.scores.0.score', /1, 2, 3, 4 or 5/],
      [{ scores: equalScores(-1) }, 'input.scores.6.score', /1, 2, 3, 4 or 5/],
      [
        { scores: [...equalScores(3), { criterionKey: 'wit', score: 3 }] },
        'input.scores.7.criterionKey',
        /no such criterion.*clear-goal/,
      ],
      [{ scores: [...equalScores(3), ...equalScores(3).slice(0, 1)] }, 'input.scores.7.criterionKey', /twice/],
      [{ scores: equalScores(3).slice(1) }, 'input.scores', /Missing: mission-fit\./],
      [{ scores: [] }, 'input.scores', /Missing: mission-fit, clear-goal/],
      [
        { scores: equalScores(3).map((score) => ({ ...score, rationale: 'x'.repeat(2_001) })) },
        'input.scores.0.rationale',
        /2,000 characters/,
      ],
      [{ comment: 'x'.repeat(5_001) }, 'input.comment', /5,000 characters/],
      [{ comment: 'a\u0000b' }, 'input.comment', /U\+0000/],
    ];
    const before = [await stored('rating'), await stored('rating_summary'), await stored('outcome_disclosure')];
    for (const [input, path, message] of wrong) {
      const { errors } = await rate(BEN, input);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors![0]!.extensions.fields).toContainEqual({ path, message: expect.stringMatching(message) });
    }
    for (const score of [2.5, 'five', null, 3_000_000_000]) {
      const answer = await rate(BEN, { scores: equalScores(3).map((one) => ({ ...one, score })) });
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors?.[0]?.extensions.fields[0]).toEqual({
        path: 'input.scores.0.score',
        message: '`input.scores.0.score` must be a whole number from 1 to 5, and is needed.',
      });
    }
    for (const caseStudyId of [randomUUID(), 'x', `${world.id(STUDY)}.1`]) {
      expect(codeOf(await rate(BEN, { caseStudyId }))).toBe('NOT_FOUND');
    }
    for (const rubricId of [randomUUID(), 'x']) expect(codeOf(await rate(BEN, { rubricId }))).toBe('NOT_FOUND');
    expect([await stored('rating'), await stored('rating_summary'), await stored('outcome_disclosure')]).toEqual(
      before,
    );
  });

  it('gives a member one rating under 20 parallel tries, and counts it once', async () => {
    const tries = Array.from({ length: 20 }, (_, at) => rate(BEN, { scores: equalScores(1 + (at % 5)) }));
    expect((await Promise.all(tries)).map(codeOf)).toEqual(Array(20).fill('ok'));
    const { ratingSummary, viewerRating, ratings } = await page(
      BEN,
      STUDY,
      'ratingSummary { count mean } viewerRating { scores { score } } ratings { totalCount }',
    );
    expect(ratingSummary).toEqual({ count: 1, mean: viewerRating.scores[0].score });
    expect(ratings.totalCount).toBe(1);
    await withdraw(BEN);
  });

  it('writes once what is sent again, and reads it as it is now', async () => {
    const input = { scores: equalScores(4), idempotencyKey: 'once' };
    const [first, again] = [await rate(BEN, input), await rate(BEN, input)];
    expect(again.data).toEqual(first.data);
    await rate(BEN, { scores: equalScores(1) });
    const { data } = await rate(BEN, input);
    expect(data.rateCaseStudy.rating.scores[0].score).toBe(1);
    await withdraw(BEN, { idempotencyKey: 'back' });
    expect((await rate(BEN, input)).data.rateCaseStudy.rating).toBeNull();
    expect(codeOf(await rate(BEN, { ...input, scores: equalScores(2) }))).toBe('CONFLICT');
  });

  it('lists who rated it, the newest first, page by page', async () => {
    for (let member = 6; member < MEMBERS; member++) {
      if (member % 3 === 0 || member === MEMBERS - 1) api.clock.advance(1);
      await rate(member, { caseStudyId: world.id(CROWDED), comment: `From ${member}` });
    }
    // A change leaves it in its place.
    await rate(8, { caseStudyId: world.id(CROWDED), comment: 'From 8' });
    const nodes: Json[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { caseStudy } = await people.ok(
        ANA,
        `query ($id: String!, $after: String) { caseStudy(slug: $id) { ratings(first: 6, after: $after) {
          totalCount nodes { id comment createdAt rater { handle } rubric { title } } pageInfo { hasNextPage endCursor } } } }`,
        { id: world.id(CROWDED), after },
      );
      expect(caseStudy.ratings.totalCount).toBe(MEMBERS - 6);
      nodes.push(...caseStudy.ratings.nodes);
      ({ hasNextPage: more, endCursor: after } = caseStudy.ratings.pageInfo);
    }
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(MEMBERS - 6);
    const keys = nodes.map(({ createdAt, id }) => `${createdAt} ${id}`);
    expect(keys).toEqual([...keys].sort().reverse());
    expect(nodes.every(({ comment, rater }) => world.members[Number(comment.slice(5))]!.handle === rater.handle)).toBe(
      true,
    );
    const { errors } = await people.as(
      ANA,
      'query ($id: String!) { caseStudy(slug: $id) { ratings(after: "nonsense") { totalCount } } }',
      { id: world.id(CROWDED) },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('stays when its rater is erased', async () => {
    const gone = MEMBERS - 1;
    await api.db.pool.query('delete from session where member_id = $1', [world.members[gone]!.id]);
    await api.db.pool.query('update rating set member_id = null where member_id = $1', [world.members[gone]!.id]);
    const { ratings, ratingSummary } = await page(
      ANA,
      CROWDED,
      'ratings(first: 1) { nodes { rater { handle } scores { score } } } ratingSummary { count }',
    );
    expect(ratings.nodes).toEqual([{ rater: null, scores: BUILT_IN_CRITERIA.map(() => ({ score: 3 })) }]);
    expect(ratingSummary.count).toBe(MEMBERS - 6);
  });

  it('reads figures and own ratings of a whole list in one statement, and a page of ratings in another', async () => {
    const figures =
      'ratingSummary { count score criteria { median contested } rubric { title } } viewerRating { blind }';
    const count = async (fields: string) =>
      (await api.statements.during(() => people.ok(ANA, `{ caseStudies(first: 50) { nodes { title ${fields} } } }`)))
        .length;
    const bare = await count('');
    expect(await count(figures)).toBe(bare + 1);
    expect(await count(`${figures} ratings(first: 5) { nodes { rater { handle } rubric { title } } }`)).toBe(bare + 2);
    expect(await count('ratings(first: 5) { totalCount nodes { id } }')).toBe(bare + 2);
  });

  it('holds a thread’s lock for four statements and a key’s result', async () => {
    const input = {
      caseStudyId: world.id(STUDY),
      scores: equalScores(5),
      comment: 'Read before.',
      idempotencyKey: 'locked',
    };
    const statements = (await api.statements.during(() => people.must(ANA, 'rateCaseStudy', input, RATING))).map(
      (text) => text.trim().replace(/\s+/g, ' '),
    );
    const from = statements.findIndex((text) => text.includes('from thread where id = $1::uuid for no key update'));
    const to = statements.findIndex((text) => text.includes('update idempotency_key set result'));
    expect(statements.slice(from + 1, to)).toEqual([
      expect.stringMatching(/for no key update of p$/),
      expect.stringMatching(/^select own\.scores/),
      expect.stringMatching(/^with rated as/),
      expect.stringMatching(/notif/),
    ]);
  });

  it('tells the contributor once, of the first rating by somebody they have not muted, and no scores', async () => {
    const study = TOLD;
    await people.must(
      CONTRIBUTOR,
      'muteMember',
      { handle: world.members[ANA]!.handle, on: true },
      'viewer { isAdmin }',
    );
    const told = async () =>
      (
        await people.ok(
          CONTRIBUTOR,
          '{ viewer { notifications { nodes { kind message reason actor { handle } content { id } } } } }',
        )
      ).viewer.notifications.nodes.filter(({ content }: Json) => content.id === world.id(study));
    await rate(ANA, { caseStudyId: world.id(study), comment: 'Unheard.' });
    expect(await told()).toEqual([]);
    for (const member of [BEN, CURATOR, BEN]) await rate(member, { caseStudyId: world.id(study), comment: 'Dear me.' });
    expect(await told()).toEqual([
      {
        kind: 'RATING',
        message: `@${world.members[BEN]!.handle} rated your case study “Case study ${study + 1}”`,
        reason: expect.stringContaining('first rating'),
        actor: { handle: world.members[BEN]!.handle },
        content: { id: world.id(study) },
      },
    ]);
  });
});
