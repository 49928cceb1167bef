import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import type { PageReader } from '../support/page-reader.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const DAY = 24 * 60 * 60 * 1000;
const [ADMIN, GUIDE, ANN, BEN, OTHER_GUIDE, SUSPENDED, OUT] = [0, 1, 2, 3, 4, 5, 6] as const;

describe('the office of a course', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let made = 0;
  let slug: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    made += 1;
    slug = `knots-${made}`;
    const now = api.clock.now();
    const until = new Date(now.getTime() + DAY);
    world = await buildWorld(api.db, {
      now,
      members: [
        { isAdmin: true },
        { displayName: 'Guide' },
        { displayName: 'Ann' },
        { displayName: 'Ben' },
        {},
        {},
        {},
      ],
      courses: [{ slug, title: 'Knots' }, { slug: `next-${made}`, title: 'Next term' }, { slug: `elsewhere-${made}` }],
      enrolments: [
        { member: GUIDE, course: 0, role: 'INSTRUCTOR' },
        { member: GUIDE, course: 1, role: 'INSTRUCTOR' },
        { member: SUSPENDED, course: 0, role: 'INSTRUCTOR', suspendedUntil: until },
        { member: ANN, course: 0 },
        { member: BEN, course: 0 },
        { member: OTHER_GUIDE, course: 2, role: 'INSTRUCTOR' },
      ],
      prompts: [{ course: 0, dueAt: new Date('2026-10-19T21:59:59Z') }, { course: 0 }],
      subjects: [{ author: ANN, prompt: 0, title: 'Waits for long', at: new Date(now.getTime() - 9 * DAY) }],
    });
    people = new WorldClient(api, world);
  });

  const office = () => `/courses/${slug}/office`;
  const reader = (member: number | null, zone?: string) => readerOf(people, member, zone ? { zone } : {});
  const titles = ({ page }: PageReader) =>
    page!
      .$('.counts tbody th')
      .toArray()
      .map((one) => page!.$(one).text());

  it('begins with nothing and ends with the first reflection, without scripts', async () => {
    const admin = reader(ADMIN, 'Europe/Lisbon');
    await admin.open('/courses');
    await admin.open(admin.page!.$('main a[href="/new-course"]').attr('href') as string);
    expect(admin.page!.$('[name=timeZone] option[selected]').attr('value')).toBe('Europe/Lisbon');
    expect((await admin.submit('main form', { title: ' ' })).status).toBe(422);
    await admin.submit('main form', { title: `Bindings ${made}`, term: 'Autumn', timeZone: 'Europe/Madrid' });
    const home = `/courses/bindings-${made}/office`;
    expect(admin.page!.address).toBe(`${home}?done=created`);
    await admin.open(`${home}/new-prompt`);
    const typed = { title: 'Your first knot', instructionsMarkdown: 'Tie *one*.', opensAt: '2026-01-01T08:00' };
    const wrong = await admin.submit('main form.editing', {
      ...typed,
      closesAt: '2025-12-31T08:00',
      repliesRequired: '1',
    });
    expect([wrong.status, wrong.$('#closesAt-problem').text()]).toEqual([
      422,
      expect.stringContaining('cannot close before'),
    ]);
    expect(wrong.$('[name=title]').attr('value')).toBe('Your first knot');
    const day = await admin.submit('main form.editing', { closesAt: '2026-02-30T08:00' });
    expect(day.$('#closesAt-problem').text()).toContain('Give a day of the calendar');
    await admin.submit('main form.editing', { closesAt: '' });
    expect(admin.page!.address).toBe(`${home}?done=prompt`);
    // Eight in Madrid is seven in Lisbon.
    expect(admin.page!.text).toMatch(/Thu,? 1 Jan 2026,? (?:at )?8:00|Thu,? 1 Jan 2026,? 08:00/);
    expect(admin.page!.$('.elsewhere').text()).toMatch(/0?7:00/);
    const { $ } = await admin.open(`${home}/invitation`);
    const link = $('.slide a.code').attr('href') as string;
    expect($('svg.qr').attr('aria-label')).toContain(link);
    const ann = reader(OUT);
    await ann.open(new URL(link).pathname);
    await ann.submit('main form[action="/join"]');
    expect(ann.page!.address).toContain('done=joined');
    await ann.open(ann.page!.$('.prompts a').attr('href') as string);
    await ann.open(ann.page!.$('a[href^="/write?prompt="]').attr('href') as string);
    await ann.submit('main form', { title: 'Mine', bodyMarkdown: 'A bowline.' }, 'act=publish');
    expect(ann.page!.address).toContain('/reflections/');
    const progress = await admin.open(`/courses/bindings-${made}/participation`);
    expect(progress.$('.matrix td.sign a').attr('href')).toMatch(/^\/reflections\//);
  });

  it('shows dates in the time zone of the course, keeps seconds that nobody touched, and moves prompts', async () => {
    const guide = reader(GUIDE);
    await guide.open(`${office()}/settings`);
    await guide.submit('main form.editing', { timeZone: 'Europe/Madrid', title: 'Knots and ties' });
    expect(guide.page!.text).toContain('Saved.');
    await guide.open(`${office()}/prompts/${world.prompts[0]}`);
    expect(guide.page!.$('[name=dueAt]').attr('value')).toBe('2026-10-19T23:59');
    await guide.submit('main form.editing', { title: 'Changed' });
    const { prompt } = await people.ok(GUIDE, `{ prompt(id: "${world.prompts[0]}") { title dueAt } }`);
    expect(prompt).toEqual({ title: 'Changed', dueAt: '2026-10-19T21:59:59.000Z' });
    const before = titles(guide);
    await guide.submit('main form[action$="/order"]', {}, `down=${world.prompts[0]}`);
    expect(guide.page!.address).toBe(`${office()}?done=moved`);
    expect(titles(guide)).toEqual([before[1]?.replace('2.', '1.'), before[0]?.replace('1.', '2.')]);
  });

  it('deletes a prompt that nobody answers, and says why it keeps another', async () => {
    const guide = reader(GUIDE);
    for (const [prompt, status] of [
      [0, 422],
      [1, 200],
    ] as const) {
      await guide.open(`${office()}/prompts/${world.prompts[prompt]}`);
      expect((await guide.submit('form[action$="/delete"]')).status).toBe(status);
    }
    expect(titles(guide)).toHaveLength(1);
  });

  it('changes the code: the old link joins nobody', async () => {
    const guide = reader(GUIDE);
    await guide.open(`${office()}/invitation`);
    await guide.submit('form[action$="/invitation"]');
    const old = new URL(guide.page!.$('.slide a.code').attr('href') as string).pathname;
    expect((await reader(OUT).open(old)).status).toBe(200);
    await guide.submit('form[action$="/invitation"]');
    expect(guide.page!.text).toContain('The old code and its link join nobody any more.');
    expect((await reader(OUT).open(old)).status).toBe(404);
    expect(new URL(guide.page!.$('.slide a.code').attr('href') as string).pathname).not.toBe(old);
    const admin = await reader(ADMIN).open(`${office()}/invitation`);
    expect(admin.$('svg.qr')).toHaveLength(0);
    expect(admin.text).toContain('The code is for the instructors of the course.');
  });

  it('appoints, removes and lets return, and keeps the last instructor', async () => {
    const guide = reader(GUIDE);
    await guide.open(`${office()}/people`);
    const form = (member: number) => `form:has([value="${world.members[member]!.handle}"])`;
    await guide.submit(form(ANN), {}, 'do=appoint');
    expect(guide.page!.$(form(ANN)).text()).toContain('Make learner');
    await guide.submit(form(BEN), {}, 'do=remove');
    expect(guide.page!.$('#removed').parent().text()).toContain('Ben');
    await guide.submit(form(BEN), {}, 'do=lift');
    expect(guide.page!.text).not.toContain('Ben');
    await guide.submit(form(ANN), {}, 'do=dismiss');
    const path = `/courses/next-${made}/office/people`;
    await guide.open(path);
    expect((await guide.submit(form(GUIDE), {}, 'do=dismiss')).status).toBe(422);
  });

  it('copies prompts into a new term after a look at their dates, over a change of clocks, once', async () => {
    const guide = reader(GUIDE);
    for (const one of [office(), `/courses/next-${made}/office`]) {
      await guide.open(`${one}/settings`);
      await guide.submit('main form.editing', { timeZone: 'Europe/Madrid' });
    }
    const copy = `/courses/next-${made}/office/copy`;
    await guide.open(copy);
    expect(
      guide
        .page!.$('[name=from] option')
        .toArray()
        .map((one) => guide.page!.$(one).attr('value')),
    ).toEqual([slug]);
    await guide.submit('main form.editing', { from: slug });
    expect(guide.page!.$('[name=first]').attr('type')).toBe('date');
    const odd = await guide.submit('main form.editing', { first: '2027-02-29' });
    expect([odd.status, odd.$('#first-problem').text()]).toEqual([422, expect.stringContaining('Give a day')]);
    await guide.submit('main form.editing', { first: '2026-10-27' });
    expect(guide.page!.text).toContain('The dates fall on other days of the week than before.');
    await guide.submit('main form.editing', { first: '2026-10-26' });
    expect(guide.page!.text).not.toContain('other days of the week');
    expect(guide.page!.$('.counts tbody td').first().next().text()).toMatch(/Mon,? 26 Oct 2026.*(?:23|11):59/);
    await guide.submit('form:has([name=fromCourseId])');
    expect(guide.page!.address).toBe(`/courses/next-${made}/office?done=copied`);
    const document = `{ course(slug: "next-${made}") { prompts { number dueAt } } }`;
    const { course } = await people.ok(GUIDE, document);
    expect(course.prompts).toEqual([
      { number: 1, dueAt: '2026-10-26T22:59:59.000Z' },
      { number: 2, dueAt: null },
    ]);
  });

  it('lists what nobody has answered for so many days', async () => {
    const guide = reader(GUIDE);
    expect((await guide.open(`${office()}/unanswered`)).text).toContain('Waits for long');
    expect((await guide.open(`${office()}/unanswered?days=10`)).text).not.toContain('Waits for long');
    expect((await guide.open(`${office()}/unanswered?days=x`)).status).toBe(200);
  });

  it('is there for those who may change the course, and for nobody else', async () => {
    const parts = ['', '/new-prompt', `/prompts/${world.prompts[0]}`, '/copy', '/invitation', '/people', '/settings'];
    for (const part of [...parts, '/unanswered']) {
      for (const member of [ADMIN, GUIDE])
        expect([part, (await reader(member).open(office() + part)).status]).toEqual([part, 200]);
      for (const member of [null, ANN, OTHER_GUIDE, SUSPENDED, OUT]) {
        const { status, html } = await reader(member).open(office() + part);
        expect([part, member, status]).toEqual([part, member, 404]);
        expect(html).not.toContain(`${office()}/`);
      }
    }
    for (const member of [null, GUIDE, OUT]) {
      expect((await reader(member).open('/new-course')).status).toBe(404);
      expect((await reader(member).open('/courses')).html).not.toContain('/new-course');
    }
    expect((await reader(ANN).open(`/courses/${slug}`)).html).not.toContain(office());
    expect((await reader(GUIDE).open(`/courses/${slug}`)).html).toContain(office());
    expect((await reader(GUIDE).open(`/courses/next-${made}/office/prompts/${world.prompts[0]}`)).status).toBe(404);
  });
});
