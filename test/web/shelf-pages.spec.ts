import type { TestApi } from '../support/api.js';
import type { PageReader } from '../support/page-reader.js';
import { BUILT_IN_CRITERIA } from '../support/rubric-scores.js';
import type { WorldClient } from '../support/world-client.js';
import { BEN, SECRETS, ShelfFixture } from './shelf-fixture.js';

let shelf: ShelfFixture;
let api: TestApi;
let people: WorldClient;
let open: string;
let other: string;

beforeAll(async () => {
  shelf = await ShelfFixture.stock();
  ({ api, people, open, other } = shelf);
});
afterAll(() => shelf?.api.close());

const readerOf = (member: number | null): PageReader => shelf.readerOf(member);

describe('the shelf', () => {
  it('lists the best strategy first, and says what is up for blind rating', async () => {
    const page = await readerOf(null).open('/case-studies');
    expect(page.status).toBe(200);
    const titles = page
      .$('main h3')
      .map((_, title) => page.$(title).text().trim())
      .get();
    expect(titles[0]).toBe('The goose <b>desk</b>');
    expect(titles).toHaveLength(3);
    expect(page.text).toContain('3 case studies');
    expect(page.$('main li:contains("Kept back")').text()).toContain('up for blind rating');
    expect(page.$('link[rel=canonical]').attr('href')).toMatch(/\/case-studies$/);
  });

  it('shows how a goal begins as it is read, and so do previews and the feed', async () => {
    const read = 'Bring back readers & *more*.';
    const page = await readerOf(null).open('/case-studies');
    expect(page.$('main li:contains("The goose") .prose').text()).toBe(read);
    const { $ } = await readerOf(null).open(`/case-studies/${open}`);
    expect($('meta[name=description]').attr('content')).toBe(`Harbour Library: ${read}`);
    const feed = await api.inject({ method: 'GET', url: '/case-studies/feed' });
    expect(feed.payload).toContain('Bring back readers &amp; *more*.</summary>');
  });

  it('keeps what it is narrowed down to in the address, with how many there would be', async () => {
    const reader = readerOf(null);
    await reader.open('/case-studies');
    const country = reader.page?.$('.facets a:contains("Iceland")');
    expect(country?.find('.count').text()).toBe('1');
    const page = await reader.open(country?.attr('href') as string);
    expect(page.address).toBe('/case-studies?country=IS');
    expect(page.text).toContain('1 case study');
    expect(page.text).toContain('A quiet year');
    expect(page.$('meta[name=robots]').attr('content')).toBe('noindex');
    const whole = await reader.open(page.$('.chosen a').attr('href') as string);
    expect(whole.address).toBe('/case-studies');
    const none = await reader.open('/case-studies?country=IS&figures=1&rated=1&year=2026');
    expect(none.text).toContain('No case study');
    expect(none.text).toContain('Take one of the conditions away');
  });

  it('takes any address for what it can be read as', async () => {
    const page = await readerOf(null).open(
      '/case-studies?order=ODD&year=20x6&tag=&tag=nobody-has-this&platform=%00&after=nonsense',
    );
    expect([200, 400, 422]).toContain(page.status);
    expect(page.html).not.toContain('errorId');
  });

  it('finds words in the shelf alone, and shows where', async () => {
    const reader = readerOf(null);
    await reader.open('/case-studies');
    const page = await reader.submit('main search form', { q: 'goose' });
    expect(page.address).toBe('/case-studies?q=goose');
    expect(page.$('main .snippet mark').length).toBeGreaterThan(0);
    expect(page.$('main h3').length).toBe(1);
    for (const secret of SECRETS) {
      const found = await reader.open(`/case-studies?q=${encodeURIComponent(secret)}`);
      expect(found.$('main h3').length).toBe(0);
    }
  });
});

describe('the page of a case study', () => {
  it('tells what for, what came of it, what it took, and where that comes from', async () => {
    const page = await readerOf(null).open(`/case-studies/${open}`);
    expect(page.$('h1').text()).toBe('The goose <b>desk</b>');
    expect(page.$('h1').length).toBe(1);
    for (const said of [
      'Bring back',
      'They came.',
      'More about it.',
      'Harbour Library',
      '1,000 people',
      '40 hours',
      '£350',
    ])
      expect(page.text).toContain(said);
    expect(page.$('.sources a').attr('href')).toBe('https://harbour.example.org/report');
    const levels = page
      .$('main :is(h1,h2,h3,h4)')
      .map((_, heading) => Number(heading.tagName.slice(1)))
      .get();
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(page.html).not.toMatch(/\sstyle=/);
  });

  it('draws figures, tells their trend, and gives the numbers as a table and as a file', async () => {
    const reader = readerOf(null);
    const page = await reader.open(`/case-studies/${open}`);
    const [visits, reach] = page
      .$('svg.chart')
      .get()
      .map((chart) => page.$(chart));
    expect(visits?.attr('aria-label')).toMatch(
      /Visits, in people: 4 numbers.*It rose: 38 at first, 190 in the end.*it was 50/,
    );
    expect(visits?.find('text.level').text()).toBe('before: 50');
    expect(visits?.find('.hollow').length).toBe(1);
    expect(visits?.find('.stretch').length).toBe(1);
    expect(reach?.hasClass('broken')).toBe(true);
    expect(page.text).toContain('Reach was paid for');
    expect(page.$('.chart-notes').first().text()).toContain('Each drawing now says whom to ask.');
    expect(page.$('table.points').first().find('tbody tr').length).toBe(4);
    const file = await reader.send('GET', page.$('.series figcaption a').first().attr('href') as string);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.payload).toContain('190');
  });

  it('shows distributions with their numbers, and dissent in words', async () => {
    const page = await readerOf(null).open(`/case-studies/${open}`);
    expect(page.$('tr.contested').length).toBe(BUILT_IN_CRITERIA.length);
    expect(page.text).toContain('Peers disagree on 7 criteria');
    expect(page.$('svg.histogram').first().attr('aria-label')).toBe('Scores 1 to 5: 1, 1, 0, 1, 2 ratings');
    expect(
      page
        .$('svg.histogram')
        .first()
        .find('text')
        .map((_, one) => page.$(one).text())
        .get(),
    ).toEqual(['1', '1', '0', '1', '2']);
  });

  it('says of itself what machines want to know', async () => {
    const reader = readerOf(null);
    const page = await reader.open(`/case-studies/${open}`);
    const said = JSON.parse(page.$('script[type="application/ld+json"]').text());
    expect(said).toMatchObject({
      '@type': 'CreativeWork',
      aggregateRating: { '@type': 'AggregateRating', ratingValue: 3.4, ratingCount: 5, bestRating: 5, worstRating: 1 },
    });
    expect(page.$('meta[name="z:itemType"]').attr('content')).toBe('webpage');
    expect(page.$('meta[property="og:title"]').attr('content')).toBe('The goose <b>desk</b>');
    expect(page.$('link[type="application/atom+xml"]').length).toBe(1);
    const bib = await reader.send('GET', `/case-studies/${open}/cite.bib`);
    expect(bib.headers['content-type']).toContain('bibtex');
    expect(bib.payload).toContain(`url = {${page.$('link[rel=canonical]').attr('href')}}`);
    const ris = await reader.send('GET', `/case-studies/${open}/cite.ris`);
    expect(ris.payload).toMatch(/^TY {2}- ELEC\r\n/);
  });

  it('is found by its id too, and is not there for what nobody wrote', async () => {
    const { caseStudy } = await people.ok(null, `{ caseStudy(slug: "${other}") { id } }`);
    expect((await readerOf(null).open(`/case-studies/${caseStudy.id}`)).address).toBe(`/case-studies/${other}`);
    expect((await readerOf(null).open('/case-studies/nobody-wrote-this')).status).toBe(404);
    expect((await readerOf(null).open('/case-studies/nobody-wrote-this/cite.bib')).status).toBe(404);
  });

  it('puts two side by side', async () => {
    const reader = readerOf(null);
    await reader.open(`/case-studies/compare?a=${open}`);
    expect(reader.page?.$(`a[href="/case-studies/compare?a=${open}&b=${other}"]`).length).toBe(1);
    const page = await reader.open(`/case-studies/compare?a=${open}&b=${other}`);
    expect(page.text).toContain('They came.');
    expect(page.text).toContain('A poster.');
    expect((await reader.open(`/case-studies/compare?a=${open}&b=none`)).status).toBe(404);
    expect((await reader.open('/case-studies/compare')).address).toBe('/case-studies');
  });

  it('asks little of the database', async () => {
    const counts: Record<string, number> = {};
    for (const [name, path] of [
      ['shelf', '/case-studies'],
      ['search', '/case-studies?q=goose'],
      ['case study', `/case-studies/${open}`],
      ['ratings', `/case-studies/${open}/ratings`],
      ['rate', `/case-studies/${other}/rate`],
      ['compare', `/case-studies/compare?a=${open}&b=${other}`],
    ] as const) {
      const reader = readerOf(BEN);
      counts[name] = (await api.statements.during(() => reader.open(path))).length;
      expect(reader.page?.status).toBe(200);
    }
    expect(Object.entries(counts).filter(([, count]) => count > 8)).toEqual([]);
  });
});
