import pg from 'pg';
import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { type DemoAddress, demoAddresses } from '../support/demo-addresses.js';
import { logins, startDemo, tokenOf } from '../support/demo-api.js';
import { LONG } from '../support/num-runs.js';
import { roughen } from './rough-texts.js';

/** What fits the narrowest window that must do fits this one, but for what changes with the width. */
const ALSO_NARROW = LONG ? [360] : [];

describeInBrowser('pages in any language, with any text', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let addresses: DemoAddress[];
  let token: string;
  let superuser: pg.Client;

  beforeAll(async () => {
    api = await startDemo({ jit: 'auto' });
    browser = await PageBrowser.start(api);
    token = await tokenOf(api, logins.learner);
    const { caseStudies } = await api.ok('{ caseStudies(first: 1) { nodes { id slug } } }', {}, { token });
    const [study] = caseStudies.nodes;
    addresses = [...(await demoAddresses(api, token)), ...furtherAddresses(study.slug)];
    superuser = new pg.Client(api.database.superuserUrl);
    await superuser.connect();
    // Whoever wrote a case study has further pages of it.
    const author = `(select id from member where handle = 'mina')`;
    await superuser.query(`update thread set author_id = ${author} where id = $1`, [study.id]);
    await superuser.query(`update post set author_id = ${author} where thread_id = $1 and number = 0`, [study.id]);
    const { rows } = await superuser.query(
      `select thread_id as id, number from post where author_id = ${author} and number > 0 and status = 'VISIBLE' order by 1, 2 limit 1`,
    );
    for (const page of ['changes', 'edit', 'withdraw', 'report']) {
      const { id, number } = rows[0];
      addresses.push({ name: page, address: `/threads/${id}/replies/${number}/${page}`, own: true });
    }
  });
  afterAll(async () => {
    await superuser?.end();
    await browser?.close();
    await api?.close();
  });

  const mina = async (language: string) => {
    const visitor = await browser.visitor({ viewport: { width: 360, height: 800 } });
    await signInAs(visitor.page, logins.learner);
    await visitor.context.addCookies([{ name: 'settings', value: `language=${language}`, url: browser.origin }]);
    return visitor;
  };

  it('says nothing that is in no catalogue, and has room for two fifths more', async () => {
    const { page, context } = await mina('en-XA');
    const faults: string[] = [];
    for (const { name, address } of addresses) {
      await page.goto(address);
      faults.push(...(await bare(page)).map((text) => `${name}: ${text}`));
      for (const width of [320, ...ALSO_NARROW]) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await tooWide(page)).map((one) => `${name} at ${width}: ${one}`));
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('turns round where writing runs from right to left', async () => {
    const { page, context } = await mina('ar-XB');
    const faults: string[] = [];
    for (const { name, address } of addresses) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await tooWide(page)).map((one) => `${name} at ${width}: ${one}`));
        faults.push(...(await unturned(page)).map((one) => `${name} at ${width}: ${one}`));
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('holds any text that people can write, and keeps it from turning what stands around', async () => {
    await roughen(api, superuser, token);
    const { page, context } = await mina('en');
    const faults: string[] = [];
    for (const { name, address } of addresses) {
      const answer = await page.goto(address);
      if (answer && answer.status() >= 500) faults.push(`${name}: ${answer.status()}`);
      for (const width of [320, ...ALSO_NARROW, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await tooWide(page)).map((one) => `${name} at ${width}: ${one}`));
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png` }).catch(() => null);
      }
      faults.push(...(await astray(page)).map((one) => `${name}: ${one}`));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Pages of one case study beside those that `demoAddresses` has, for whoever wrote it. */
function furtherAddresses(slug: string): DemoAddress[] {
  const at = `/case-studies/${slug}`;
  return [
    { name: 'rate', address: `${at}/rate`, own: true },
    { name: 'ratings', address: `${at}/ratings` },
    { name: 'edit-case-study', address: `${at}/edit`, own: true },
    { name: 'figures', address: `${at}/figures`, own: true },
    { name: 'new-figures', address: `${at}/figures/new`, own: true },
    { name: 'table', address: `${at}/figures/table`, own: true },
    { name: 'pictures', address: `${at}/pictures`, own: true },
    { name: 'blind', address: `${at}/blind`, own: true },
  ];
}

/** What reaches beyond the window, the innermost of it. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1) && !one.closest('.scrolls, pre, .vh');
    });
    const inner = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
    return [
      `${scrollWidth} wide: ${inner.slice(0, 3).map((one) => `${one.tagName}.${one.className} in ${one.parentElement?.className}`)}`,
    ];
  });
}

/** English that no message has: what is left of the page’s own words once those of the pseudo-locale are taken away. */
function bare(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Where people’s own words stand, and what is the same in all languages. */
    const THEIRS = 'bdi, [dir=auto], .prose, time, code, kbd, pre, textarea, [translate=no], [lang]:not(html)';
    /** What is called the same everywhere. */
    const NAMES = /\b(?:Commonplace|APA|BibTeX|RIS|Wikidata Q\d+)\b/g;
    const rest = (text: string) =>
      text
        .replace(/\[(?:[^[\]]|\[[^[\]]*\])*·\]/g, '')
        // Days, sums and lists as every program of the locale spells them.
        .replace(/\b(?:[A-Z][a-z]{2} \d{1,2}, \d{4}|[A-Z]{3}\s[\d,.]+|and)\b/g, '')
        .replace(NAMES, '');
    const faults: string[] = [];
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const one of body.querySelectorAll(`script, style, ${THEIRS}`)) one.remove();
    for (const block of body.querySelectorAll(
      'h1, h2, h3, h4, p, li, dt, dd, th, td, label, legend, summary, button, a, div, option, caption, text',
    )) {
      const nested = block.cloneNode(true) as HTMLElement;
      for (const one of nested.querySelectorAll(
        'p, li, dt, dd, th, td, div, ul, ol, table, section, article, details, form',
      ))
        one.remove();
      const left = rest(nested.textContent ?? '').trim();
      if (/\p{L}{2}/u.test(left)) faults.push(`${block.tagName}.${block.getAttribute('class')} “${left.slice(0, 80)}”`);
    }
    for (const one of document.querySelectorAll('[aria-label], [placeholder], [title], input[type=submit]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'value']) {
        const text = one.getAttribute(name) ?? '';
        if ((name === 'value' && one.tagName !== 'INPUT') || one.closest(THEIRS)) continue;
        if (name === 'value' && one.getAttribute('type') !== 'submit') continue;
        if (/\p{L}{2}/u.test(text) && !text.includes('·]')) faults.push(`${one.tagName} ${name} “${text}”`);
      }
    }
    return [...new Set(faults)];
  });
}

/** What does not stand as far from the right, from right to left, as it stands from the left otherwise. */
function unturned(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const parts = [
      ...document.querySelectorAll<HTMLElement>(
        '.top .name, .top nav, .top search, .top .menu, main > *, main h1, main h2, main h3, main .field, main .quiet, main li',
      ),
    ].filter(
      (one) =>
        one.checkVisibility() &&
        !one.closest('.vh, svg, [popover], .scrolls') &&
        !one.parentElement?.closest('[dir=auto]') &&
        one.getBoundingClientRect().width > 0,
    );
    const ends = () => parts.map((one) => one.getBoundingClientRect());
    const turned = ends();
    root.dir = 'ltr';
    const usual = ends();
    root.dir = 'rtl';
    return parts.flatMap((one, at) => {
      const [from, to] = [usual[at] as DOMRect, turned[at] as DOMRect];
      const off = from.left - (root.clientWidth - to.right);
      return Math.abs(off) > 3
        ? [`${one.tagName}.${one.className} “${one.textContent?.trim().slice(0, 20)}” is ${Math.round(off)} off`]
        : [];
    });
  });
}

/** Text from right to left that could take along what stands beside it. */
function astray(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, textContent } = node;
      if (
        !parentElement ||
        !/[\u0590-\u07ff]/.test((textContent ?? '').replace(/[\u2066-\u2068][^\u2069]*\u2069/g, ''))
      )
        continue;
      if (parentElement.closest('script, bdi, [dir=auto], .prose, option')) continue;
      faults.push(`${parentElement.tagName}.${parentElement.className} “${textContent?.trim().slice(0, 60)}”`);
    }
    return [...new Set(faults)];
  });
}
