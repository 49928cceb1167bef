import type { World } from '../../factories/world.js';
import { codeOf, type TestApi } from '../../support/api.js';
import { CaseStudyClient, FULL, SMALL } from '../../support/case-study-client.js';

const DAY = 24 * 60 * 60 * 1000;
const [ADMIN, ANA, BEN, CURATOR, SUSPENDED] = [0, 1, 2, 3, 4];

describe('a case study that is changed', () => {
  let api: TestApi;
  let world: World;
  let people: CaseStudyClient;

  beforeAll(async () => {
    people = await CaseStudyClient.start();
    ({ api, world } = people);
  });
  afterAll(() => people.api.close());

  it('keeps what is left out, and loses what is taken away', async () => {
    const { id, slug, ...before } = await people.create(ANA, { ...FULL, publish: true });
    const changed = await people.update(ANA, {
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
    expect((await people.read(BEN, slug))?.slug).toBe(changed.slug);
    const bare = await people.update(ANA, { id, effort: null, sources: null, tags: null, startedOn: null });
    expect(bare).toMatchObject({ effort: null, sources: [], tags: [], startedOn: null });
  });

  it('has a revision for each change of a text, a field or the tags, and none for nothing', async () => {
    const { id } = await people.create(ANA, { ...FULL, publish: true });
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
      expect([change, (await people.update(ANA, { id, ...change })).revision]).toEqual([change, revision]);
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
        const { id } = await people.create(ANA, { publish: true });
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
    const { id } = await people.create(ANA, { publish: true });
    api.clock.advance(DAY);
    await people.update(ADMIN, { id, title: 'In order' });
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
    const { id } = await people.create(ANA, { title: 'Ana’s', publish: true });
    await people.update(ADMIN, { id, title: 'The admin’s' });
    await people.update(ANA, { id, title: 'Ana’s again' });
    const { rows } = await api.db.pool.query('select title from post_revision where thread_id = $1 order by revision', [
      id,
    ]);
    expect(rows.map(({ title }) => title)).toEqual(['Ana’s', 'The admin’s', 'Ana’s again']);
  });

  it('may reach fewer at any time, and more while nobody else has replied', async () => {
    const { id } = await people.create(ANA, { publish: true });
    expect((await people.update(ANA, { id, audience: 'PUBLIC' })).audience).toBe('PUBLIC');
    await people.must(BEN, 'createReply', { threadId: id, bodyMarkdown: 'Seen by all.' }, 'reply { id }');
    expect((await people.update(ADMIN, { id, audience: 'MEMBERS' })).audience).toBe('MEMBERS');
    expect(codeOf(await people.tryTo(ANA, 'update', { id, audience: 'PUBLIC', title: 'Wider' }))).toBe('CONFLICT');
    expect(await people.read(BEN, id)).toMatchObject({ audience: 'MEMBERS', title: SMALL.title });
    expect(await people.read(null, id)).toBeNull();
  });

  it('loses no other’s change', async () => {
    const { id } = await people.create(ANA, { publish: true });
    await people.update(ANA, { id, ifRevision: 1, title: 'Second' });
    const late = await people.tryTo(ADMIN, 'update', { id, ifRevision: 1, title: 'Third' });
    expect(late.errors).toMatchObject([{ extensions: { code: 'CONFLICT', currentRevision: 2 } }]);
    const tagged = await people.tryTo(ADMIN, 'update', { id, ifRevision: 1, tags: ['late'] });
    expect(codeOf(tagged)).toBe('CONFLICT');
    expect(await people.read(ANA, id)).toMatchObject({ title: 'Second', tags: [] });
    const both = await Promise.all([
      people.tryTo(ANA, 'update', { id, ifRevision: 2, strategy: { goal: 'One' } }),
      people.tryTo(ADMIN, 'update', { id, ifRevision: 2, strategy: { goal: 'Other' } }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
  });
});
