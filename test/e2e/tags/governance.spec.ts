import pg from 'pg';
import { lockTags, mergeInto, TaggingService } from '#tags';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [ADMIN, TEACHER, ANA, BEN] = [0, 1, 2, 3];
const TAG =
  'tag { id slug label facet description filed synonyms sameAs usageCount broader { slug } broaderTags { slug } narrower { slug } }';

describe('keeping tags in order', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let made = 0;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{ isAdmin: true }, {}, {}, {}],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: ANA, course: 0 },
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  /** Names that no other test has. */
  const fresh = (...names: string[]): string[] => {
    made++;
    return names.map((name) => `${name} q${made}`);
  };
  const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-');

  const write = async (tags: string[], more: object = {}): Promise<string> => {
    const input = { title: 'A title', bodyMarkdown: 'A text.', audience: 'PUBLIC', publish: true, tags, ...more };
    return (await people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id;
  };
  const tagsOf = async (id: string): Promise<string[]> => {
    const { reflection } = await people.ok(ANA, 'query ($id: ID!) { reflection(id: $id) { tags { label } } }', { id });
    return reflection.tags.map((tag: { label: string }) => tag.label);
  };
  const update = async (input: object, member = TEACHER): Promise<Json> =>
    (await people.must(member, 'updateTag', input, TAG)).tag;
  const merge = async (from: string, into: string, member = TEACHER): Promise<Json> =>
    (await people.must(member, 'mergeTags', { from, into }, TAG)).tag;
  const find = async (name: string, member: number | null = null): Promise<Json | null> =>
    (await people.ok(member, `query ($slug: String!) { tag(slug: $slug) { ${TAG.slice(6, -2)} } }`, { slug: name }))
      .tag;
  /** Files tags, each under those that stand after it in its list. */
  const file = async (...chains: string[][]): Promise<void> => {
    const proposing = await write([...new Set(chains.flat())]);
    for (const name of new Set(chains.flat())) await update({ slug: name });
    for (const [name, ...broader] of chains) await update({ slug: name, broader });
    await people.must(ANA, 'removeReflection', { id: proposing }, 'reflection { id }');
  };
  const listed = async (tags: string[]): Promise<string[]> => {
    const { reflections } = await people.ok(
      null,
      'query ($tags: [String!]) { reflections(filter: { tags: $tags }) { totalCount nodes { id } } }',
      { tags },
    );
    expect(reflections.totalCount).toBe(reflections.nodes.length);
    return reflections.nodes.map((node: { id: string }) => node.id).sort();
  };

  it('is for instructors of any course and admins', async () => {
    const [name, other] = fresh('Rights', 'Rights too') as [string, string];
    await write([name, other]);
    const answers = [
      await people.mutate(ANA, 'updateTag', { slug: name, label: 'Mine' }, TAG),
      await people.mutate(BEN, 'mergeTags', { from: name, into: other }, TAG),
    ];
    expect(answers.map(codeOf)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(answers[0]?.errors?.[0]?.message).toMatch(/instructors and admins/);
    expect(codeOf(await people.mutate(null, 'updateTag', { slug: name }, TAG))).toBe('UNAUTHENTICATED');
    expect(await update({ slug: name, facet: 'GOAL' })).toMatchObject({ filed: true, facet: 'GOAL' });
    expect(await update({ slug: other, facet: 'FORMAT' }, ADMIN)).toMatchObject({ filed: true, facet: 'FORMAT' });
  });

  it('writes no name or tagging anew that stays as it is, as each would be looked up again for the search', async () => {
    const [name, other] = fresh('Unmoved', 'Untouched') as [string, string];
    const id = await write([name, other]);
    await update({ slug: name, synonyms: [`${name} too`] });
    const written = async () =>
      (
        await api.db.pool.query(
          `select n.xmin::text || k.xmin::text as at from tagging k join tag_name n on n.tag_id = k.tag_id where k.thread_id = $1 order by n.key`,
          [id],
        )
      ).rows;
    const before = await written();
    await update({ slug: name, description: 'Said of it.' });
    await people.must(ANA, 'updateReflection', { id, tags: [name, other], title: 'Another' }, 'reflection { id }');
    expect(await written()).toEqual(before);
  });

  it('files a tag with everything that is said of it, and leaves the rest', async () => {
    const [name, up, second] = fresh('Short clips', 'Moving pictures', 'Attention') as [string, string, string];
    await file([up], [second]);
    await write([name]);
    const said = {
      label: `${name}!`,
      newSlug: `clips-${made}`,
      facet: 'FORMAT',
      description: 'Videos of a minute at most.',
      synonyms: [`Reels of ${made}`, `Shörts ${made}`],
      broader: [slug(up), second],
      sameAs: ['https://www.wikidata.org/wiki/Q42'],
    };
    const filed = await update({ slug: name, ...said, newSlug: ` Ｃlips\u00ad-${made}` });
    const { newSlug, broader: _, ...same } = said;
    const expected = {
      ...same,
      slug: newSlug,
      filed: true,
      broader: { slug: slug(up) },
      broaderTags: [{ slug: slug(up) }, { slug: slug(second) }],
    };
    expect(filed).toMatchObject(expected);
    expect(await update({ slug: newSlug })).toEqual(filed);
    expect((await find(up))?.narrower).toEqual([{ slug: newSlug }]);
    for (const way of [name, slug(name), newSlug, `shorts ${made}`, `reels-of-${made}`]) {
      expect(await find(way)).toEqual(filed);
    }
    expect(await update({ slug: newSlug, synonyms: [`Shorts ${made}`], description: null })).toMatchObject({
      synonyms: [`Shorts ${made}`],
      description: null,
    });
    expect(await find(`reels of ${made}`)).toBeNull();
    expect(await find(slug(name))).not.toBeNull();
  });

  it.each([
    [{ label: 'x'.repeat(200) }, 'input.label'],
    [{ newSlug: 'Two Words' }, 'input.newSlug'],
    [{ synonyms: ['fine', '--'] }, 'input.synonyms.1'],
    [{ broader: ['no such tag anywhere'] }, 'input.broader.0'],
    [{ description: 'x'.repeat(301) }, 'input.description'],
    [{ sameAs: Array.from({ length: 11 }, (_, at) => `https://example.org/${at}`) }, 'input.sameAs'],
  ])('refuses %j with its place', async (wrong, path) => {
    const [name] = fresh('Wrong') as [string];
    await write([name]);
    const answer = await people.mutate(TEACHER, 'updateTag', { slug: name, ...wrong }, TAG);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.extensions.fields).toEqual([{ path, message: expect.stringMatching(/\w+ \w+/) }]);
    expect(await find(name)).toMatchObject({ filed: false });
  });

  it('refuses addresses that are no web addresses', async () => {
    const [name] = fresh('Addressed') as [string];
    await write([name]);
    const answer = await people.mutate(TEACHER, 'updateTag', { slug: name, sameAs: ['javascript:alert(1)'] }, TAG);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });

  it('gives no name to two tags, and takes over what was only proposed', async () => {
    const [filed, proposed, mine] = fresh('Filed', 'Proposed', 'Mine') as [string, string, string];
    await file([filed], [mine]);
    const carrying = await write([proposed]);
    const draft = await write([proposed, 'Something else'], { publish: false });
    const answer = await people.mutate(TEACHER, 'updateTag', { slug: mine, synonyms: [proposed, filed] }, TAG);
    expect(answer.errors?.[0]?.extensions.fields).toEqual([
      { path: 'input.synonyms.1', message: expect.stringContaining(`“${filed}”`) },
    ]);
    expect(await tagsOf(carrying)).toEqual([proposed]);
    await update({ slug: mine, synonyms: [proposed] });
    expect(await tagsOf(carrying)).toEqual([mine]);
    expect(await tagsOf(draft)).toEqual([mine, 'Something else']);
  });

  it('refuses circles, of one, two and more, and files under several', async () => {
    const [a, b, c, d] = fresh('Ring a', 'Ring b', 'Ring c', 'Ring d') as [string, string, string, string];
    await file([a, b], [b, c], [c, d], [d]);
    for (const [tag, broader] of [
      [a, a],
      [b, a],
      [c, a],
      [d, a],
      [d, c],
    ]) {
      const answer = await people.mutate(TEACHER, 'updateTag', { slug: tag, broader: [broader] }, TAG);
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors?.[0]?.extensions.fields[0].path).toBe('input.broader');
    }
    expect((await update({ slug: a, broader: [b, d, c] })).broaderTags).toEqual(
      [b, d, c].map((name) => ({ slug: slug(name) })),
    );
  });

  it('lets no two changes close a circle that neither closes alone', async () => {
    for (let round = 0; round < 3; round++) {
      const ring = fresh('Race a', 'Race b', 'Race c', 'Race d');
      await file(...ring.map((name) => [name]));
      const answers = await Promise.all(
        ring.map((name, at) =>
          people.mutate(at % 2 ? TEACHER : ADMIN, 'updateTag', { slug: name, broader: [ring[(at + 1) % 4]] }, TAG),
        ),
      );
      expect(answers.map(codeOf).sort()).toEqual(['BAD_USER_INPUT', 'ok', 'ok', 'ok']);
    }
  });

  it('merges two used tags without losing or doubling what carries them', async () => {
    const [from, into, up, down] = fresh('Merged', 'Kept', 'Above', 'Below') as [string, string, string, string];
    await file([up], [into], [from, up], [down, from]);
    await update({ slug: from, synonyms: [`Also merged ${made}`] });
    const only = await write([from, 'x1']);
    const both = await write(['x1', from, into]);
    const other = await write([into]);
    const draft = await write([from], { publish: false });
    const carried = await api.db.pool.query(
      'select count(distinct thread_id)::int as n from tagging k join tag g on g.id = k.tag_id where g.label = any($1)',
      [[from, into]],
    );

    const kept = await merge(slug(from), into);
    expect(kept).toMatchObject({
      label: into,
      broaderTags: [{ slug: slug(up) }],
      narrower: [{ slug: slug(down) }],
      synonyms: [],
    });
    expect(await tagsOf(only)).toEqual([into, 'x1']);
    expect(await tagsOf(both)).toEqual(['x1', into]);
    expect(await tagsOf(other)).toEqual([into]);
    expect(await tagsOf(draft)).toEqual([into]);
    const after = await api.db.pool.query(
      'select count(*)::int as n from tagging k join tag g on g.id = k.tag_id where g.label = $1',
      [into],
    );
    expect(after.rows).toEqual(carried.rows);
    for (const name of [from, slug(from), `also merged ${made}`]) expect((await find(name))?.id).toBe(kept.id);
    expect(await listed([from])).toEqual(await listed([into]));
    expect(await tagsOf(await write([from]))).toEqual([into]);
    const again = await people.mutate(TEACHER, 'mergeTags', { from, into }, TAG);
    expect(again.errors?.[0]?.extensions.fields[0].path).toBe('input.into');
  });

  it('merges parent and child, and refuses where others stand between', async () => {
    const [top, middle, low, side] = fresh('Top', 'Middle', 'Low', 'Side') as [string, string, string, string];
    await file([top], [middle, top], [low, middle], [side, low]);
    for (const [from, into] of [
      [low, top],
      [top, low],
    ] as Array<[string, string]>) {
      const answer = await people.mutate(TEACHER, 'mergeTags', { from, into }, TAG);
      expect(codeOf(answer)).toBe('CONFLICT');
      expect(answer.errors?.[0]?.message).toMatch(new RegExp(`“${middle}”.*first`));
    }
    await update({ slug: low, broader: [top, middle] });
    expect(codeOf(await people.mutate(TEACHER, 'mergeTags', { from: low, into: top }, TAG))).toBe('CONFLICT');
    expect(await merge(low, middle)).toMatchObject({
      broaderTags: [{ slug: slug(top) }],
      narrower: [{ slug: slug(side) }],
    });
    expect(await merge(top, middle)).toMatchObject({ broaderTags: [], narrower: [{ slug: slug(side) }] });
    expect((await find(top))?.label).toBe(middle);
  });

  it('merges no tag that is filed into another facet, where filters would no longer find it', async () => {
    const [network, topic, proposed] = fresh('A network', 'A topic', 'A proposal') as [string, string, string];
    await file([network], [topic]);
    await update({ slug: network, facet: 'PLATFORM' });
    await write([proposed]);
    const refused = await people.mutate(TEACHER, 'mergeTags', { from: network, into: topic }, TAG);
    expect(codeOf(refused)).toBe('CONFLICT');
    expect(refused.errors?.[0]?.message).toMatch(new RegExp(`“${network}”.*PLATFORM.*“${topic}”.*TOPIC.*first`));
    expect(await merge(proposed, network)).toMatchObject({ label: network, facet: 'PLATFORM' });
    await update({ slug: topic, facet: 'PLATFORM' });
    expect(await merge(network, topic)).toMatchObject({ label: topic, facet: 'PLATFORM' });
  });

  it('loses nothing when two merge at once, in a row or against each other', async () => {
    for (let round = 0; round < 4; round++) {
      const [a, b, c] = fresh('Both a', 'Both b', 'Both c') as [string, string, string];
      await file([a], [b], [c]);
      const texts = [await write([a]), await write([b]), await write([c]), await write([a, b, c])];
      const pairs =
        round % 2
          ? [
              [a, b],
              [b, a],
            ]
          : [
              [a, b],
              [b, c],
            ];
      const answers = await Promise.all(
        pairs.map(([from, into]) => people.mutate(TEACHER, 'mergeTags', { from, into }, TAG)),
      );
      expect(answers.map(codeOf).filter((code) => code === 'ok').length).toBe(round % 2 ? 1 : 2);
      const label = (await find(a))?.label;
      expect((await find(b))?.label).toBe(label);
      expect(await tagsOf(texts[0]!)).toEqual([label]);
      expect(await tagsOf(texts[1]!)).toEqual([label]);
      expect(await tagsOf(texts[3]!)).toEqual(round % 2 ? [label, c] : [label]);
      expect(await listed([a])).toEqual((round % 2 ? [texts[0], texts[1], texts[3]] : texts).toSorted());
    }
  });

  it('loses nothing that is tagged or retagged while its tag is merged', async () => {
    for (let round = 0; round < 4; round++) {
      const [from, into, rest] = fresh('Leaving', 'Staying', 'Rest') as [string, string, string];
      await file([from], [into]);
      const leaving = await write([from, rest]);
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => write([from, rest])),
        people.must(ANA, 'updateReflection', { id: leaving, tags: [rest] }, 'reflection { id }').then(() => leaving),
        people.must(TEACHER, 'mergeTags', { from, into }, TAG).then(() => ''),
        ...Array.from({ length: 4 }, () => write([rest, from])),
      ]);
      const written = answers.filter((id) => id && id !== leaving);
      for (const id of written) expect((await tagsOf(id)).sort()).toEqual([rest, into].sort());
      expect(await tagsOf(leaving)).toEqual([rest]);
      expect(await listed([from])).toEqual(written.toSorted());
      const strays = await api.db.pool.query('select count(*)::int as n from tag where label = $1', [from]);
      expect(strays.rows).toEqual([{ n: 0 }]);
    }
  });

  it('lets whoever changes the tags of a text wait for a merge that is under way, and takes away what it has moved', async () => {
    const [from, into, rest] = fresh('Going', 'Coming', 'Other') as [string, string, string];
    await file([from], [into]);
    const [leaving, following] = [await write([from, rest]), await write([rest])];
    const [fromId, intoId] = [(await find(from))?.id, (await find(into))?.id];
    const tagging = api.app.get(TaggingService, { strict: false });
    const ana = await world.viewer(ANA, api.clock.now());
    const outside = new pg.Client(api.database.superuserUrl);
    await outside.connect();
    let begin: () => void = () => undefined;
    const changes = new Promise<void>((resolve) => {
      begin = resolve;
    }).then(() =>
      Promise.all([
        api.db.transaction((own) => tagging.tag(own, ana, leaving, [rest])),
        people.must(ANA, 'updateReflection', { id: following, tags: [from] }, 'reflection { id }'),
      ]),
    );
    await api.db.transaction(async (tx) => {
      await lockTags(tx);
      await mergeInto(tx, [fromId], intoId);
      begin();
      for (let waiting = 0; waiting < 2; ) {
        const { rows } = await outside.query(
          `select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a using (pid)
           where not l.granted and a.datname = current_database()`,
        );
        waiting = rows[0].n;
      }
    });
    await changes;
    await outside.end();
    expect(await tagsOf(leaving)).toEqual([rest]);
    expect(await tagsOf(following)).toEqual([into]);
  });

  it('makes one tag of a name that many propose at once', async () => {
    const [one, two] = fresh('Crowd one', 'Crowd two') as [string, string];
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, at) => write(at % 2 ? [one, two.toUpperCase()] : [two, one])),
    );
    expect(await listed([one, two])).toEqual(ids.toSorted());
    const tags = await api.db.pool.query('select count(*)::int as n from tag where sort_key = any($1)', [
      [one.toLowerCase(), two.toLowerCase()],
    ]);
    expect(tags.rows).toEqual([{ n: 2 }]);
  });

  it('is written once for one key, and told again as it is now', async () => {
    const [from, into] = fresh('Once', 'Only') as [string, string];
    await write([from, into]);
    const input = { from, into, idempotencyKey: `merge-${made}` };
    const first = await people.must(TEACHER, 'mergeTags', input, TAG);
    expect(await people.must(TEACHER, 'mergeTags', input, TAG)).toEqual(first);
  });
});
