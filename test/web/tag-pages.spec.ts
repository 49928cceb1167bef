import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [ANA, BEN, INES] = [0, 1, 2];

let api: TestApi;
let world: World;
let people: WorldClient;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: [{}, {}, {}],
    courses: [{ title: 'Cataloguing' }],
    enrolments: [
      { member: ANA, course: 0 },
      { member: INES, course: 0, role: 'INSTRUCTOR' },
    ],
    prompts: [{ course: 0, postFirst: true, minimumWords: 1 }],
  });
  people = new WorldClient(api, world);
  const write = (title: string, more: object) =>
    people.must(
      INES,
      'createReflection',
      { title, bodyMarkdown: 'A text.', publish: true, tags: ['Mobile libraries'], ...more },
      'reflection { id }',
    );
  await write('Of the hill road', { audience: 'PUBLIC' });
  await write('Secret of the course', { courseId: world.courses[0], tags: ['Mobile libraries', 'secret timetable'] });
  await people.must(
    BEN,
    'createCaseStudy',
    {
      title: 'A van with a bell',
      audience: 'PUBLIC',
      organisation: { name: 'Upper Vale' },
      strategy: { goal: 'Visits', audience: 'Families', approach: 'A bell.' },
      bodyMarkdown: 'A bell.',
      tags: ['Bookmobiles'],
      publish: true,
    },
    'caseStudy { id }',
  );
});
afterAll(() => api.close());

describe('the list of tags', () => {
  it('is read by facet, each in the address', async () => {
    const reader = readerOf(people, null);
    const topics = await reader.open('/tags');
    expect(topics.text).toContain('Mobile libraries');
    expect(topics.$('.tabs [aria-current]').text()).toBe('Topics');
    const formats = await reader.open('/tags?list=formats');
    expect(formats.text).not.toContain('Mobile libraries');
    expect(formats.text).toContain('Memes');
  });

  it('finds tags by how they or their synonyms begin, in all facets', async () => {
    const reader = readerOf(people, null);
    await reader.open('/tags');
    const page = await reader.submit('main form', { q: 'bookm' });
    expect(page.address).toBe('/tags?q=bookm');
    expect(page.$('.tags a').attr('href')).toBe('/tags/mobile-libraries');
    expect(page.$('#tag-prefix').attr('value')).toBe('bookm');
    const none = await reader.open('/tags?q=%3Cb%3Exyzzy');
    expect(none.text).toContain('No tag begins like this. Try fewer letters');
    expect(none.html).not.toContain('<b>xyzzy');
  });

  it('has proposals for those alone who see what carries them', async () => {
    expect((await readerOf(people, ANA).open('/tags?list=proposed')).text).toContain('secret timetable');
    for (const who of [null, BEN]) {
      const page = await readerOf(people, who).open('/tags?list=proposed');
      expect(page.status).toBe(200);
      expect(page.html).not.toContain('secret timetable');
      expect((await readerOf(people, who).open('/tags/secret-timetable')).status).toBe(404);
    }
  });
});

describe('a tag', () => {
  it('stands among its neighbours, with its records', async () => {
    const { $, text } = await readerOf(people, null).open('/tags/libraries');
    const notes = $('.notes');
    expect($('h1').text()).toBe('Libraries');
    expect(notes.find('a[href="/tags/public-libraries"]').text()).toBe('Public libraries');
    expect(notes.text()).toContain('Bibliothèques');
    expect(notes.find('a[href*="id.loc.gov"]').text()).toBe('LCSH sh85076502');
    expect(notes.find('a[href*="wikidata.org"]').text()).toBe('Wikidata Q7075');
    // What carries a narrower one is under it too.
    expect(text).toContain('Of the hill road');
    expect(text).toContain('A van with a bell');
  });

  it('is known by its one address, which its other names lead to', async () => {
    const reader = readerOf(people, null);
    const page = await reader.open('/tags/Bookmobiles?after=');
    expect(page.address).toMatch(/^\/tags\/mobile-libraries/);
    expect(page.$('link[rel=canonical]').attr('href')).toMatch(/\/tags\/mobile-libraries$/);
    expect(page.$('link[type="application/atom+xml"]').attr('href')).toBe('/tags/mobile-libraries/feed');
    expect(JSON.parse(page.$('script[type="application/ld+json"]').text())).toMatchObject({
      '@type': 'DefinedTerm',
      name: 'Mobile libraries',
    });
    expect((await reader.open('/tags/no-such-tag')).status).toBe(404);
  });

  it('has nothing under it that the viewer does not see', async () => {
    expect((await readerOf(people, ANA).open('/tags/mobile-libraries')).text).toContain('Secret of the course');
    for (const who of [null, BEN]) {
      expect((await readerOf(people, who).open('/tags/mobile-libraries')).html).not.toContain('Secret');
    }
  });

  it('says what to do where nothing carries it', async () => {
    expect((await readerOf(people, null).open('/tags/memes')).text).toContain('Sign in to see those for members.');
    expect((await readerOf(people, BEN).open('/tags/memes')).text).toContain('Write the first');
  });

  it('that is proposed is not indexed', async () => {
    const { $ } = await readerOf(people, ANA).open('/tags/secret-timetable');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=canonical]')).toHaveLength(0);
  });
});

it.each(['/tags', '/tags?q=l', '/tags?list=proposed', '/tags/libraries', '/tags/mobile-libraries'])(
  '%s asks at most eight statements',
  async (path) => {
    for (const who of [null, ANA]) {
      const reader = readerOf(people, who);
      await reader.open(path);
      const statements = await api.statements.during(() => reader.open(path));
      expect(statements.length).toBeLessThanOrEqual(7);
    }
  },
);
