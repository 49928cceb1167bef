import type { ToldThread } from '../../discussion/told.js';
import { announce } from '../announce.js';
import { isPlainClick } from '../plain-click.js';
import { spell } from '../spell.js';
import { focusReply, placePiece, readPiece, replyAt } from './list.js';

/** Milliseconds after which waiting is told to those who hear the page. */
const PATIENCE = 1_000;

/** "Next" and "all" put further replies below those that are there, in place of another page. */
export function showFurther(place: HTMLElement, told: ToldThread) {
  const pager = () => place.querySelector<HTMLElement>(':scope > .pager');
  const nextLink = () => pager()?.querySelector<HTMLAnchorElement>('a[rel=next]');
  let loading = false;

  /** One piece more. Answers what came; null at the end. */
  async function more(isOneOfMany: boolean): Promise<HTMLElement[] | null> {
    const link = nextLink();
    if (!link) return null;
    const address = new URL(link.href);
    const asked = new URLSearchParams(address.search);
    if (isOneOfMany) asked.set('all', '');
    const answer = await fetch(`/threads/${told.thread}/further?${asked}`, {
      headers: { accept: 'text/html' },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const added = placePiece(place, readPiece(await answer.text()));
    const next = answer.headers.get('x-next');
    if (next) {
      address.searchParams.set('after', next);
      link.href = address.search;
    } else pager()?.remove();
    tellShown(told, added.length, !next);
    return added;
  }

  /** Loads until something is there, or nothing is left. */
  async function until(isThere: () => boolean, isFar = true): Promise<HTMLElement[]> {
    const all: HTMLElement[] = [];
    if (loading) return all;
    loading = true;
    const waiting = setTimeout(() => announce(told.words.loading), PATIENCE);
    const bar = pager();
    bar?.setAttribute('aria-busy', 'true');
    try {
      while (!isThere()) {
        const added = await more(isFar);
        if (!added) break;
        all.push(...added);
      }
    } catch {
      announce(told.words.failed);
    } finally {
      loading = false;
      clearTimeout(waiting);
      bar?.removeAttribute('aria-busy');
    }
    return all;
  }

  place.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.pager a');
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    const wantsAll = link.dataset.all !== undefined;
    const parts = { count: 0 };
    void until(() => !wantsAll && parts.count++ > 0, wantsAll).then((added) => {
      const [first] = added;
      if (!first) return;
      announce(spell(told.words.loaded, added.length));
      // The link that had the focus may be gone.
      focusReply(first, { preventScroll: wantsAll });
    });
  });

  return { until: (number: number) => until(() => replyAt(number) !== null) };
}

function tellShown(told: ToldThread, added: number, isAll: boolean): void {
  const line = document.getElementById('shown');
  if (!line) return;
  const total = Number(line.dataset.total);
  const shown = Number(line.dataset.shown) + added;
  line.dataset.shown = String(shown);
  if (isAll && !told.part) {
    line.remove();
    return;
  }
  const number = new Intl.NumberFormat(document.documentElement.lang);
  line.textContent = told.words.shown
    .replace('{shown}', number.format(Math.min(shown, total)))
    .replace('{total}', number.format(total));
}
