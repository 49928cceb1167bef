import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const DAY = 24 * 60 * 60 * 1000;
const [GUIDE, ANN, BEN, CAT, OTHER_GUIDE, SUSPENDED, ADMIN, OUT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

describe('participation in a course, on pages', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const home = '/courses/knots/participation';

  beforeAll(async () => {
    api = await startApi();
    const now = api.clock.now();
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    world = await buildWorld(api.db, {
      now,
      members: [
        { displayName: 'Guide' },
        { displayName: 'Ann' },
        { displayName: 'Ben' },
        {},
        {},
        {},
        { isAdmin: true },
        {},
      ],
      courses: [{ slug: 'knots', title: 'Knots', openToJoin: true }, { slug: 'elsewhere' }],
      enrolments: [
        { member: GUIDE, course: 0, role: 'INSTRUCTOR' },
        { member: SUSPENDED, course: 0, role: 'INSTRUCTOR', suspendedUntil: new Date(now.getTime() + DAY) },
        ...[ANN, BEN, CAT].map((member) => ({ member, course: 0 })),
        { member: OTHER_GUIDE, course: 1, role: 'INSTRUCTOR' },
        { member: SUSPENDED, course: 1, role: 'INSTRUCTOR' },
      ],
      prompts: [
        { course: 0, dueAt: ago(10), minimumWords: 100, repliesRequired: 2 },
        { course: 0, dueAt: ago(3) },
        { course: 0, repliesRequired: 1 },
      ],
      subjects: [
        { author: ANN, prompt: 0, wordCount: 120, at: ago(11) },
        { author: ANN, prompt: 1, wordCount: 50, at: ago(1), title: 'Late and long' },
        { author: BEN, prompt: 0, wordCount: 150, at: ago(12) },
        { author: CAT, prompt: 0, wordCount: 99, at: ago(11) },
      ],
      replies: [
        { subject: 2, author: ANN, at: ago(8) },
        { subject: 2, author: ANN, at: ago(7) },
        { subject: 0, author: BEN, at: ago(6) },
        { subject: 3, author: BEN, at: ago(6) },
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const open = (path: string, member: number | null = GUIDE) => readerOf(people, member).open(path);
  const shown = (member: number) => world.members[member]!.displayName;
  const nameOf = (member: number) => world.members[member]!.handle;

  it('have who needs help first, with a sign for each prompt that leads to the text or to what is owed', async () => {
    const { $, text } = await open(home);
    const rows = $('.matrix tbody tr').toArray();
    const hrefs = rows.map((row) => $(row).find('th a').attr('href'));
    expect(hrefs).toEqual([CAT, BEN, ANN].map((member) => `${home}/${nameOf(member)}`));
    const cells = rows.map((row) =>
      $(row)
        .find('td.sign a')
        .toArray()
        .map((a) => [$(a).text(), $(a).attr('aria-label'), $(a).attr('href')]),
    );
    expect(cells[2]).toEqual([
      ['✓1', 'Prompt 1: on time, 1 reply owed', `/reflections/${world.threads[0]}`],
      ['◷', 'Prompt 2: late', `/reflections/${world.threads[1]}`],
      ['·1', 'Prompt 3: nothing yet, not due, 1 reply owed', `${home}/${nameOf(ANN)}#prompt-3`],
    ]);
    expect(cells[0]?.[0]).toEqual([
      '◐2',
      'Prompt 1: too short, 99 words, 2 replies owed',
      `/reflections/${world.threads[3]}`,
    ]);
    expect(cells[1]?.[1]).toEqual(['✗', 'Prompt 2: nothing, though it is due', `${home}/${nameOf(BEN)}#prompt-2`]);
    expect($(rows[2]).text()).toContain('2 replies to 1 person');
    expect($(rows[0]).text()).toContain('2 of 2 due prompts missing, 2 replies owed');
    expect($(rows[0]).find('.share').attr('aria-label')).toBe('0 of 2 due prompts done: 0 on time, 0 late, 2 missing');
    expect(text).toContain('3 learners');
    for (const table of $('table').toArray()) {
      expect($(table).find('caption').text()).not.toBe('');
      expect($(table).find('thead th[scope=col]').length).toBeGreaterThan(3);
    }
  });

  it('narrow the list by what stands in the address, and the figures of prompts lead there', async () => {
    const { $ } = await open(home);
    const links = $('.counts tbody tr:first-child .figure a').toArray();
    expect(links.map((a) => [$(a).text(), $(a).attr('href')])).toEqual([
      ['1', '?show=missing&prompt=1#learners'],
      ['2', '?show=owing&prompt=1#learners'],
    ]);
    const missing = await open(`${home}?show=missing&prompt=1`);
    expect(missing.$('.matrix tbody th a').attr('href')).toBe(`${home}/${nameOf(CAT)}`);
    expect(missing.$('.matrix tbody tr')).toHaveLength(1);
    expect(missing.text).toContain('1 learner of 3.');
    expect((await open(`${home}?show=quiet`)).text).toContain('Nobody is so.');
    for (const odd of ['?show=x', '?prompt=x', '?prompt=99999', '?show=late&prompt=7']) {
      expect((await open(`${home}${odd}`)).status).toBe(200);
    }
    expect((await open(`${home}?after=x`)).status).toBe(400);
  });

  it('tell of one learner in words: what there is, and what is owed of what', async () => {
    const { $, text } = await open(`${home}/${nameOf(ANN)}`);
    expect($('h1').text()).toBe('Ann');
    expect($('#prompt-1').text()).toContain('2 replies to 1 person, of 2 owed');
    expect($('#prompt-2').text()).toContain('late, 50 words');
    expect(text).toContain('2 of 2 due prompts done: 1 on time, 1 late, 0 missing');
    expect($('#reflections').parent().text()).toContain('Late and long');
    expect((await open(`${home}/${nameOf(GUIDE)}`)).status).toBe(404);
    expect((await open(`${home}/nobody`)).status).toBe(404);
  });

  it('tell learners of themselves, and the course’s page leads each where they may go', async () => {
    const own = await open('/courses/knots/progress', ANN);
    expect(own.text).toContain('1 peer answered, of 2 owed.');
    expect(own.text).toContain('Late and long');
    const links = async (member: number | null) => {
      const { $ } = await open('/courses/knots', member);
      return $('a[href^="/courses/knots/"]')
        .toArray()
        .map((a) => $(a).attr('href')?.slice('/courses/knots/'.length))
        .filter((path) => path === 'participation' || path === 'progress');
    };
    expect(await links(GUIDE)).toEqual(['participation']);
    expect(await links(ADMIN)).toEqual(['participation']);
    expect(await links(ANN)).toEqual(['progress']);
    for (const member of [OUT, OTHER_GUIDE, SUSPENDED, null]) expect(await links(member)).toEqual([]);
  });

  it('draw who replies to whom, the same as a table says, and name who stands apart', async () => {
    const { $, text } = await open('/courses/knots/replies');
    const rows = $('.counts tbody tr').toArray();
    const ties = rows.map((row) =>
      $(row)
        .find('th, td')
        .toArray()
        .map((cell) => $(cell).text()),
    );
    expect(ties[0]).toEqual(['Ann', 'Ben', '2']);
    const rest = ties.slice(1).map((one) => one.join());
    expect(rest.sort()).toEqual(['Ben,Ann,1', `Ben,${shown(CAT)},1`].sort());
    expect($('svg.reply-graph .tie')).toHaveLength(ties.length);
    const titles = $('svg.reply-graph title')
      .toArray()
      .map((one) => $(one).text());
    expect(titles).toContain('Ben: gave 2, got 2');
    expect(titles).toHaveLength(3);
    expect($('svg [style]')).toHaveLength(0);
    expect(
      $('#apart')
        .parent()
        .find('li')
        .toArray()
        .map((one) => $(one).text())
        .sort(),
    ).toEqual(['Guide', shown(SUSPENDED)].sort());
    expect(text).toContain('2 members have neither given');
    expect((await open('/courses/knots/replies')).$('svg.reply-graph').html()).toBe($('svg.reply-graph').html());
  });

  it('are not there for anybody else', async () => {
    for (const path of [home, `${home}/${nameOf(ANN)}`, '/courses/knots/replies']) {
      for (const member of [null, ANN, OTHER_GUIDE, SUSPENDED, OUT]) {
        const { status, html } = await open(path, member);
        expect([path, member, status]).toEqual([path, member, 404]);
        expect(html).not.toMatch(/matrix|reply-graph/);
      }
    }
    for (const member of [null, GUIDE, ADMIN, OUT])
      expect((await open('/courses/knots/progress', member)).status).toBe(404);
  });
});

describe('participation of 500 members with 12 prompts', () => {
  let api: TestApi;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    const now = api.clock.now();
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    const learners = Array.from({ length: 500 }, (_, at) => at + 1);
    const twelve = Array.from({ length: 12 }, (_, at) => at);
    const world = await buildWorld(api.db, {
      now,
      members: [{}, ...learners.map((at) => ({ displayName: `Learner Number ${at}` }))],
      courses: [{ slug: 'large' }],
      enrolments: [
        { member: 0, course: 0, role: 'INSTRUCTOR' as const },
        ...learners.map((member) => ({ member, course: 0 })),
      ],
      prompts: twelve.map((at) => ({ course: 0, dueAt: ago(20 - at), repliesRequired: 2 })),
      // All of them late, and owing replies: the longest that a sign says.
      subjects: learners.slice(0, 60).flatMap((author) => twelve.map((prompt) => ({ author, prompt, at: ago(1) }))),
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  it('is read page by page, each in few statements and little HTML', async () => {
    const reader = readerOf(people, 0);
    const seen: string[] = [];
    let most = 0;
    for (let address = '/courses/large/participation'; address; ) {
      const statements = await api.statements.during(() => reader.open(address));
      expect(statements.length).toBeLessThanOrEqual(5);
      const { $, html } = reader.page!;
      most = Math.max(most, Buffer.byteLength(html));
      seen.push(
        ...$('.matrix tbody th a')
          .toArray()
          .map((a) => $(a).attr('href') as string),
      );
      expect($('.matrix tbody tr').first().find('td.sign')).toHaveLength(12);
      const next = $('.pager [rel=next]').attr('href');
      address = next ? `/courses/large/participation${next}` : '';
    }
    expect(new Set(seen).size).toBe(500);
    expect(most).toBeLessThanOrEqual(200_000);
    if (process.env.SHOW) console.log(most);
  });
});

describe('participation of somebody who joined after a prompt had closed, on pages', () => {
  const [TEACHER, OLD, NEW] = [0, 1, 2] as const;
  let api: TestApi;
  let people: WorldClient;
  let world: World;
  const home = '/courses/late/participation';

  beforeAll(async () => {
    api = await startApi();
    const now = api.clock.now();
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    world = await buildWorld(api.db, {
      now,
      members: [{}, {}, {}],
      courses: [{ slug: 'late' }],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: OLD, course: 0 },
        { member: NEW, course: 0, joinedAt: ago(1) },
      ],
      prompts: [
        { course: 0, dueAt: ago(9), closesAt: ago(2), repliesRequired: 2 },
        { course: 0, dueAt: ago(3) },
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const open = (path: string, member: number) => readerOf(people, member).open(path);
  const handle = (member: number) => world.members[member]!.handle;

  it('have a sign of its own, and count neither the prompt for them nor them for the prompt', async () => {
    const { $ } = await open(home, TEACHER);
    const row = $(`.matrix tbody tr:has(a[href="${home}/${handle(NEW)}"])`);
    const cells = row.find('td.sign a').toArray();
    expect(cells.map((a) => [$(a).text(), $(a).attr('aria-label')])).toEqual([
      ['–', 'Prompt 1: not owed, it closed before they joined'],
      ['✗', 'Prompt 2: nothing, though it is due'],
    ]);
    expect(row.text()).toContain('1 of 1 due prompt missing');
    const first = $('.counts tbody tr').first();
    expect(first.find('th').text()).toContain('(1 joined after it closed)');
    expect(first.find('.share .missing').attr('width')).toBe(first.find('.share .whole').attr('width'));
    expect(first.find('[data-label="Missing"]').text()).toBe('1');
    expect($('.legend').text()).toContain('not owed, it closed before they joined');
  });

  it('say so of the learner, and to themselves', async () => {
    const of = await open(`${home}/${handle(NEW)}`, TEACHER);
    expect(of.$('#prompt-1').text()).toContain('not owed, it closed before they joined');
    expect(of.$('#prompt-1').text()).not.toContain('2 owed');
    for (const path of ['/courses/late/progress', '/courses/late', `/prompts/${world.prompts[0]}`]) {
      const own = await open(path, NEW);
      expect(own.text).toContain('It closed before you joined the course, so you owe nothing for it.');
      expect(own.text).not.toContain('You published nothing for it.');
    }
    const own = await open('/courses/late/progress', NEW);
    expect(own.$('.prompts .owed')).toHaveLength(1);
    expect(own.text).not.toContain('of 2 owed');
    expect((await open('/courses/late/progress', OLD)).text).toContain('You published nothing for it.');
  });
});
