import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';
import { xssStrings } from '../support/xss-corpus.js';

const [ANA, BEN, INES] = [0, 1, 2];

let api: TestApi;
let world: World;
let people: WorldClient;
let replied: string;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: [
      { displayName: 'Quartzia Lindqvist', nameAudience: 'EVERYONE', handle: 'ana.l' },
      { displayName: 'Quartzon Hidden', nameAudience: 'NOBODY', handle: 'bennet' },
      {},
    ],
    courses: [{}],
    enrolments: [
      { member: ANA, course: 0 },
      { member: INES, course: 0, role: 'INSTRUCTOR' },
    ],
    prompts: [{ course: 0, postFirst: true, minimumWords: 1 }],
  });
  people = new WorldClient(api, world);
  const write = async (member: number, title: string, more: object = {}): Promise<string> => {
    const input = { title, bodyMarkdown: `The *quartz* clock of ${title}.`, publish: true, ...more };
    return (await people.must(member, 'createReflection', input, 'reflection { id }')).reflection.id;
  };
  replied = await write(ANA, 'A public clock', { audience: 'PUBLIC', tags: ['Memes'] });
  await write(INES, 'Secret clock of the course', { courseId: world.courses[0] });
  await write(INES, 'Mine for the prompt', { promptId: world.prompts[0] });
  await people.must(
    BEN,
    'createReply',
    { threadId: replied, bodyMarkdown: 'My answer is **quartz** as well.' },
    'reply { id }',
  );
});
afterAll(() => api.close());

describe('search', () => {
  it('is one box on every page, which leads to results with what matches marked', async () => {
    const reader = readerOf(people, null);
    await reader.open('/tags');
    const page = await reader.submit('header search form', { q: 'quartz' });
    expect(page.address).toBe('/search?q=quartz');
    expect(
      page
        .$('h2')
        .toArray()
        .map((one) => page.$(one).text()),
    ).toEqual(['Reflections', 'Replies', 'People']);
    expect(page.$('mark').first().text().toLowerCase()).toBe('quartz');
    expect(page.$('#q').attr('value')).toBe('quartz');
  });

  it('leads to the reply itself', async () => {
    const { $ } = await readerOf(people, null).open('/search?q=quartz&kind=replies');
    expect($('.results a').attr('href')).toBe(`/reflections/${replied}?reply=1#r1`);
    expect($('.results a').text()).toBe('Reply 1 to A public clock');
  });

  it('finds nothing that the viewer does not see, nor a name that does not reach them', async () => {
    const outside = await readerOf(people, null).open('/search?q=quartz');
    expect(outside.html).not.toMatch(/Secret|Mine for the prompt|Quartzon|Hidden/);
    const hidden = await readerOf(people, ANA).open('/search?q=quartzon&kind=people');
    expect(hidden.text).toContain('Nothing was found');
    const inside = await readerOf(people, ANA).open('/search?q=quartz');
    expect(inside.text).toContain('Secret clock of the course');
  });

  it('keeps its filters in the address and in the form', async () => {
    const reader = readerOf(people, ANA);
    const page = await reader.open('/search?q=quartz&tag=memes&by=@ana.l');
    expect(
      page
        .$('h3')
        .toArray()
        .map((one) => page.$(one).text()),
    ).toEqual(['A public clock']);
    expect(page.$('details').last().attr('open')).toBeDefined();
    expect(page.$('#filter-by').attr('value')).toBe('@ana.l');
    expect(page.$('.tabs a').eq(1).attr('href')).toBe('?q=quartz&tag=memes&by=%40ana.l&kind=reflections');
    const by = await reader.open('/search?q=quartz&by=@bennet');
    expect(by.$('main h3').text()).toBe('Reply 1 to A public clock');
    expect((await reader.open('/search?q=quartz&since=2999-01-01')).text).toContain('Nothing was found');
    // What cannot be meant narrows nothing.
    expect((await reader.open('/search?q=quartz&since=2999-02-31&kind=nonsense')).status).toBe(200);
    expect((await reader.open('/search?q=quartz&until=yesterday')).text).toContain('A public clock');
  });

  it('says what to try where nothing was found', async () => {
    const page = await readerOf(people, null).open('/search?q=zyzzogeton&kind=people');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Fewer words find more');
    expect(page.$('main section a[href="?q=zyzzogeton"]')).toHaveLength(1);
  });

  it('begins with a box and how to use it', async () => {
    for (const path of ['/search', '/search?q=', '/search?q=%20%20']) {
      const page = await readerOf(people, null).open(path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.$('main input[name=q]')).toHaveLength(1);
    }
  });

  it('is not indexed, and no query becomes markup', async () => {
    const reader = readerOf(people, null);
    for (const text of [
      ...xssStrings.filter(({ length }) => length < 200).slice(0, 60),
      'x'.repeat(200),
      '" onfocus="alert(1)',
      '%',
      '\\',
    ]) {
      const page = await reader.open(`/search?q=${encodeURIComponent(text)}`);
      expect([text, page.status]).toEqual([text, 200]);
      expect(page.$('meta[name=robots]').attr('content')).toBe('noindex');
      expect(page.$('main script, main iframe, main img, main svg, main [onfocus], main [onerror]')).toHaveLength(0);
    }
  });

  it('answers with a page what no text may hold', async () => {
    const page = await readerOf(people, null).open('/search?q=%00');
    expect(page.status).toBe(400);
    expect(page.$('header input[name=q]')).toHaveLength(1);
  });

  it('reads one kind page by page', async () => {
    for (let at = 0; at < 22; at += 1) {
      await people.must(
        INES,
        'createReflection',
        { title: `Sundial ${at}`, bodyMarkdown: 'Sundials.', audience: 'PUBLIC', publish: true },
        'reflection { id }',
      );
    }
    const reader = readerOf(people, null);
    const all = await reader.open('/search?q=sundials');
    expect(all.$('.results > li')).toHaveLength(5);
    const first = await reader.open(all.$('.part p a').last().attr('href') as string);
    expect(first.$('.results > li')).toHaveLength(20);
    const second = await reader.open(first.$('a[rel=next]').attr('href') as string);
    expect(second.$('.results > li')).toHaveLength(2);
  });

  it.each(['/search?q=quartz', '/search?q=quartz&kind=replies', '/search'])(
    '%s asks at most eight statements',
    async (path) => {
      const reader = readerOf(people, ANA);
      await reader.open(path);
      expect((await api.statements.during(() => reader.open(path))).length).toBeLessThanOrEqual(7);
    },
  );
});
