import type { ToldThread } from '../../discussion/told.js';
import { announce } from '../announce.js';
import { locale } from '../locale.js';
import { isPlainClick } from '../plain-click.js';
import { spell } from '../spell.js';
import { focusReply, placePiece, readPiece, replyAt } from './list.js';

/** Milliseconds after which waiting is told to those who hear the page. */
const PATIENCE = 1_000;

/** "Next" and "all" put further replies below those that are there, in place of another page. */
export function showFurther(place: HTMLElement, told: ToldThread) {
  const pager = () => place.querySelector<HTMLElement>(':scope > .pager');
  /** The piece that is under way: whoever wants more waits for it. */
  let coming: Promise<HTMLElement[] | null> | null = null;
  /** What comes after it, where many are wanted: the server makes it while this one is put in its place. */
  let ahead: { readonly address: string; readonly answer: Promise<Response> } | null = null;

  function more(isOneOfMany: boolean): Promise<HTMLElement[] | null> {
    coming ??= fetchPiece(isOneOfMany).finally(() => {
      coming = null;
    });
    return coming;
  }

  /** One piece more. Answers what came; null at the end. */
  async function fetchPiece(isOneOfMany: boolean): Promise<HTMLElement[] | null> {
    const link = pager()?.querySelector<HTMLAnchorElement>('a[rel=next]');
    if (!link) return null;
    const address = new URL(link.href);
    const asked = pieceAt(told, address, isOneOfMany);
    const answer = await (ahead?.address === asked ? ahead.answer : fetchHtml(asked));
    ahead = null;
    if (!answer.ok) throw new Error(String(answer.status));
    const next = answer.headers.get('x-next');
    if (next) {
      address.searchParams.set('after', next);
      if (isOneOfMany) ahead = fetchAhead(pieceAt(told, address, true));
    }
    const added = placePiece(place, readPiece(await answer.text()));
    if (next) link.href = address.search;
    else pager()?.remove();
    tellShown(told, added.length, !next);
    return added;
  }

  /** Loads until something is there, or nothing is left. */
  async function until(isThere: () => boolean, isFar = true): Promise<HTMLElement[]> {
    const all: HTMLElement[] = [];
    const waiting = setTimeout(() => announce(told.words.loading), PATIENCE);
    const bar = pager();
    begin(bar);
    try {
      while (!isThere()) {
        const added = await more(isFar);
        if (!added) break;
        all.push(...added);
      }
    } catch {
      tellFailed(told, bar);
    } finally {
      clearTimeout(waiting);
      bar?.removeAttribute('aria-busy');
    }
    return all;
  }

  place.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.pager a');
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    if (pager()?.getAttribute('aria-busy') === 'true') return;
    const wantsAll = link.dataset.all !== undefined;
    // Reloading and coming back ask for all of them again.
    if (wantsAll) history.replaceState(history.state, '', withAll(location.search));
    const parts = { count: 0 };
    void until(() => !wantsAll && parts.count++ > 0, wantsAll).then((added) => {
      const [first] = added;
      if (!first) return;
      announce(spell(told.words.loaded, added.length));
      // The link that had the focus may be gone.
      focusReply(first, { preventScroll: wantsAll });
    });
  });

  return {
    until: (number: number) => until(() => replyAt(number) !== null),
    /** All that is left, without taking the reader there. */
    rest: () => until(() => false),
  };
}

function begin(bar: HTMLElement | null): void {
  bar?.setAttribute('aria-busy', 'true');
  bar?.querySelector('.field-problem')?.remove();
}

function tellFailed({ words }: ToldThread, bar: HTMLElement | null): void {
  announce(words.failed);
  const failed = document.createElement('p');
  failed.className = 'field-problem';
  failed.textContent = words.failed;
  bar?.append(failed);
}

function pieceAt(told: ToldThread, { searchParams }: URL, isOneOfMany: boolean): string {
  const asked = new URLSearchParams(searchParams);
  if (isOneOfMany) asked.set('all', '');
  else asked.delete('all');
  return `/threads/${told.thread}/further?${asked}`;
}

function fetchHtml(address: string): Promise<Response> {
  return fetch(address, { headers: { accept: 'text/html' } });
}

function fetchAhead(address: string) {
  const answer = fetchHtml(address);
  // Whoever asks for it learns that it failed.
  answer.catch(() => null);
  return { address, answer };
}

function withAll(search: string): string {
  const asked = new URLSearchParams(search);
  asked.set('all', '');
  return `?${asked}`;
}

/** Also once that is all: without the line, what stands below it would move under somebody's eyes. */
function tellShown(told: ToldThread, added: number, isAll: boolean): void {
  const line = document.getElementById('shown');
  if (!line) return;
  const total = Number(line.dataset.total);
  const shown = Number(line.dataset.shown) + added;
  line.dataset.shown = String(shown);
  const number = new Intl.NumberFormat(locale);
  line.textContent = told.words.shown
    .replace('{shown}', number.format(isAll && !told.part ? total : Math.min(shown, total)))
    .replace('{total}', number.format(total));
}
