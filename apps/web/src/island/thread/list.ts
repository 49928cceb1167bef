import type { PluralForms } from '../../language/plural-forms.js';
import { spell } from '../spell.js';

/** The element of a reply; null where it is not on the page. */
export function replyAt(number: number | string): HTMLElement | null {
  return document.getElementById(`r${number}`);
}

export function numberOf(item: Element): number {
  return Number(item.id.slice(1));
}

/** The article of a reply's own, without what was answered to it. */
export function articleOf(item: Element): HTMLElement {
  return item.querySelector(':scope > article') as HTMLElement;
}

/** A piece of a thread that has come: lists that hang on the subject, or on what is on the page already. */
export function readPiece(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  // A form goes through all of its controls for each that is added: ten thousand of them take seconds. See `reactInPlace`.
  for (const button of template.content.querySelectorAll('button[form]')) button.removeAttribute('form');
  return template.content;
}

/** How the numbers of a list go. */
export type Among = 'rising' | 'falling';

/**
 * Puts the replies of a piece where they belong, below what is there. Those that are there already are left out, and so
 * are those that hang on what is not. Answers the elements of the new ones, in the order of the page.
 * @param among whether they have their place among those that are there, by their numbers, which rise or fall
 */
export function placePiece(place: HTMLElement, piece: ParentNode, among?: Among): HTMLElement[] {
  const added: HTMLElement[] = [];
  for (const bough of piece.querySelectorAll<HTMLElement>('[data-below]')) {
    if (bough.parentElement?.closest('[data-below]') && replyIn(piece, bough)) continue;
    added.push(...placeBough(place, bough, among));
  }
  return added;
}

/** Whether a list hangs on a reply of the piece itself, and comes along with it. */
function replyIn(piece: ParentNode, bough: HTMLElement): boolean {
  return piece.querySelector(`#r${bough.dataset.below}`) !== null;
}

function placeBough(place: HTMLElement, bough: HTMLElement, among: Among | undefined): HTMLElement[] {
  const items = [...bough.querySelectorAll<HTMLElement>('li[id]')].filter(isOutermost(bough));
  const missing = items.filter((item) => !document.getElementById(item.id));
  if (missing.length === 0) return [];
  const list = listBelow(place, bough);
  if (!list) return [];
  for (const item of missing) list.insertBefore(item, among ? firstBeyond(list, item, among) : null);
  // Each says so by itself: what stands there already is not gone through again for each piece.
  for (const item of missing) item.dispatchEvent(new CustomEvent('page:added', { bubbles: true }));
  return missing.flatMap((item) => [item, ...item.querySelectorAll<HTMLElement>('li[id^="r"]')]);
}

/** What comes after it by its number, of those that are there. */
function firstBeyond(list: Element, item: Element, among: Among): Element | null {
  const by = among === 'rising' ? 1 : -1;
  return [...list.children].find((one) => by * (numberOf(one) - numberOf(item)) > 0) ?? null;
}

function isOutermost(bough: HTMLElement) {
  const list = bough.matches('ol') ? bough : bough.querySelector(':scope > ol');
  return (item: HTMLElement) => item.parentElement === list;
}

/** The list that answers to the same stand in; made of the piece's own where these are the first. */
function listBelow(place: HTMLElement, bough: HTMLElement): Element | null {
  const below = bough.dataset.below as string;
  if (below === '0') return place.querySelector(':scope > ol.thread') ?? firstList(place, bough);
  const parent = replyAt(below);
  if (!parent) return null;
  const known = parent.querySelector(':scope > details > ol');
  if (known) return known;
  const wrapper = bough.cloneNode(true) as HTMLElement;
  const list = wrapper.querySelector(':scope > ol') as HTMLElement;
  list.replaceChildren();
  parent.append(wrapper);
  return list;
}

function firstList(place: HTMLElement, bough: HTMLElement): Element {
  const list = bough.cloneNode(false) as HTMLElement;
  place.querySelector(':scope > .state')?.remove();
  place.prepend(list);
  return list;
}

/** Puts the focus on a reply, for keys and for ears. */
export function focusReply(item: Element, options?: FocusOptions): void {
  const article = articleOf(item);
  article.tabIndex = -1;
  article.focus(options);
}

/** The topmost reply of which anything is in the window. */
export function firstInSight(list: HTMLElement): HTMLElement | null {
  if (list.getBoundingClientRect().top > window.innerHeight) return null;
  // Asked for its place, a reply is laid out: those of conversations that are out of sight are left alone.
  const conversation = firstBelowTop(list.querySelectorAll<HTMLElement>(':scope > .thread > li'));
  if (!conversation) return null;
  return firstBelowTop(conversation.querySelectorAll<HTMLElement>('article.reply'))?.parentElement ?? null;
}

/** The first that ends below the window's top, of elements that stand one below the other. */
function firstBelowTop(elements: NodeListOf<HTMLElement>): HTMLElement | null {
  let [from, to] = [0, elements.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((elements[middle] as HTMLElement).getBoundingClientRect().bottom > 0) to = middle;
    else from = middle + 1;
  }
  return elements[from] ?? null;
}

/** Says again how many answers a list has that can be folded. */
export function countAnswers(fold: HTMLElement, words: PluralForms): void {
  const count = fold.querySelector(':scope > summary')?.firstChild;
  if (count) count.textContent = spell(words, fold.querySelectorAll(':scope > ol > li').length);
}
