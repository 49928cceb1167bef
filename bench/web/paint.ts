import type { Browser } from 'playwright-core';
import { median } from '../figure.js';
import { type Aim, aimed } from './aim.js';
import { DESK, PHONE, visit } from './browser.js';
import type { Site } from './site.js';

/** Milliseconds after which the largest piece of a page is painted at the latest, on an old phone and a poor line. */
const LARGEST_PAINT = 1_200;

/** How much of a page may move while it loads. */
const LAYOUT_SHIFT = 0.02;

/** Milliseconds for which nothing more is painted. */
const CALM = 500;

interface Painted {
  readonly largest: number;
  readonly shift: number;
}

/** When the largest piece of the key pages is painted, and how much they move. */
export async function measurePaints(browser: Browser, site: Site, rounds: number): Promise<Aim[]> {
  const { thread, caseStudy } = site.pages;
  const pages = { home: '/', thread, shelf: '/case-studies', 'case study': caseStudy };
  const aims: Aim[] = [];
  for (const [name, address] of Object.entries(pages)) {
    for (const signedIn of [false, true]) {
      const whose = `${name}, ${signedIn ? 'signed in' : 'a visitor’s'}`;
      const painted: Painted[] = [];
      for (let round = 0; round < rounds; round++) {
        painted.push(await paint(browser, site, address, signedIn, PHONE, true));
      }
      const wide = await paint(browser, site, address, signedIn, DESK, false);
      const shift = Math.max(wide.shift, ...painted.map((one) => one.shift));
      aims.push(aimed(`${whose}: largest paint`, median(painted.map((one) => one.largest)), '≤', LARGEST_PAINT, 'ms'));
      aims.push(aimed(`${whose}: layout shift`, shift, '≤', LAYOUT_SHIFT, ''));
    }
  }
  return aims;
}

function paint(
  browser: Browser,
  site: Site,
  address: string,
  signedIn: boolean,
  viewport: typeof PHONE,
  slow: boolean,
): Promise<Painted> {
  return visit(browser, { site, signedIn, viewport, slow }, async (page) => {
    const answer = await page.goto(address, { waitUntil: 'networkidle' });
    if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}.`);
    return page.evaluate(readPaints, CALM);
  });
}

/** In the page: what the browser wrote down since it was opened. */
async function readPaints(calm: number): Promise<Painted> {
  const read = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => resolve([]), calm);
    });
  const [paints, shifts] = await Promise.all([read('largest-contentful-paint'), read('layout-shift')]);
  return {
    largest: paints.at(-1)?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
  };
}
