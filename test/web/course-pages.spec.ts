import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import type { PageReader } from '../support/page-reader.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [ANA, BEN, INES, OUT, ADMIN] = [0, 1, 2, 3, 4];
const DAY = 86_400_000;

let api: TestApi;
let world: World;
let people: WorldClient;

beforeEach(async () => {
  api ??= await startApi();
  const now = api.clock.now();
  const at = (days: number) => new Date(now.getTime() + days * DAY);
  made += 1;
  world = await buildWorld(api.db, {
    now,
    members: [{ displayName: 'Ana' }, { displayName: 'Ben' }, { displayName: 'Ines' }, {}, { isAdmin: true }],
    courses: [
      { title: 'Cataloguing', slug: `cataloguing-${made}`, openToJoin: false },
      { title: 'Übung', slug: `übung-${made}`, openToJoin: true },
    ],
    enrolments: [
      { member: ANA, course: 0 },
      { member: BEN, course: 0 },
      { member: INES, course: 0, role: 'INSTRUCTOR' },
      { member: INES, course: 1, role: 'INSTRUCTOR' },
    ],
    prompts: [
      { course: 0, repliesRequired: 2, minimumWords: 100, dueAt: at(3), closesAt: at(10) },
      { course: 0, postFirst: true, minimumWords: 120, dueAt: at(3) },
      { course: 0, dueAt: at(-9), closesAt: at(-2) },
      { course: 0, opensAt: at(5) },
    ],
    subjects: [
      { author: BEN, prompt: 0, title: 'Ben on labels', wordCount: 200, at: at(-3) },
      { author: INES, prompt: 0, title: 'Ines on labels', wordCount: 200, at: at(-2) },
      { author: BEN, prompt: 1, title: 'Behind the gate', wordCount: 200, at: at(-1) },
      { author: ANA, prompt: 0, title: 'Ana, shortly', wordCount: 20, at: at(-1) },
      { author: BEN, course: 1, audience: 'PUBLIC', title: 'For everybody', at: at(-1) },
    ],
    replies: [{ subject: 0, author: ANA, at: at(-1) }],
  });
  people = new WorldClient(api, world);
});
afterAll(() => api.close());

let made = 0;
const course = () => `/courses/cataloguing-${made}`;
const open = () => `/courses/${encodeURIComponent(`übung-${made}`)}`;
const prompt = (at: number) => `/prompts/${world.prompts[at]}`;
const codeOf = async (at: number): Promise<string> => {
  const { rows } = await api.db.pool.query('select join_code from course where id = $1', [world.courses[at]]);
  return rows[0].join_code;
};
/** A code as instructors are given them. */
const giveCode = async (): Promise<string> => {
  const input = { courseId: world.courses[0], newJoinCode: true };
  await people.must(INES, 'updateCourse', input, 'course { id }');
  return codeOf(0);
};
const titles = ({ page }: PageReader) =>
  page!
    .$('li h3')
    .toArray()
    .map((one) => page!.$(one).text());

describe('the list of courses', () => {
  it('has one’s own and those that are open, and a place for a code', async () => {
    const ana = await readerOf(people, ANA).open('/courses');
    expect(ana.$('#own').closest('section').text()).toContain('Cataloguing');
    expect(ana.$('#others').closest('section').text()).toContain('Übung');
    expect(ana.$('form[action="/join"] input[name=joinCode]')).toHaveLength(1);
    const out = await readerOf(people, OUT).open('/courses');
    expect(out.text).not.toContain('Cataloguing');
    expect(out.text).toContain('You are in no course yet.');
  });

  it('asks visitors to sign in, and shows them no course', async () => {
    const page = await readerOf(people, null).open('/courses');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/Cataloguing|Übung/);
    expect(page.$('main a[href="/sign-in?to=%2Fcourses"]')).toHaveLength(1);
  });
});

describe('a course', () => {
  it('has its prompts with what is owed, and its reflections with the unanswered first', async () => {
    const { $, text } = await readerOf(people, ANA).open(course());
    expect($('h1').text()).toBe('Cataloguing');
    expect(text).toContain('taught by Ines');
    const items = $('.prompts > li')
      .toArray()
      .map((item) => $(item).text());
    expect(items).toHaveLength(3);
    expect(items[0]).toContain('Your longest reflection for it has 20 of 100 words.');
    expect(items[2]).toContain('You published nothing for it.');
    expect($('#reflections').closest('section').find('h3').first().text()).toBe('Ines on labels');
  });

  it('is not there for whoever does not see it, nor are its people', async () => {
    for (const path of [course(), `${course()}/members`, `${course()}/leave`, prompt(0)]) {
      for (const who of [null, OUT]) {
        const page = await readerOf(people, who).open(path);
        expect([path, page.status]).toEqual([path, 404]);
        expect(page.html).not.toMatch(/Cataloguing<|Ben|labels|Ines/);
      }
    }
    expect((await readerOf(people, OUT).open(`${open()}/members`)).status).toBe(404);
  });

  it('shows outsiders of an open one nothing but what is for them', async () => {
    const page = await readerOf(people, OUT).open(open());
    expect(page.status).toBe(200);
    expect(page.text).toContain('For everybody');
    expect(page.$('#prompts')).toHaveLength(0);
    expect(page.$('form[action$="/join"]')).toHaveLength(1);
  });

  it('gives its code and the link to its instructors alone', async () => {
    const code = await giveCode();
    expect((await readerOf(people, INES).open(course())).html).toContain(`/join/${code}`);
    for (const who of [ANA, ADMIN]) expect((await readerOf(people, who).open(course())).html).not.toContain(code);
  });

  it('lists who is in it by role', async () => {
    const reader = readerOf(people, ANA);
    const page = await reader.open(`${course()}/members`);
    expect(
      page
        .$('h2')
        .toArray()
        .map((one) => page.$(one).text()),
    ).toEqual(['Instructors', 'Learners']);
    expect(page.text).toContain('3 people');
    expect(page.headers['cache-control']).toBe('no-store');
    const learners = await reader.open(`${course()}/members?role=learners`);
    expect(learners.text).not.toContain('Ines');
    expect((await readerOf(people, ADMIN).open(`${course()}/members`)).status).toBe(200);
  });

  it.each(['needs-reply', 'newest', 'active', 'nonsense'])('is read in the order %s', async (order) => {
    expect((await readerOf(people, ANA).open(`${course()}?order=${order}`)).status).toBe(200);
  });
});

describe('joining', () => {
  it('by a link shows a page with a button, and changes nothing before it is pressed', async () => {
    const code = await giveCode();
    const reader = readerOf(people, OUT);
    expect((await reader.open(`/join?code=${code}`)).html).toContain(`value="${code}"`);
    const page = await reader.open(`/join/${code}`);
    expect(page.status).toBe(200);
    expect(page.$('input[name=joinCode]').attr('value')).toBe(code);
    for (const copied of [code.replaceAll('-', '\u2013').toLowerCase(), code.replaceAll('-', '\u2011'), `“${code}”.`])
      expect((await reader.open(`/join/${encodeURIComponent(copied)}`)).status).toBe(200);
    // A code is no way to find out about a course.
    expect(page.text).not.toContain('Cataloguing');
    expect((await readerOf(people, OUT).open(course())).status).toBe(404);
    const inside = await reader.submit('form.join');
    expect(inside.status).toBe(200);
    expect(inside.address).toBe(`${course()}?done=joined`);
    expect(inside.$('.done').text()).toContain('You are in.');
  });

  it('takes a code with any dash and in any case', async () => {
    const code = (await giveCode()).toLowerCase().replace('-', '–').replace('-', '—');
    const reader = readerOf(people, OUT);
    await reader.open('/courses');
    expect((await reader.submit('form.join', { joinCode: `  ${code} ` })).address).toBe(`${course()}?done=joined`);
  });

  it.each([
    ['', 'a code'],
    ['ABCD-EFGH-JKLM', 'no such course'],
    ['x'.repeat(200), 'a code'],
    ['<script>alert(1)</script>', ''],
  ])('keeps %j, and says beside it what is wrong', async (joinCode) => {
    const reader = readerOf(people, OUT);
    await reader.open('/join');
    const page = await reader.submit('form.join', { joinCode });
    expect(page.status).toBe(422);
    expect(page.$('#joinCode').attr('value')).toBe(joinCode);
    expect(page.$('#joinCode').attr('aria-invalid')).toBe('true');
    expect(page.$('#joinCode-problem').text()).not.toBe('');
    expect(page.html).not.toContain('<script>alert');
  });

  it('says of a link whose code no course has, or none has any more, what to do', async () => {
    const former = await giveCode();
    await giveCode();
    for (const member of [OUT, null]) {
      for (const code of ['ABCD-EFGH-JKLM', former, '%3Cb%3Ex', '-']) {
        const page = await readerOf(people, member).open(`/join/${code}`);
        expect([code, page.status]).toEqual([code, 404]);
        expect(page.$('h1').text()).toBe('This link joins no course');
        expect(page.$('main .lead').text()).toContain(`“${decodeURIComponent(code)}”`);
        expect(page.$('form.join')).toHaveLength(member ? 1 : 0);
      }
    }
    const spanish = await readerOf(people, OUT, { language: 'es' }).open('/join/ABCD-EFGH-JKLM');
    expect(spanish.$('#joinCode').attr('aria-describedby')).toContain('joinCode-problem');
    expect(spanish.$('#joinCode-problem').text()).toBe('Ahora ningún curso tiene este código.');
  });

  it('sends visitors to sign in, and back', async () => {
    const code = await giveCode();
    const page = await readerOf(people, null).open(`/join/${code}`);
    expect(page.$('main a').first().attr('href')).toBe(`/sign-in?to=%2Fjoin%2F${code}`);
    expect(page.$('form.join')).toHaveLength(0);
  });

  it('an open course needs no code', async () => {
    const reader = readerOf(people, OUT);
    await reader.open(open());
    const page = await reader.submit('form[action$="/join"]');
    expect(page.address).toBe(`${open()}?done=joined`);
    expect(page.$('form[action$="/join"]')).toHaveLength(0);
  });

  it('an open course says so when it was closed meanwhile', async () => {
    const reader = readerOf(people, OUT);
    await reader.open(open());
    await people.must(INES, 'updateCourse', { courseId: world.courses[1], openToJoin: false }, 'course { id }');
    expect((await reader.submit('form[action$="/join"]')).status).toBe(404);
  });

  it('is refused to a form of another session', async () => {
    const answer = await readerOf(people, OUT).send('POST', '/join', `joinCode=${await giveCode()}`);
    expect(answer.statusCode).toBe(403);
    expect((await readerOf(people, OUT).open(course())).status).toBe(404);
  });
});

describe('leaving', () => {
  it('says what it means first, and then what was done', async () => {
    const reader = readerOf(people, BEN);
    const asked = await reader.open(`${course()}/leave`);
    expect(asked.text).toContain('What you wrote for it stays');
    expect(asked.text).toContain('To come back you need its join code');
    const left = await reader.submit('form[action$="/leave"]');
    expect(left.address).toBe('/courses?done=left');
    expect(left.text).toContain('You have left the course.');
    expect((await reader.open(course())).status).toBe(404);
  });

  it('is refused to the last instructor, who is told what to do', async () => {
    const reader = readerOf(people, INES);
    await reader.open(`${course()}/leave`);
    const page = await reader.submit('form[action$="/leave"]');
    expect(page.status).toBe(422);
    expect(page.$('[role=alert]').text()).toContain('Appoint another instructor first.');
    expect((await reader.open(course())).status).toBe(200);
  });
});

describe('a prompt', () => {
  it('says what is asked, until when in the reader’s zone, and how far one has come', async () => {
    const { $, text } = await readerOf(people, ANA, { zone: 'Asia/Tokyo' }).open(prompt(0));
    const due = new Date(api.clock.now().getTime() + 3 * DAY);
    const words = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' });
    expect($('.notes time').first().text()).toContain(words.format(due));
    expect($('.notes').text()).toContain('at least 100 words');
    expect($('.notes').text()).toContain('to 2 different peers');
    expect(text).toContain('Your longest reflection for it has 20 of 100 words.');
    expect($(`a[href="/write?prompt=${world.prompts[0]}"]`)).toHaveLength(1);
  });

  it('counts the peers one has answered', async () => {
    const id = world.id(3);
    await api.db.pool.query('update reflection set word_count = 150 where thread_id = $1', [id]);
    await api.db.pool
      .query('update post set word_count = 150 where thread_id = $1 and number = 0', [id])
      .catch(() => {});
    const { $ } = await readerOf(people, ANA).open(prompt(0));
    expect($('.progress').attr('aria-label')).toBe('1 of 2 replies');
    expect($('.progress i')).toHaveLength(2);
    expect($('.waits').text()).toContain('One reply to another peer is owed.');
  });

  it('explains the gate in words, and keeps what is behind it until one has published', async () => {
    const shut = await readerOf(people, ANA).open(prompt(1));
    expect(shut.html).not.toContain('Behind the gate');
    expect(shut.text).toContain(
      'you see what the others wrote as soon as you have published your own, of at least 120 words',
    );
    expect(shut.text).toContain('They stay closed until yours is published.');
    const course0 = await readerOf(people, ANA).open(course());
    expect(course0.html).not.toContain('Behind the gate');
    const published = { title: 'Mine', bodyMarkdown: 'word '.repeat(130), promptId: world.prompts[1], publish: true };
    await people.must(ANA, 'createReflection', published, 'reflection { id }');
    const opened = await readerOf(people, ANA).open(prompt(1));
    expect(opened.text).toContain('Behind the gate');
    expect(opened.text).not.toContain('writes first');
  });

  it('does not gate instructors, and tells them of it', async () => {
    const page = await readerOf(people, INES).open(prompt(1));
    expect(page.text).toContain('Behind the gate');
    expect(page.text).toContain('Learners see each other’s reflections');
    expect(page.$('.waits')).toHaveLength(0);
  });

  it('takes nothing any more once it is closed, and is seen by instructors before it opens', async () => {
    const closed = await readerOf(people, ANA).open(prompt(2));
    expect(closed.text).toContain('You published nothing for it.');
    expect(closed.$('a[href^="/write"]').filter((_, one) => closed.$(one).attr('href') !== '/write')).toHaveLength(0);
    expect((await readerOf(people, ANA).open(prompt(3))).status).toBe(404);
    expect((await readerOf(people, INES).open(prompt(3))).$('.notes').text()).toContain('Opens');
  });

  it('keeps order and filter in the address', async () => {
    const reader = readerOf(people, ANA);
    await reader.open(prompt(0));
    expect(titles(reader)).toEqual(['Ines on labels', 'Ana, shortly', 'Ben on labels']);
    await reader.open(`${prompt(0)}?only=unanswered`);
    expect(titles(reader)).toEqual(['Ines on labels', 'Ana, shortly']);
    const { $ } = await reader.open(`${prompt(0)}?only=unanswered&order=oldest`);
    expect($('.tabs').eq(1).find('a').first().attr('href')).toBe('?only=unanswered#reflections');
    await reader.open(`${prompt(0)}?only=nonsense&order=oldest`);
    expect(titles(reader)).toEqual(['Ben on labels', 'Ines on labels', 'Ana, shortly']);
  });

  it.each([
    ['a word', 'nonsense', 404],
    ['an id that nothing has', '00000000-0000-7000-8000-000000000000', 404],
    ['more than an id can be', 'x'.repeat(199), 400],
    ['more than an address can be', 'x'.repeat(300), 414],
  ])('answers %s with a page', async (_name, id, status) => {
    const page = await readerOf(people, ANA).open(`/prompts/${id}`);
    expect(page.status).toBe(status);
    expect(page.$('h1').text()).not.toBe('');
  });
});

describe('statements', () => {
  it.each<[string, () => string]>([
    ['the list of courses', () => '/courses'],
    ['a course', course],
    ['its members', () => `${course()}/members`],
    ['a prompt', () => prompt(0)],
    ['joining', () => '/join'],
    ['leaving', () => `${course()}/leave`],
  ])('%s asks at most eight', async (_name, path) => {
    const reader = readerOf(people, ANA);
    await reader.open(path());
    const statements = await api.statements.during(() => reader.open(path()));
    expect(reader.page?.status).toBe(200);
    expect(statements.length).toBeLessThanOrEqual(8);
  });
});

it('every page speaks Spanish, and no message is missing', async () => {
  const reader = readerOf(people, ANA, { language: 'es' });
  for (const path of [
    '/courses',
    course(),
    `${course()}/members`,
    prompt(0),
    prompt(1),
    '/join',
    `${course()}/leave`,
  ]) {
    const page = await reader.open(path);
    expect([path, page.status]).toEqual([path, 200]);
    expect(page.$('html').attr('lang')).toBe('es');
    expect(page.text).not.toMatch(/\b(the|you|your|reflection)\b/i);
  }
});
