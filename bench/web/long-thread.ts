import type { Browser, CDPSession, Page } from 'playwright-core';
import { median } from '../figure.js';
import { type Aim, aimed } from './aim.js';
import { DESK, visit } from './browser.js';
import { LONG_THREAD_REPLIES, type Site } from './site.js';

/** How much later the first replies may stand there where all are asked for. */
const FIRST_REPLIES = 1.3;
const COMPLETE = 3_000;
/** Pixels a second, and the seconds for which it is scrolled. */
const SPEED = 3_000;
const SCROLLING = 5;
const FRAMES = 50;
/** Megabytes of JavaScript's heap. */
const HEAP = 20;
/** Openings of each page for every round, to see when its first replies stand there: that is known to a frame, a tenth of what it takes. */
const OPENINGS = 4;

interface Opened {
  readonly first: number;
  readonly complete: number;
}

/** A thread of 5,000 replies that is read whole, on a machine like this one. */
export async function measureLongThread(browser: Browser, site: Site, rounds: number): Promise<Aim[]> {
  const aims: Aim[] = [];
  for (const signedIn of [false, true]) {
    const visitor = { site, signedIn, viewport: DESK, slow: false };
    const firsts = { page: [] as number[], all: [] as number[] };
    const figures = { all: [] as Opened[], frames: [] as number[], heap: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      for (let opening = 0; opening < OPENINGS; opening++) {
        for (const [which, query] of [
          ['page', ''],
          ['all', '?all'],
        ] as const) {
          const address = site.pages.longThread + query;
          firsts[which].push((await visit(browser, visitor, (page) => open(page, address, false))).first);
        }
      }
      await visit(browser, visitor, async (page, devtools) => {
        figures.all.push(await open(page, `${site.pages.longThread}?all`, true));
        figures.frames.push(await page.evaluate(scroll, { speed: SPEED, seconds: SCROLLING }));
        figures.heap.push(await heapOf(devtools));
      });
    }
    const whose = signedIn ? 'signed in' : 'a visitor’s';
    const first = median(firsts.all) / median(firsts.page);
    const complete = median(figures.all.map((one) => one.complete));
    aims.push(
      aimed(`${whose}: first replies of all, beside a page of 50`, first, '≤', FIRST_REPLIES, 'times'),
      aimed(`${whose}: all ${LONG_THREAD_REPLIES} replies`, complete, '≤', COMPLETE, 'ms'),
      aimed(`${whose}: frames a second, scrolling`, median(figures.frames), '≥', FRAMES, ''),
      aimed(`${whose}: heap`, median(figures.heap), '≤', HEAP, 'MB'),
    );
  }
  return aims;
}

async function open(page: Page, address: string, whole: boolean): Promise<Opened> {
  await page.addInitScript(watchReplies);
  await page.goto(address, { waitUntil: whole ? 'load' : 'commit' });
  await page.waitForFunction((all) => (all ? window.seen.complete : window.seen.first) > 0, whole, { timeout: 60_000 });
  const seen = await page.evaluate(() => ({
    ...window.seen,
    there: document.querySelectorAll('.thread li[id]').length,
  }));
  if (whole && seen.there !== LONG_THREAD_REPLIES) throw new Error(`${seen.there} replies are there.`);
  return seen;
}

declare global {
  interface Window {
    /** Milliseconds after which the first replies, and all of them, stood there. */
    seen: { first: number; complete: number };
  }
}

/** In the page, before it is there: looks at each frame what has come. */
function watchReplies(): void {
  window.seen = { first: 0, complete: 0 };
  const look = () => {
    if (window.seen.first === 0 && document.querySelector('.thread .reply')) window.seen.first = performance.now();
    const goesOn = document.readyState === 'loading' || document.querySelector('.thread ~ .pager');
    if (window.seen.first > 0 && !goesOn) window.seen.complete = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page: scrolls down at an even speed. Answers the frames a second that were drawn meanwhile. */
function scroll({ speed, seconds }: { speed: number; seconds: number }): Promise<number> {
  return new Promise((resolve) => {
    let frames = 0;
    let began = 0;
    const next = (now: number) => {
      began ||= now;
      if (now - began >= seconds * 1_000) return resolve(frames / seconds);
      frames += 1;
      window.scrollTo(0, ((now - began) / 1_000) * speed);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
