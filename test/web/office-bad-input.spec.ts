import { buildWorld, type World } from '../factories/world.js';
import { codeOf, startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [GUIDE, OTHER, ANN, OUT] = [0, 1, 2, 3] as const;
const FORM = 'main form.editing';

let api: TestApi;
let world: World;
let people: WorldClient;
let made = 0;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

beforeEach(async () => {
  made += 1;
  world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: [{ displayName: 'Guide' }, { displayName: 'Other' }, { displayName: 'Ann' }, {}],
    courses: [
      { slug: `knots-${made}`, title: 'Knots' },
      { slug: `next-${made}`, title: 'Next' },
    ],
    enrolments: [
      ...[0, 1].flatMap((course) => [GUIDE, OTHER].map((member) => ({ member, course, role: 'INSTRUCTOR' as const }))),
      { member: ANN, course: 0 },
    ],
    prompts: [{ course: 0, dueAt: new Date('2028-02-29T22:30:00Z') }],
  });
  people = new WorldClient(api, world);
});

const office = (course = 0) => `/courses/${course === 0 ? 'knots' : 'next'}-${made}/office`;
const reader = (member: number | null) => readerOf(people, member);
const seats = async (member: number) =>
  (
    await api.db.pool.query('select role from course_member where member_id = $1 order by role', [
      world.members[member]!.id,
    ])
  ).rows.map(({ role }) => role);
const linkOf = async (course: number) => {
  const { $ } = await reader(GUIDE).open(`${office(course)}/invitation`);
  return new URL($('.slide a.code').attr('href') as string).pathname;
};

describe('a join link', () => {
  it('of a course that one is in changes nothing, and no instructor becomes a learner by it', async () => {
    for (const member of [GUIDE, ANN]) {
      const before = await seats(member);
      const one = reader(member);
      await one.open(await linkOf(0));
      const inside = await one.submit('main form[action="/join"]');
      expect([inside.status, inside.address.split('?')[0]]).toEqual([200, `/courses/knots-${made}`]);
      expect(await seats(member)).toEqual(before);
    }
  });

  it('of another course leads into that one, and leaves the first as it is', async () => {
    const ann = reader(ANN);
    await ann.open(await linkOf(1));
    expect((await ann.submit('main form[action="/join"]')).address).toBe(`/courses/next-${made}?done=joined`);
    expect(await seats(ANN)).toEqual(['LEARNER', 'LEARNER']);
  });

  it('that was opened before the code changed joins nobody any more, and says why', async () => {
    const out = reader(OUT);
    await out.open(await linkOf(0));
    const guide = reader(GUIDE);
    await guide.open(`${office()}/invitation`);
    await guide.submit('form[action$="/invitation"]');
    const refused = await out.submit('main form[action="/join"]');
    expect([refused.status, refused.$('#joinCode-problem').text()]).toEqual([
      422,
      'No course has this code. Check it with whoever gave it to you.',
    ]);
    expect(await seats(OUT)).toEqual([]);
  });
});

describe('two tabs over one thing', () => {
  it('save a prompt: the second is told what stands there now, loses nothing, and replaces it when they save again', async () => {
    const [tab, other] = [reader(GUIDE), reader(OTHER)];
    const address = `${office()}/prompts/${world.prompts[0]}`;
    for (const one of [tab, other]) await one.open(address);
    const first = { title: 'Bowline', closesAt: '2028-03-02T12:00', postFirst: 'yes' };
    expect((await other.submit(FORM, first)).address).toContain('done=prompt');
    const typed = { title: 'Reef knot', instructionsMarkdown: 'Left over right.\nThen right over left.' };
    const told = await tab.submit(FORM, typed);
    expect(told.status).toBe(422);
    expect(told.$('#title-problem').text()).toContain('It says now: Bowline.');
    expect(told.$('#closesAt-problem').text()).toContain('It says now: 2028-03-02 12:00.');
    expect(told.$('#postFirst-problem').text()).toContain('It says now: yes.');
    expect(told.$('#dueAt-problem')).toHaveLength(0);
    expect(told.$('[name=title]').attr('value')).toBe('Reef knot');
    expect(told.$('[name=instructionsMarkdown]').text()).toBe(typed.instructionsMarkdown);
    const { prompt: kept } = await people.ok(GUIDE, `{ prompt(id: "${world.prompts[0]}") { title postFirst } }`);
    expect(kept).toEqual({ title: 'Bowline', postFirst: true });
    expect((await tab.submit(FORM, { closesAt: '2028-03-02T12:00' })).address).toContain('done=prompt');
    const { prompt } = await people.ok(GUIDE, `{ prompt(id: "${world.prompts[0]}") { title closesAt postFirst } }`);
    expect(prompt).toEqual({ title: 'Reef knot', closesAt: '2028-03-02T12:00:00.000Z', postFirst: false });
    // A third change meanwhile is told anew.
    await tab.open(address);
    await other.open(address);
    await other.submit(FORM, { title: 'Hitch' });
    await tab.submit(FORM, { title: 'Bend' });
    await other.open(address);
    await other.submit(FORM, { title: 'Splice' });
    expect((await tab.submit(FORM)).$('#title-problem').text()).toContain('Splice');
  });

  it('save a course: the same', async () => {
    const [tab, other] = [reader(GUIDE), reader(OTHER)];
    for (const one of [tab, other]) await one.open(`${office()}/settings`);
    await other.submit(FORM, { term: 'Spring', openToJoin: 'yes' });
    const told = await tab.submit(FORM, { title: 'Knots and ties', openToJoin: null });
    expect(told.status).toBe(422);
    expect(told.$('#term-problem').text()).toContain('It says now: Spring.');
    expect(told.$('#openToJoin-problem').text()).toContain('It says now: yes.');
    expect(told.$('#title').attr('value')).toBe('Knots and ties');
    await tab.submit(FORM, { term: 'Spring', openToJoin: 'yes' });
    const { course } = await people.ok(GUIDE, `{ course(slug: "knots-${made}") { title term openToJoin } }`);
    expect(course).toEqual({ title: 'Knots and ties', term: 'Spring', openToJoin: true });
  });

  it('save over the API: refused with the version that stands there now, and done where none is given', async () => {
    const asked = `{ course(slug: "knots-${made}") { id settingsVersion prompts { id settingsVersion } } }`;
    const { course } = await people.ok(GUIDE, asked);
    const [prompt] = course.prompts;
    const change = { promptId: prompt.id, title: 'Mine', settingsVersion: prompt.settingsVersion };
    await people.must(GUIDE, 'updatePrompt', change, 'prompt { id }');
    const late = await people.mutate(OTHER, 'updatePrompt', { ...change, title: 'Theirs' }, 'prompt { id }');
    const { course: after } = await people.ok(GUIDE, asked);
    expect([codeOf(late), late.errors?.[0]?.extensions.settingsVersion]).toEqual([
      'CONFLICT',
      after.prompts[0].settingsVersion,
    ]);
    await people.must(OTHER, 'updatePrompt', { promptId: prompt.id, title: 'Theirs' }, 'prompt { id }');
    const stale = { courseId: course.id, title: 'Late', settingsVersion: 'x' };
    expect(codeOf(await people.mutate(GUIDE, 'updateCourse', stale, 'course { id }'))).toBe('CONFLICT');
    await people.must(GUIDE, 'updateCourse', { ...stale, settingsVersion: course.settingsVersion }, 'course { id }');
    // Which settings they are is nobody else's to know.
    const seen = await people.ok(ANN, asked);
    expect([seen.course.settingsVersion, seen.course.prompts[0].settingsVersion]).toEqual([null, null]);
  });

  it('save a rubric: other words and other versions written meanwhile are told, and what was typed stays', async () => {
    const form = 'main form[method=post]';
    const levels = Object.fromEntries([1, 2, 3, 4, 5].map((score) => [`criteria.0.level-${score}`, `Level ${score}`]));
    const criterion = {
      ...{ 'criteria.0.title': 'Welcome', 'criteria.0.description': 'What is asked.', 'criteria.0.weight': '1' },
      ...levels,
    };
    const tab = reader(GUIDE);
    await tab.open('/rubrics/new');
    const first = (await tab.submit(form, { title: `Care ${made}`, ...criterion })).address.replace(/\?.*/, '');
    const other = reader(GUIDE);
    for (const one of [tab, other]) await one.open(`${first}/edit`);
    await other.submit(form, { 'criteria.0.title': 'A warm welcome' });
    const told = await tab.submit(form, { 'criteria.0.title': 'A greeting' });
    expect([told.status, told.$('[role=alert]').text()]).toEqual([
      422,
      expect.stringContaining('Somebody else changed this rubric'),
    ]);
    expect(told.$('[name="criteria.0.title"]').attr('value')).toBe('A greeting');
    expect(told.$(`a[href="${first}"]`)).toHaveLength(1);
    // A new row is no saving, and forgets nothing of what was looked at.
    await tab.submit(form, {}, 'do=add.criteria');
    await tab.submit(form, {}, 'do=remove.criteria.1');
    // Another version meanwhile: what was opened is no current one any more.
    await other.open(`${first}/edit`);
    const asked = await other.submit(form, { 'criteria.0.weight': '3' });
    const second = await other.submit(form, {}, `do=${asked.$('button[value^="save."]').attr('value')}`);
    const moved = await tab.submit(form);
    expect([moved.status, moved.$('[name="criteria.0.title"]').attr('value')]).toEqual([422, 'A greeting']);
    const current = second.address.replace(/\?.*/, '');
    expect(current).not.toBe(first);
    expect(moved.$(form).attr('action')).toBe(`${current}/edit`);
    const agreed = await tab.submit(form, { 'criteria.0.weight': '3' });
    expect(agreed.address).toBe(`${current}?done=written`);
    expect((await reader(null).open(current)).text).toContain('A greeting');
  });
});

describe('a term that is copied', () => {
  it('over a leap day and a change of clocks keeps its days and times of day', async () => {
    const guide = reader(GUIDE);
    for (const course of [0, 1]) {
      await guide.open(`${office(course)}/settings`);
      await guide.submit(FORM, { timeZone: 'Europe/Madrid' });
    }
    // Half past eleven at night of the 29th of February in Madrid.
    await guide.open(`${office(1)}/copy`);
    await guide.submit(FORM, { from: `knots-${made}` });
    expect(guide.page!.$('[name=first]').attr('value')).toBe('2028-02-29');
    await guide.submit(FORM, { first: '2029-02-29' });
    expect(guide.page!.$('#first-problem').text()).toContain('Give a day of the calendar');
    // Fifty-two weeks on, and behind a change of clocks.
    for (const [first, dueAt] of [
      ['2029-02-27', '2029-02-27T22:30:00.000Z'],
      ['2028-03-28', '2028-03-28T21:30:00.000Z'],
    ] as const) {
      await guide.open(`${office(1)}/copy?from=knots-${made}&first=${first}`);
      expect(guide.page!.$('.counts tbody td').first().next().text()).toMatch(/23:30|11:30/);
      await guide.submit('form:has([name=fromCourseId])');
      const { course } = await people.ok(GUIDE, `{ course(slug: "next-${made}") { prompts { dueAt } } }`);
      expect(course.prompts.at(-1)).toEqual({ dueAt });
    }
  });
});

describe('a session that ends in the middle of a form', () => {
  it('loses nothing of a prompt: it is shown, and sent once one has signed in again', async () => {
    const guide = await api.signUp(`guide${made}`);
    const { id } = (await api.ok('{ viewer { user { id } } }', {}, guide)).viewer.user;
    await api.db.pool.query(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'INSTRUCTOR', $3)`,
      [world.courses[0], id, api.clock.now()],
    );
    const one = new PageReader(api);
    await one.signIn(guide);
    await one.open(`${office()}/new-prompt`);
    one.cookies.clear();
    const typed = { title: 'Your first knot', instructionsMarkdown: 'Tie one.\n\nSay what it holds.' };
    const ended = await one.submit(FORM, typed);
    expect(ended.status).toBe(401);
    expect(ended.$('.kept-text textarea[readonly]').text()).toContain('Say what it holds.');
    expect(ended.$('.kept-text textarea[name=title]').text()).toBe('Your first knot');
    // The link opens beside it; then the form is sent from where it stands.
    const beside = new PageReader(api);
    await beside.signIn(guide);
    for (const [name, cookie] of beside.cookies) one.cookies.set(name, cookie);
    const sent = await one.submit('.kept-text form');
    const again = sent.address.includes('done=prompt') ? sent : await one.submit('.kept-text form');
    expect(again.address).toBe(`${office()}?done=prompt`);
    expect(again.text).toContain('Your first knot');
  });
});
