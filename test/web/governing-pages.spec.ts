import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [ANA, BEN, INES, ADMIN, CURATOR] = [0, 1, 2, 3, 4];

let api: TestApi;
let world: World;
let people: WorldClient;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: [{}, {}, {}, { isAdmin: true }, { isCurator: true }],
    courses: [{}, {}],
    enrolments: [
      { member: ANA, course: 0 },
      { member: INES, course: 1, role: 'INSTRUCTOR' },
    ],
  });
  people = new WorldClient(api, world);
});
afterAll(() => api.close());

const write = (member: number, tags: string[], more: object = {}) =>
  people.must(
    member,
    'createReflection',
    { title: 'Of labels', bodyMarkdown: 'A text.', publish: true, tags, audience: 'MEMBERS', ...more },
    'reflection { id }',
  );

describe('tags on pages', () => {
  it('are put in order by instructors and admins alone; to others there is no such page and no way to it', async () => {
    await write(ANA, ['bookmobilists']);
    for (const who of [null, ANA, CURATOR]) {
      const reader = readerOf(people, who);
      for (const page of [
        ...['/tags/memes/edit', '/tags/memes/merge', '/tags/memes/merge?into=twitter'],
        '/tags/bookmobilists/refuse',
      ]) {
        expect([who, page, (await reader.open(page)).status]).toEqual([who, page, 404]);
      }
      expect((await reader.open('/tags/memes')).$('a[href$="/edit"], a[href$="/merge"]').length).toBe(0);
      expect((await reader.open('/tags?list=proposed')).$('a[href$="/edit"]').length).toBe(0);
    }
    for (const who of [INES, ADMIN]) {
      const reader = readerOf(people, who);
      expect((await reader.open('/tags/memes')).$('a[href$="/edit"], a[href$="/merge"]').length).toBe(2);
      const proposals = await reader.open('/tags?list=proposed');
      expect(proposals.$('a[href="/tags/bookmobilists/edit"]').length).toBe(1);
      expect(proposals.$('a[href="/tags/bookmobilists/refuse"]').length).toBe(1);
      // What is filed is merged, not refused.
      expect((await reader.open('/tags/memes')).$('a[href$="/refuse"]').length).toBe(0);
      expect((await reader.open('/tags/memes/refuse')).status).toBe(404);
    }
  });

  it('are filed from proposals, with their names and what they stand under, and come back with what was typed', async () => {
    await write(ANA, ['shelf wobblers']);
    const reader = readerOf(people, INES);
    await reader.open('/tags/shelf-wobblers/edit');
    const refused = await reader.submit('main form', { broader: 'no such tag', synonyms: 'wobblers\nshelf-wobbler' });
    expect(refused.status).toBe(422);
    expect(refused.$('#broader-problem').text()).toContain('There is no such tag');
    expect(refused.$('#synonyms').text()).toBe('wobblers\nshelf-wobbler');
    const filed = await reader.submit('main form', { broader: 'memes', facet: 'FORMAT', description: 'They move.' });
    expect(filed.address).toBe('/tags/shelf-wobblers?done=filed');
    expect(filed.$('.notes').text()).toContain('Memes');
    expect(filed.text).toContain('They move.');
    // Whoever stands below cannot be above.
    await reader.open('/tags/memes/edit');
    const circle = await reader.submit('main form', { broader: 'wobblers' });
    expect(circle.$('#broader-problem').text()).toContain('stands below it');
  });

  it('are merged after a look at what moves, which tells nothing of what the viewer does not see', async () => {
    await write(ANA, ['micro fiction']);
    await write(BEN, ['micro fiction', 'flash fiction']);
    await write(ANA, ['micro fiction'], { audience: 'PRIVATE', courseId: world.courses[0] });
    await write(ANA, ['micro fiction'], { audience: 'COURSE', courseId: world.courses[0] });
    await people.must(INES, 'updateTag', { slug: 'flash-fiction', synonyms: ['sudden fiction'] }, 'tag { id }');
    const reader = readerOf(people, INES);
    const before = await reader.open('/tags/micro-fiction/merge');
    expect(before.$('form[method=post]').length).toBe(1);
    const preview = await reader.submit('main form', { into: 'sudden fiction' });
    expect(preview.address).toBe('/tags/micro-fiction/merge?into=sudden+fiction');
    expect(preview.text).toContain('2 texts that you see get the other tag');
    expect(preview.text).toContain('1 of them carries both already.');
    expect(
      await people.ok(ADMIN, '{ tagMergePreview(from: "micro-fiction", into: "flash-fiction") { seenCount } }'),
    ).toEqual({
      tagMergePreview: { seenCount: 4 },
    });
    // Nothing has moved.
    expect((await readerOf(people, ANA).open('/tags/micro-fiction')).address).toBe('/tags/micro-fiction');
    const merged = await reader.submit('main form[method=post]');
    expect(merged.address).toBe('/tags/flash-fiction?done=merged');
    expect((await reader.open('/tags/micro-fiction')).address).toBe('/tags/flash-fiction');
    // A second tab has the same page still.
    const again = await reader.open('/tags/flash-fiction/merge?into=micro-fiction');
    expect([again.status, again.$('#into-problem').text()]).toEqual([
      422,
      'Both names lead to the tag “flash fiction”. Name another to merge it with.',
    ]);
  });
});

describe('a proposed tag on pages', () => {
  it('is refused with a reason, which its author reads at home, later with the tags, and others nowhere', async () => {
    const title = 'Of <b>carts</b>';
    await write(BEN, ['cart wheeling', 'memes'], { title });
    const ines = readerOf(people, INES);
    await ines.open('/tags?list=proposed');
    await ines.open(ines.page!.$('a[href="/tags/cart-wheeling/refuse"]').attr('href') as string);
    const short = await ines.submit('main form[method=post]', { reason: 'No' });
    expect([short.status, short.$('#reason').text()]).toEqual([422, 'No']);
    expect(short.$('#reason-problem').text()).toContain('at least 3');
    const done = await ines.submit('main form[method=post]', { reason: 'It is what one does, <i>no</i> heading.' });
    expect([done.address, done.$('#done').text()]).toEqual([
      '/tags?list=proposed&done=refused',
      expect.stringContaining('The proposal is refused'),
    ]);
    expect(done.$('a[href^="/tags/cart-wheeling"]').length).toBe(0);
    const told =
      /The tag “cart wheeling” on Of <b>carts<\/b> was not accepted.*It is what one does, <i>no<\/i> heading\./;
    const ben = readerOf(people, BEN);
    expect((await ben.open('/')).$('.waits').text().replace(/\s+/g, ' ')).toMatch(told);
    expect(ben.page!.html).not.toContain(world.members[INES]!.handle);
    expect((await ben.open('/tags?list=proposed')).text).toMatch(told);
    expect((await ben.open('/tags')).text).not.toMatch(told);
    for (const who of [null, ANA, INES, ADMIN])
      for (const page of ['/', '/tags?list=proposed'])
        expect((await readerOf(people, who).open(page)).text).not.toContain('cart wheeling');
    const log = await readerOf(people, ADMIN).open('/admin/log');
    expect(log.text).toContain('Refused a proposed tag');
    expect(log.html).not.toMatch(/cart wheeling|what one does/);
    expect((await readerOf(people, BEN).open('/')).text).toMatch(told);
    expect((await readerOf(people, INES).open('/tags/cart-wheeling/refuse')).status).toBe(404);
  });
});

describe('rubrics on pages', () => {
  const levels = (at: number) =>
    Object.fromEntries([1, 2, 3, 4, 5].map((score) => [`criteria.${at}.level-${score}`, `Level ${score}`]));
  const criterion = (at: number, title: string, weight = '1') => ({
    [`criteria.${at}.title`]: title,
    [`criteria.${at}.description`]: 'What is asked.',
    [`criteria.${at}.weight`]: weight,
    ...levels(at),
  });
  const path = ({ address }: { address: string }) => address.replace(/\?.*/, '');
  const form = 'main form[method=post]';

  it('are read by everybody, and written by instructors, curators and admins; each changes their own', async () => {
    const [current] = (await api.ok('{ rubrics { id } }')).rubrics;
    const visitor = readerOf(people, null);
    expect((await visitor.open('/rubrics')).$(`a[href="/rubrics/${current.id}"]`).length).toBe(1);
    expect((await visitor.open(`/rubrics/${current.id}`)).text).toContain('Score 5');
    for (const [who, writes, changes] of [
      [null, 404, 404],
      [ANA, 404, 404],
      [INES, 200, 404],
      [CURATOR, 200, 404],
      [ADMIN, 200, 200],
    ] as const) {
      const reader = readerOf(people, who);
      const statuses = [
        (await reader.open('/rubrics/new')).status,
        (await reader.open(`/rubrics/${current.id}/edit`)).status,
      ];
      expect([who, ...statuses]).toEqual([who, writes, changes]);
      const list = await reader.open('/rubrics');
      expect(list.$('a[href="/rubrics/new"]').length).toBe(writes === 200 ? 1 : 0);
      expect(list.$('a[href$="/edit"]').length).toBe(changes === 200 ? 1 : 0);
    }
    expect((await visitor.open('/rubrics/none')).status).toBe(404);
  });

  it('gain, lose and move criteria without scripts, and lose nothing that was typed', async () => {
    const reader = readerOf(people, INES);
    await reader.open('/rubrics/new');
    const two = await reader.submit(form, { title: 'Warmth', ...criterion(0, 'Welcome') }, 'do=add.criteria');
    expect(two.$('[name="criteria.1.title"]').length).toBe(1);
    const moved = await reader.submit(form, criterion(1, 'Patience', '2,5'), 'do=up.criteria.1');
    expect(moved.$('[name="criteria.0.title"]').attr('value')).toBe('Patience');
    expect(moved.$('[name="criteria.0.weight"]').attr('value')).toBe('2,5');
    const one = await reader.submit(form, {}, 'do=remove.criteria.1');
    expect([one.$('.field-row').length, one.$('#title').attr('value')]).toEqual([1, 'Warmth']);
  });

  it('refuse weights that are all zero, each beside its field', async () => {
    const reader = readerOf(people, INES);
    await reader.open('/rubrics/new');
    await reader.submit(form, { title: 'Nothing', ...criterion(0, 'One') }, 'do=add.criteria');
    const zero = await reader.submit(form, { ...criterion(0, 'One', '0'), ...criterion(1, 'Two', '0') });
    expect(zero.status).toBe(422);
    for (const at of [0, 1]) {
      expect(zero.$(`[id="criteria.${at}.weight-problem"]`).text()).toContain('0.1 to 10');
      expect(zero.$(`[name="criteria.${at}.weight"]`).attr('value')).toBe('0');
    }
    const { rubrics } = await api.ok('{ rubrics { title } }');
    expect(rubrics.map(({ title }: { title: string }) => title)).not.toContain('Nothing');
  });

  it('say what a new version would discard before it does, and go on only with what was agreed to', async () => {
    const reader = readerOf(people, INES);
    await reader.open('/rubrics/new');
    const made = await reader.submit(form, { title: 'Care', ...criterion(0, 'Welcome') });
    expect(made.address).toMatch(/^\/rubrics\/[\w-]+\?done=written$/);
    const first = path(made);
    const { caseStudy } = await people.must(
      BEN,
      'createCaseStudy',
      {
        ...{
          title: 'A van',
          audience: 'PUBLIC',
          organisation: { name: 'Upper Vale' },
          bodyMarkdown: 'A bell.',
          publish: true,
        },
        strategy: { goal: 'Visits', audience: 'Families', approach: 'A bell.' },
      },
      'caseStudy { id }',
    );
    await people.must(
      ANA,
      'rateCaseStudy',
      { caseStudyId: caseStudy.id, rubricId: first.split('/').at(-1), scores: [{ criterionKey: 'welcome', score: 4 }] },
      'rating { id }',
    );
    await reader.open(`${first}/edit`);
    const reworded = await reader.submit(form, { 'criteria.0.title': 'A warm welcome' });
    expect([path(reworded), reworded.text.includes('A warm welcome')]).toEqual([first, true]);
    const [tab, old] = [reader, readerOf(people, INES)];
    await tab.open(`${first}/edit`);
    await old.open(`${first}/edit`);
    const asked = await tab.submit(form, { 'criteria.0.weight': '3' });
    expect(asked.status).toBe(200);
    expect(asked.$('#agree').text()).toBe('This becomes version 2 of “Care”');
    expect(asked.text).toContain('1 rating of 1 case study that you see');
    expect(asked.text).toContain('“A warm welcome” counts 3 instead of 1.');
    expect(
      (await api.ok('query ($id: ID!) { rubricVersions(id: $id) { version } }', { id: first.split('/').at(-1) }))
        .rubricVersions,
    ).toHaveLength(1);
    const agreed = String(asked.$('button[value^="save."]').attr('value'));
    const second = await tab.submit(form, {}, `do=${agreed}`);
    expect(path(second)).not.toBe(first);
    expect(second.$('#versions').parent().find('li').length).toBe(2);
    expect((await readerOf(people, ANA).open(first)).text).toContain('nobody rates by it any more');
    // The other tab had version 1 before it: it is told so, over the version that is current now.
    const late = await old.submit(form, { 'criteria.0.weight': '5' });
    expect([late.status, late.$(form).attr('action')]).toEqual([422, `${path(second)}/edit`]);
    await old.open(`${path(second)}/edit`);
    const stale = await old.submit(form, { 'criteria.0.weight': '5' }, `do=${agreed}`);
    expect(stale.$('#agree').text()).toBe('This becomes version 3 of “Care”');
  });
});
