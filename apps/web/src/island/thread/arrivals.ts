import type { ToldThread } from '../../discussion/told.js';
import { announce } from '../announce.js';
import { forgetKept } from '../kept.js';
import { spell } from '../spell.js';
import { focusReply, placePiece, readPiece, replyAt } from './list.js';

/** Milliseconds between two looks at the thread: while the page is seen, and while it is not. */
const SEEN = 30_000;
const HIDDEN = 300_000;

/** After as many failures in a row it asks no more than once in so many times. */
const MOST_PATIENCE = 16;

/** Asks now and then what has come, and offers it: nothing moves until one says so. */
export function offerArrivals(place: HTMLElement, told: ToldThread): void {
  const shown = told.newest;
  let held = shown;
  let waiting: DocumentFragment[] = [];
  let patience = 1;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let lastAsked = performance.now();

  const plan = () => {
    clearTimeout(asking);
    const pause = document.visibilityState === 'visible' ? SEEN : HIDDEN;
    asking = setTimeout(() => void ask(), Math.max(0, lastAsked + pause * patience - performance.now()));
  };
  const ask = async () => {
    lastAsked = performance.now();
    try {
      const answer = await fetch(`/threads/${told.thread}/since/${held}${location.search}`, {
        headers: { accept: 'text/html' },
      });
      // On its way it may have been given a new token.
      if (answer.status === 200 && answer.url.includes('/since/')) take(await answer.text());
      if (new URL(answer.url).pathname === '/sign-in') {
        forgetKept();
        return;
      }
      patience = answer.ok ? 1 : Math.min(MOST_PATIENCE, patience * 2);
      // Gone, or not to be seen any more: there is nothing to ask for.
      if (answer.status === 404 || answer.status === 410) return;
    } catch {
      patience = Math.min(MOST_PATIENCE, patience * 2);
    }
    plan();
  };
  const take = (html: string) => {
    const piece = readPiece(html);
    held = Math.max(held, ...[...piece.querySelectorAll('li[id^="r"]')].map((item) => Number(item.id.slice(1))));
    waiting.push(piece);
    const count = waiting.reduce((sum, one) => sum + placeable(place, one, told), 0);
    if (count > 0) offer(count);
  };
  const offer = (count: number) => {
    const sentence = spell(told.words.arrived, count);
    let bar = document.querySelector<HTMLElement>('.arrivals');
    if (!bar) {
      bar = document.createElement('div');
      bar.className = 'arrivals';
      const button = document.createElement('button');
      button.type = 'button';
      button.addEventListener('click', show);
      bar.append(button);
      place.after(bar);
    }
    (bar.firstElementChild as HTMLElement).textContent = sentence;
    announce(sentence);
  };
  const show = () => {
    document.querySelector('.arrivals')?.remove();
    const added = waiting.flatMap((piece) => placePiece(place, piece, told.newestFirst));
    waiting = [];
    const first = added.find((item) => item.querySelector(':scope > article.is-new')) ?? added[0];
    if (first) focusReply(first);
  };

  document.addEventListener('visibilitychange', plan);
  plan();
}

/** How many of a piece have their place on the page: not those that hang on what is not shown. */
function placeable(place: HTMLElement, piece: DocumentFragment, told: ToldThread): number {
  const goesOn = told.part || (!told.newestFirst && place.querySelector(':scope > .pager') !== null);
  let count = 0;
  for (const bough of piece.querySelectorAll<HTMLElement>('[data-below]')) {
    const { below } = bough.dataset;
    const nested = piece.querySelector(`#r${below}`) !== null;
    if (nested) continue;
    if (below === '0' ? goesOn : !replyAt(below as string)) bough.remove();
    else count += [...bough.querySelectorAll('li[id^="r"]')].filter(({ id }) => !document.getElementById(id)).length;
  }
  return count;
}
