import type { Page } from 'playwright-core';

/** What reaches beyond the window, the innermost of it. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1) && !one.closest('.scrolls, pre, .vh');
    });
    // Where nothing else is, what only those hear who hear the page may be it.
    if (out.length === 0)
      out.push(
        ...[...document.querySelectorAll<HTMLElement>('body *')].filter(
          (one) => one.getBoundingClientRect().right > clientWidth + 1,
        ),
      );
    const inner = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
    return [
      `${scrollWidth} wide: ${inner.slice(0, 3).map((one) => `${one.tagName}.${one.className} in ${one.parentElement?.className}`)}`,
    ];
  });
}

/** English that no message has: what is left of the page’s own words once those of the pseudo-locale are taken away. */
export function bare(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Where people’s own words stand, and what is the same in all languages. */
    const THEIRS =
      'bdi, [dir=auto], .prose, time, code, kbd, pre, textarea, .reply-graph text, [translate=no], [lang]:not(html)';
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
export function unturned(page: Page): Promise<string[]> {
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
export function astray(page: Page): Promise<string[]> {
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
      // Each text of a picture stands by itself.
      if (parentElement.closest('script, bdi, [dir=auto], .prose, option, svg')) continue;
      faults.push(`${parentElement.tagName}.${parentElement.className} “${textContent?.trim().slice(0, 60)}”`);
    }
    return [...new Set(faults)];
  });
}
