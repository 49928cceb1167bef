import type { TestApi } from '../support/api.js';
import { logins, startDemo } from '../support/demo-api.js';
import { PageReader } from '../support/page-reader.js';

let api: TestApi;
/** The demo's longest thread, which is public. */
let longest: { id: string; thread: { replyCount: number } };

beforeAll(async () => {
  api = await startDemo();
  const { reflections } = await api.ok('{ reflections(first: 100) { nodes { id thread { replyCount } } } }');
  longest = reflections.nodes.sort(
    (a: typeof longest, b: typeof longest) => b.thread.replyCount - a.thread.replyCount,
  )[0];
});
afterAll(() => api.close());

const asMina = async () => {
  const reader = new PageReader(api);
  await reader.signIn(logins.learner);
  return reader;
};
const path = () => `/reflections/${longest.id}`;
const idsOn = ({ $ }: { $: import('cheerio').CheerioAPI }) =>
  $('.discussion li[id^="r"]')
    .toArray()
    .map(({ attribs }) => Number(attribs.id?.slice(1)));

describe('the page of a long thread', () => {
  it('is asked for in at most eight statements', async () => {
    for (const reader of [await asMina(), new PageReader(api)]) {
      const statements = await api.statements.during(() => reader.open(path()));
      expect(statements.length).toBeLessThanOrEqual(7);
    }
  });

  it('is a section with a heading, nested lists of articles, each named by whose it is, its level and what it answers', async () => {
    const { $ } = await new PageReader(api).open(path());
    const section = $('section.discussion');
    expect($(`#${section.attr('aria-labelledby')}`).is('h2')).toBe(true);
    expect(section.find('[role=feed], [role=tree], [role=application]').length).toBe(0);
    expect(section.find('ol').length).toBe(section.find('ol[role=list]').length);
    const names = section
      .find('article')
      .toArray()
      .map((article) => $(`h3 #${article.attribs['aria-labelledby']}`).text());
    expect(names[0]).toMatch(/^.+, level 1$/);
    expect(names).toContainEqual(expect.stringMatching(/^.+, level 3, in reply to .+$/));
    const second = $('section.discussion > div > ol > li').has('details > ol > li').first();
    const parent = second.find('> article [id^=n] bdi').first().text();
    expect(second.find('> details > ol > li > article [id^=n]').first().text()).toContain(`in reply to ${parent}`);
  });

  it('says whose each control is', async () => {
    const { $ } = await (await asMina()).open(path());
    expect($('#r3 > article a[data-answer]').attr('aria-label')).toMatch(/^Reply to .+, 3$/);
    expect($('#r3 > article a[data-more]').attr('aria-label')).toMatch(/^More about .+, 3$/);
    expect($('#r3 > article button[name=react]').first().text()).toMatch(/^Made me think.*, .+, 3$/);
  });

  it('says how much of it is shown, and leads to the next and to all of it, without repeating or losing one', async () => {
    const reader = new PageReader(api);
    const first = await reader.open(path());
    expect(first.$('#shown').text()).toBe(`50 of ${longest.thread.replyCount} shown`);
    const seen = new Set(idsOn(first));
    let page = first;
    while (page.$('.pager a[rel=next]').length > 0) {
      page = await reader.open(page.$('.pager a[rel=next]').attr('href') as string);
      // What the first ones hang on stands there again, so that they are read where they belong.
      expect(page.$('.discussion > div > .thread').length).toBe(1);
      for (const id of idsOn(page)) seen.add(id);
    }
    expect(seen.size).toBe(longest.thread.replyCount);
    const all = await reader.open(first.$('.pager a[data-all]').attr('href') as string);
    expect(idsOn(all)).toHaveLength(longest.thread.replyCount);
    expect(all.$('.pager').length).toBe(0);
  });

  it('shows a reply of any page with what it answers and its answers, or as the root', async () => {
    const all = await new PageReader(api).open(`${path()}?all`);
    const deep = all.$('.discussion li li li li').has('details > ol > li').last();
    const number = deep.attr('id')?.slice(1) as string;
    const above = deep.parents('li[id^="r"]').length;
    const below = deep.find('li[id^="r"]').length;
    const pointed = await new PageReader(api).open(`${path()}?reply=${number}`);
    expect(idsOn(pointed)).toHaveLength(above + 1 + below);
    expect(pointed.$('.is-pointed').parent().attr('id')).toBe(`r${number}`);
    expect(pointed.$(`#r${number}`).parents('li[id^="r"]').length).toBe(above);
    const rooted = await new PageReader(api).open(`${path()}?root=${number}`);
    expect(idsOn(rooted)).toHaveLength(1 + below);
    expect(rooted.$('.discussion > div > .thread > li').attr('id')).toBe(`r${number}`);
    expect(rooted.$(`a[href="${path()}?reply=${number}#r${number}"]`).length).toBe(1);
  });

  it('says so where a link leads to a reply that is not there', async () => {
    const page = await new PageReader(api).open(`${path()}?reply=99999`);
    expect(page.status).toBe(200);
    expect(page.$('.thread-place').text()).toContain('99999');
  });

  it('says so where the reply that is to be answered is not there, is no number, or takes no answer', async () => {
    const reader = await asMina();
    const said = async (query: string, language = 'en') => {
      const { status, $ } = await reader.open(`${path()}?${query}`, { 'accept-language': language });
      expect([query, status, $('form#answer').length]).toEqual([query, 200, 0]);
      return $('.thread-place').text();
    };
    expect(await said('answer=99999')).toContain('There is no reply 99999 here');
    for (const query of ['answer=9999999999', 'answer=abc', 'answer=', 'more=-1', 'reply=1e3', 'root=0'])
      expect([query, await said(query)]).toEqual([query, expect.stringContaining('names no reply')]);
    expect(await said('answer=abc', 'es')).toContain('no nombra ninguna respuesta');
    expect(await said('order=newest')).not.toContain('names no reply');
  });

  it('names notes, and the ways back from them, in the reader’s language', async () => {
    const { $ } = await new PageReader(api).open(path(), { 'accept-language': 'es' });
    expect($('.footnotes').attr('aria-label')).toBe('Notas');
    expect($('.footnote-backref').attr('aria-label')).toBe('Volver a la llamada 1');
  });

  it('stands in three orders, named in the address', async () => {
    const reader = new PageReader(api);
    const oldest = idsOn(await reader.open(`${path()}?order=oldest`));
    expect(oldest).toEqual([...oldest].sort((a, b) => a - b));
    const newest = await reader.open(`${path()}?order=newest`);
    expect(idsOn(newest)).toEqual(idsOn(newest).sort((a, b) => b - a));
    expect(newest.$('nav [aria-current]').text()).toContain('Newest');
    expect(newest.$('.in-reply').length).toBeGreaterThan(0);
  });

  it('folds by details, which are open', async () => {
    const { $ } = await new PageReader(api).open(path());
    const folds = $('.discussion details[data-below]');
    expect(folds.length).toBeGreaterThan(5);
    expect(folds.filter('[open]').length).toBe(folds.length);
  });

  it('has the form below what is answered, on whatever page that stands', async () => {
    const reader = await asMina();
    const page = await reader.open(`${path()}?answer=4`);
    expect(page.$('#r4 > article + .composer-place form#answer').length).toBe(1);
    const elsewhere = await reader.open(`${path()}?answer=${longest.thread.replyCount}`);
    expect(elsewhere.address).toContain(`reply=${longest.thread.replyCount}`);
    expect(elsewhere.$('form#answer').length).toBe(1);
  });

  it('shows all that can be done with a reply where that is asked for, on whatever page that stands', async () => {
    const reader = await asMina();
    const page = await reader.open(`${path()}?order=oldest`);
    const menu = await reader.open(page.$('#r3 > article a[data-more]').attr('href') as string);
    const words = menu.$('#r3 > article #more').text();
    for (const one of ['Link to this reply', 'Only from here on', 'Report', 'Mark as unread', 'Well done'])
      expect(words).toContain(one);
    const close = menu.$('#r3 > article a[data-more][aria-expanded=true]').attr('href') as string;
    expect(close).toBe(`${path()}?order=oldest#r3`);
    const elsewhere = await reader.open(`${path()}?more=${longest.thread.replyCount}`);
    expect(elsewhere.$(`#r${longest.thread.replyCount} #more`).length).toBe(1);
    // A button of it leads back to the page as it was.
    const { location } = (
      await reader.send(
        'POST',
        menu.$('#thread-form').attr('action') as string,
        new URLSearchParams({
          token: menu.$('#thread-form [name=token]').attr('value') as string,
          to: menu.$('#thread-form [name=to]').attr('value') as string,
          react: menu.$('#more [name=react]').first().attr('value') as string,
        }).toString(),
      )
    ).headers;
    expect(location).toBe(`${path()}?order=oldest#r3`);
  });

  it('hands a script the same of one reply, and nothing of one that is not there', async () => {
    const reader = await asMina();
    const at = `/threads/${longest.id}/replies`;
    const piece = await reader.open(`${at}/3/more`);
    expect(piece.$('.menu-of-reply a[href$="/replies/3/report"]').length).toBe(1);
    expect(piece.$('[id]').length).toBe(0);
    for (const number of ['0', '99999', 'x']) expect((await reader.open(`${at}/${number}/more`)).status).toBe(404);
    const visitor = await new PageReader(api).open(`${at}/3/more`);
    expect(visitor.$('.menu-of-reply li').length).toBe(2);
  });

  it('tells search engines and reference managers what everybody sees', async () => {
    const { $, html } = await new PageReader(api).open(path());
    expect($('link[rel=canonical]').attr('href')).toMatch(new RegExp(`${path()}$`));
    const posting = JSON.parse($('script[type="application/ld+json"]').text());
    expect(posting['@type']).toBe('DiscussionForumPosting');
    expect(posting.comment).toHaveLength(50);
    expect(posting.comment[0].text).not.toMatch(/[<>]/);
    expect($('meta[name="z:itemType"]').attr('content')).toBe('blogPost');
    expect($('meta[name="dc.title"]').attr('content')).toBe($('h1').text());
    expect($('#cite .prose').text()).toContain($('h1').text());
    // To somebody signed in more names are shown than to a visitor: none of them gets into what is passed on.
    const signedIn = await (await asMina()).open(path());
    const named = signedIn.$('.byline bdi').first().text();
    const told = [signedIn.$('script[type="application/ld+json"]').text(), signedIn.$('#cite').text()].join();
    if (!html.includes(named)) expect(told).not.toContain(named);
    const handle = signedIn.$('.byline bdi').last().text().trim();
    expect(signedIn.$('meta[name="dc.creator"]').attr('content')).toBe(handle);
  });

  it('is cited in the forms that reference managers read', async () => {
    const reader = new PageReader(api);
    const bibtex = await reader.send('GET', `${path()}/cite.bib`);
    expect(bibtex.headers['content-type']).toContain('application/x-bibtex');
    expect(bibtex.payload).toMatch(/^@misc\{\w+\d{4}-\w+,\n {2}author = /);
    const ris = await reader.send('GET', `${path()}/cite.ris`);
    expect(ris.payload).toMatch(/^TY {2}- BLOG\r\n[\s\S]*\r\nER {2}- \r\n$/);
  });

  it('gives a script the next replies', async () => {
    const reader = new PageReader(api);
    const next = (await reader.open(path())).$('.pager a[rel=next]').attr('href') as string;
    const further = await reader.open(`/threads/${longest.id}/further${next}`);
    expect(further.html).not.toContain('<html');
    expect(further.$('li[id^="r"]').length).toBe(50);
    expect(further.headers['x-next']).toBeTruthy();
  });
});
