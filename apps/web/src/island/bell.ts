import type { ToldBell } from '../page/frame.js';
import { announceUnlessBusy } from './announce.js';
import { hearLive } from './live.js';
import { locale } from './locale.js';
import { spell } from './spell.js';

/** Milliseconds between two times that the number of notices is told to those who hear the page. */
const PAUSE = 60_000;

/** The number of unread notices in the header, as it is now. */
export function keepBell(bell: HTMLElement): void {
  const told = JSON.parse(bell.dataset.told as string) as ToldBell;
  let said = Number.NEGATIVE_INFINITY;
  hearLive(({ unread, added }) => {
    if (unread === undefined) return;
    show(bell, unread, spell(told.unread, unread));
    if (!added || performance.now() < said + PAUSE) return;
    if (announceUnlessBusy(spell(told.notices, unread))) said = performance.now();
  });
}

/** As the server writes it. */
function show(bell: HTMLElement, unread: number, words: string): void {
  bell.querySelector('b')?.remove();
  if (unread === 0) return;
  const count = document.createElement('b');
  count.append(hidden(', '), new Intl.NumberFormat(locale).format(unread), hidden(` ${words}`));
  bell.append(count);
}

function hidden(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'vh';
  span.textContent = text;
  return span;
}
