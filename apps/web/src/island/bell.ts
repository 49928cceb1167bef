import type { PluralForms } from '../language/plural-forms.js';
import type { ToldBell, ToldWaiting } from '../page/frame.js';
import { announceUnlessBusy } from './announce.js';
import { hearLive } from './live.js';
import { locale } from './locale.js';
import { spell } from './spell.js';

/** Milliseconds between two times that the number of notices is told to those who hear the page. */
const PAUSE = 60_000;

/** The numbers in the header, as they are now. */
export function keepCounts(): void {
  const bell = document.querySelector<HTMLElement>('.bell[href="/notifications"]');
  if (bell) keepBell(bell);
  const desk = document.querySelector<HTMLElement>('.bell[href="/desk"]');
  if (desk) keepDesk(desk);
}

/** Of unread notices. */
function keepBell(bell: HTMLElement): void {
  const told = JSON.parse(bell.dataset.told as string) as ToldBell;
  let said = Number.NEGATIVE_INFINITY;
  hearLive(({ unread, added }) => {
    if (unread === undefined) return;
    show(bell, unread, told.unread);
    if (!added || performance.now() < said + PAUSE) return;
    if (announceUnlessBusy(spell(told.notices, unread))) said = performance.now();
  });
}

/** Of what waits at the desk: who is there hears of it there. */
function keepDesk(link: HTMLElement): void {
  const told = JSON.parse(link.dataset.told as string) as ToldWaiting;
  hearLive(({ waiting }) => {
    if (waiting !== undefined) show(link, waiting, told.waiting);
  });
}

/** As the server writes it. */
function show(link: HTMLElement, number: number, words: PluralForms): void {
  link.querySelector('b')?.remove();
  if (number === 0) return;
  const count = document.createElement('b');
  count.append(hidden(', '), new Intl.NumberFormat(locale).format(number), hidden(` ${spell(words, number)}`));
  link.append(count);
}

function hidden(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'vh';
  span.textContent = text;
  return span;
}
