import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [ANA, BEN, INES, LONE] = [0, 1, 2, 3];
const DAY = 86_400_000;

let api: TestApi;
let world: World;
let people: WorldClient;

beforeAll(async () => {
  api = await startApi();
  const now = api.clock.now();
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  world = await buildWorld(api.db, {
    now,
    members: [
      { displayName: 'Ana <b>Ruiz</b>' },
      { displayName: 'Ben Okri', nameAudience: 'NOBODY', handle: 'ben.okri' },
      { displayName: 'Ines' },
      { displayName: 'Lone' },
    ],
    courses: [{ title: 'Cataloguing' }],
    enrolments: [
      { member: ANA, course: 0 },
      { member: BEN, course: 0 },
      { member: INES, course: 0, role: 'INSTRUCTOR' },
    ],
    prompts: [
      { course: 0, repliesRequired: 2, dueAt: new Date(now.getTime() + 3 * DAY) },
      { course: 0, dueAt: new Date(now.getTime() + DAY) },
      { course: 0, dueAt: ago(9), closesAt: ago(2) },
    ],
    subjects: [
      { author: ANA, prompt: 0, title: 'Ana on labels', at: ago(3) },
      { author: BEN, prompt: 0, title: 'Ben on glue', at: ago(2) },
      { author: INES, audience: 'PUBLIC', title: 'For everybody', at: ago(1) },
      { author: BEN, course: 0, audience: 'COURSE', title: 'Secret of the course', at: ago(1) },
      { author: BEN, audience: 'PUBLIC', title: 'Held in secret', status: 'HELD' },
      { author: BEN, audience: 'PUBLIC', title: 'Draft in secret', status: 'DRAFT' },
      { kind: 'CASE_STUDY', author: INES, audience: 'PUBLIC', title: 'A goose campaign' },
      { kind: 'CASE_STUDY', author: INES, audience: 'MEMBERS', title: 'Members’ secret campaign' },
    ],
    replies: [{ subject: 2, author: LONE, markdown: 'Yes.', at: ago(0.5) }],
  });
  people = new WorldClient(api, world);
  await people.must(BEN, 'createReply', { threadId: world.id(0), bodyMarkdown: 'And the backs?' }, 'reply { id }');
});
afterAll(() => api.close());

describe('home for visitors', () => {
  it('says what this is, shows what everybody may read, and nothing else', async () => {
    const page = await readerOf(people, null).open('/');
    expect(page.status).toBe(200);
    expect(page.$('h1').text()).toBe('A commonplace book, kept in common');
    expect(page.text).toContain('For everybody');
    expect(page.text).toContain('A goose campaign');
    expect(page.html).not.toMatch(/secret|Ana on labels|Ben Okri/i);
    expect(page.$('main a[href="/sign-up"]')).toHaveLength(1);
  });

  it('is known to search engines, with a feed of the shelf', async () => {
    const { $ } = await readerOf(people, null).open('/?utm=1');
    expect($('link[rel=canonical]').attr('href')).toMatch(/\/$/);
    expect($('meta[name=robots]')).toHaveLength(0);
    expect($('link[type="application/atom+xml"]').attr('href')).toBe('/case-studies/feed');
    expect(JSON.parse($('script[type="application/ld+json"]').text())).toMatchObject({ '@type': 'WebSite' });
  });

  it('has one h1, named landmarks, and a way past the header', async () => {
    const { $ } = await readerOf(people, null).open('/');
    expect($('h1')).toHaveLength(1);
    expect($('.skip').attr('href')).toBe('#main');
    expect($('header nav').attr('aria-label')).toBe('Main');
    expect($('header nav [aria-current=page]').text()).toBe('Home');
  });
});

describe('home for members', () => {
  it('says what is owed until when, in the reader’s zone, the soonest first', async () => {
    const reader = readerOf(people, ANA, { zone: 'America/New_York' });
    const { $ } = await reader.open('/');
    const items = $('.waits li')
      .toArray()
      .map((item) => $(item).text());
    expect(items[0]).toMatch(/^Prompt 2: .*You have not published a reflection yet\./);
    expect(items[1]).toMatch(/^Prompt 1: .*Replies to 2 other peers are owed\./);
    expect($('.waits time').attr('datetime')).toBe(new Date(api.clock.now().getTime() + DAY).toISOString());
    const there = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      hour: 'numeric',
      minute: '2-digit',
    });
    expect($('.waits time').first().text()).toContain(there.format(api.clock.now()));
    expect($('.waits time').first().text()).not.toContain('UTC');
    // What is closed waits for nobody.
    expect(items.join()).not.toContain('Prompt 3');
  });

  it('names who answered as far as the name reaches, with a link to the answer', async () => {
    const { $, html } = await readerOf(people, ANA).open('/');
    const told = $('.waits li').filter((_, item) => $(item).text().includes('answered you'));
    expect(told.text()).toBe('@ben.okri answered you in Ana on labels.');
    expect(told.find('a').attr('href')).toBe(`/reflections/${world.id(0)}?reply=1#r1`);
    expect(html).not.toContain('Ben Okri');
  });

  it('shows names and titles as text', async () => {
    const { $, html } = await readerOf(people, ANA).open('/');
    expect($('h1').text()).toContain('Ana <b>Ruiz</b>');
    expect(html).not.toContain('<b>Ruiz');
  });

  it('puts what nobody has answered first, without one’s own, and keeps the order in the address', async () => {
    const reader = readerOf(people, BEN);
    const page = await reader.open('/');
    const titles = page
      .$('#reflections')
      .closest('section')
      .find('li h3')
      .toArray()
      .map((one) => page.$(one).text());
    expect(titles).toEqual(['Ana on labels', 'For everybody']);
    const newest = await reader.open(
      page.$('#reflections').closest('section').find('nav a').eq(1).attr('href') as string,
    );
    expect(newest.address).toBe('/?order=newest');
    expect(newest.$('.tabs [aria-current]').text()).toBe('Newest');
    expect(newest.$('#reflections').closest('section').find('li h3').first().text()).toMatch(/secret|everybody/i);
  });

  it('shows what is new since last time, once', async () => {
    const { $ } = await readerOf(people, LONE).open('/');
    const listed = $('li h3')
      .toArray()
      .map((one) => $(one).text());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('says what to do where nothing waits', async () => {
    const { $, text } = await readerOf(people, LONE).open('/');
    expect(text).toContain('You are in no course.');
    expect($('.waits a').attr('href')).toBe('/courses');
    expect(text).not.toContain('API');
  });

  it('tells those who teach where their tools are', async () => {
    const reader = readerOf(people, INES);
    const { $ } = await reader.open('/');
    expect($('.waits a[href="/help/moderation"]')).toHaveLength(1);
    const help = await reader.open('/help/moderation');
    expect(help.$('main a[href="/guide"]')).toHaveLength(1);
    const guide = await reader.open('/guide');
    expect(guide.text).toContain('moderationQueue');
    expect(guide.$('main pre').length).toBeGreaterThan(3);
    expect((await readerOf(people, null).open('/guide')).address).toBe('/sign-in?to=%2Fguide');
  });

  it('says in Spanish that the guide is in English, and marks it as such', async () => {
    const reader = readerOf(people, INES, { language: 'es' });
    const link = (await reader.open('/help/moderation')).$('main a[href="/guide"]');
    expect(link.text()).toContain('en inglés');
    expect(link.attr('hreflang')).toBe('en');
    const { $, text } = await reader.open('/guide');
    expect($('html').attr('lang')).toBe('es');
    expect($('main .guide').attr('lang')).toBe('en');
    expect(text).toContain('está en inglés');
  });

  it('speaks Spanish where the browser does', async () => {
    const { $, text } = await readerOf(people, ANA, { language: 'es-MX,es;q=0.9' }).open('/');
    expect($('html').attr('lang')).toBe('es');
    expect(text).toContain('Lo que te espera');
    expect(text).toContain('te respondió en');
  });

  it('greets by the time of day where the reader is', async () => {
    const hour = Number(
      new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Tokyo' }).format(
        api.clock.now(),
      ),
    );
    const { $ } = await readerOf(people, ANA, { zone: 'Asia/Tokyo' }).open('/');
    expect($('h1').text()).toContain(hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon');
    expect((await readerOf(people, ANA).open('/')).$('h1').text()).toContain('Hello');
  });
});

it.each([
  ['a visitor', null],
  ['a learner', ANA],
  ['an instructor', INES],
])('asks at most nine statements for %s', async (_name, member) => {
  const reader = readerOf(people, member);
  await reader.open('/');
  expect((await api.statements.during(() => reader.open('/'))).length).toBeLessThanOrEqual(9);
});
