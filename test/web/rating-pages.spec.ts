import { BUILT_IN_CRITERIA } from '../support/rubric-scores.js';
import { ADMIN, BEN, CONTRIBUTOR, SECRETS, ShelfFixture } from './shelf-fixture.js';

const [DEV, EVA] = [6, 7] as const;
const FORM = 'form.rubric';
let shelf: ShelfFixture;

beforeAll(async () => {
  shelf = await ShelfFixture.stock();
});
afterAll(() => shelf?.api.close());

/** What the rubric's form is filled in with. */
const scored = (score: number, keys: readonly string[] = BUILT_IN_CRITERIA) =>
  Object.fromEntries(keys.map((key) => [`score-${key}`, String(score)]));
const secretsIn = (html: string) => SECRETS.filter((secret) => html.includes(secret));

describe('what is up for blind rating', () => {
  const PATHS = ['', '/rate', '/ratings', '/reveal', '/cite.bib', '/cite.ris'];

  it.each([null, BEN])('keeps what came of it from member %s, on every page that speaks of it', async (member) => {
    const reader = shelf.readerOf(member);
    const paths = [
      ...PATHS.map((path) => `/case-studies/${shelf.blind}${path}`),
      '/case-studies',
      '/case-studies?order=MOST_DISCUSSED',
      '/case-studies?q=kept',
      `/case-studies/compare?a=${shelf.blind}&b=${shelf.open}`,
      `/case-studies/compare?a=${shelf.open}&b=${shelf.blind}`,
    ];
    for (const path of paths) expect([path, secretsIn((await reader.open(path)).html)]).toEqual([path, []]);
    const page = await reader.open(`/case-studies/${shelf.blind}`);
    expect(page.text).toContain('A goal that all see.');
    expect(page.text).toContain('Up for blind rating');
    expect(page.$('.discussion, .criteria, svg').length).toBe(0);
    const jsonLd = page.$('script[type="application/ld+json"]');
    // Members are told nothing that is for machines.
    expect(jsonLd.length).toBe(member === null ? 1 : 0);
    if (member === null) expect(JSON.parse(jsonLd.text()).aggregateRating).toBeUndefined();
  });

  it('is told to whoever put it there: the same words are found', async () => {
    const page = await shelf.readerOf(CONTRIBUTOR).open(`/case-studies/${shelf.blind}`);
    expect(secretsIn(page.html)).toEqual(SECRETS.filter((word) => word !== 'Potoroos' && word !== '8765432'));
    expect(page.$(`a[href="/case-studies/${shelf.blind}/rate"]`).length).toBe(0);
    expect(page.$('script[type="application/ld+json"]').length).toBe(0);
  });

  it('is rated, and the outcome is put beside what one expected', async () => {
    const reader = shelf.readerOf(DEV);
    const asked = await reader.open(`/case-studies/${shelf.blind}/rate`);
    expect(asked.$('fieldset.criterion').length).toBe(BUILT_IN_CRITERIA.length);
    expect(asked.$('fieldset.criterion').first().find('input[type=radio][required]').length).toBe(5);
    expect(asked.text).toContain('What do you think came of it?');
    const page = await reader.submit(FORM, { ...scored(4), comment: 'I expect <i>geckos</i>.' });
    expect(page.address).toBe(`/case-studies/${shelf.blind}/reveal?done=rated`);
    expect(page.$('[aria-labelledby=predicted]').text()).toContain('I expect <i>geckos</i>.');
    expect(page.$('[aria-labelledby=came]').text()).toContain('Quokkas came back');
    expect(page.$('[aria-labelledby=came]').text()).toContain('8,765,432');
    const row = page.$('main table tbody tr').first().find('td');
    expect([row.eq(0).text(), row.eq(1).text()]).toEqual(['4', '4.5']);
    const after = await reader.open(`/case-studies/${shelf.blind}`);
    expect(after.text).toContain('Rated before seeing the outcome4.0 1 rating');
    expect(after.text).toContain('Rated knowing the outcome5.0 1 rating');
    expect(after.text).toContain('Given before you saw the outcome');
  });

  it('is shown to whoever asks, and a rating of theirs is no longer blind', async () => {
    const reader = shelf.readerOf(EVA);
    await reader.open(`/case-studies/${shelf.blind}/reveal`);
    expect(reader.page?.text).toContain('This cannot be undone.');
    const page = await reader.submit(`form[action$="/reveal"]`);
    expect(page.address).toBe(`/case-studies/${shelf.blind}?done=revealed`);
    expect(page.text).toContain('Quokkas came back');
    await reader.open(`/case-studies/${shelf.blind}/rate`);
    expect(reader.page?.text).not.toContain('What do you think came of it?');
    const rated = await reader.submit(FORM, scored(3));
    expect(rated.address).toBe(`/case-studies/${shelf.blind}?done=rated`);
    expect(rated.text).toContain('Given knowing the outcome');
  });
});

describe('rating by pages', () => {
  it('says which criteria were passed over, beside them, and keeps what was given', async () => {
    const reader = shelf.readerOf(DEV);
    await reader.open(`/case-studies/${shelf.other}/rate`);
    const [first, ...rest] = BUILT_IN_CRITERIA;
    const page = await reader.submit(FORM, {
      ...scored(4, rest.slice(1)),
      [`why-${rest[1]}`]: 'Because.',
      comment: 'Kept.',
    });
    expect(page.status).toBe(422);
    const links = page
      .$('[role=alert] a')
      .map((_, link) => page.$(link).attr('href'))
      .get();
    expect(links).toEqual([`#score-${first}`, `#score-${rest[0]}`]);
    for (const link of links) expect(page.$(link).length).toBe(1);
    expect(page.$('fieldset.has-problem').length).toBe(2);
    expect(page.$(`[name="score-${rest[1]}"]:checked`).attr('value')).toBe('4');
    expect(page.$(`[name="why-${rest[1]}"]`).text()).toBe('Because.');
    expect(page.$('[name=comment]').text()).toBe('Kept.');
    const sent = await reader.submit(FORM, scored(4));
    expect(sent.address).toBe(`/case-studies/${shelf.other}?done=rated`);
    expect(sent.$('.own-rating').text()).toContain('Because.');
  });

  it('refuses a reason that is too long beside its field', async () => {
    const reader = shelf.readerOf(DEV);
    await reader.open(`/case-studies/${shelf.other}/rate`);
    const page = await reader.submit(FORM, { ...scored(2), [`why-${BUILT_IN_CRITERIA[2]}`]: 'a'.repeat(2_001) });
    expect(page.status).toBe(422);
    expect(page.$(`#why-${BUILT_IN_CRITERIA[2]}-problem`).text()).not.toBe('');
  });

  it('happens once, however often the form is sent', async () => {
    const reader = shelf.readerOf(EVA);
    await reader.open(`/case-studies/${shelf.other}/rate`);
    const before = reader.page;
    await reader.submit(FORM, scored(5));
    reader.page = before;
    const page = await reader.submit(FORM, scored(5));
    expect(page.address).toBe(`/case-studies/${shelf.other}?done=rated`);
  });

  it('is changed and withdrawn again', async () => {
    const reader = shelf.readerOf(DEV);
    const form = await reader.open(`/case-studies/${shelf.other}/rate`);
    expect(form.$('h1').text()).toBe('Change your rating');
    expect(form.$('input[type=radio]:checked').length).toBe(BUILT_IN_CRITERIA.length);
    await reader.submit(FORM, scored(2));
    const page = await reader.submit('form[action$="/rating/withdraw"]');
    expect(page.address).toBe(`/case-studies/${shelf.other}?done=rating-withdrawn`);
    expect(page.$('.own-rating').length).toBe(0);
  });

  it('shows who gave what, with their reasons, a page at a time', async () => {
    const page = await shelf.readerOf(null).open(`/case-studies/${shelf.open}/ratings`);
    expect(page.$('main .ratings > li').length).toBe(5);
    expect(page.text).toContain('I say 1.');
  });

  it('is not for visitors, nor for whoever put it there', async () => {
    const visitor = await shelf.readerOf(null).open(`/case-studies/${shelf.open}/rate`);
    expect(visitor.address).toMatch(/^\/sign-in\?to=/);
    const own = await shelf.readerOf(CONTRIBUTOR).open(`/case-studies/${shelf.open}/rate`);
    expect(own.address).toBe(`/case-studies/${shelf.open}`);
    const reader = shelf.readerOf(ADMIN);
    await reader.open(`/case-studies/${shelf.open}/rate`);
    const answer = await reader.send('POST', `/case-studies/${shelf.open}/rate`, 'caseStudyId=1');
    expect(answer.statusCode).toBe(403);
  });
});
