import { focusReply } from './list.js';

/** From one new reply to the next: by `n` and `p`, and by a bar on phones. */
export function stepThroughNew(place: HTMLElement): void {
  const bar = place.querySelector<HTMLElement>('.new-bar');
  if (bar) bar.hidden = false;
  // Pressing a button of the bar takes the focus from the reply that one is at.
  let at: Element | null = null;
  const step = (by: number) => {
    const focused = document.activeElement?.closest('article.reply') ?? (at && isInWindow(at) ? at : null);
    at = go(place, by, focused) ?? at;
  };
  bar?.addEventListener('click', (event) => {
    const by = (event.target as Element).closest<HTMLElement>('[data-step]')?.dataset.step;
    if (by) step(Number(by));
  });
  document.addEventListener('keydown', (event) => {
    if (document.documentElement.dataset.shortcuts === 'off') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isField(event.target)) return;
    if (event.key === 'n' || event.key === 'p') step(event.key === 'n' ? 1 : -1);
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** Goes to the next new reply from one, or from the window's top. Answers it; null where there is none. */
function go(place: HTMLElement, step: number, from: Element | null): Element | null {
  const fresh = [...place.querySelectorAll<HTMLElement>('article.is-new')];
  const ordered = step > 0 ? fresh : fresh.reverse();
  const next = ordered.find((article) => (from ? isBeyond(from, article, step) : isAhead(article, step)));
  if (!next) return null;
  for (let fold = next.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  const item = next.parentElement as Element;
  focusReply(item, { preventScroll: true });
  item.scrollIntoView({ block: 'start' });
  return next;
}

function isBeyond(from: Element, to: Element, step: number): boolean {
  const wanted = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return from !== to && (from.compareDocumentPosition(to) & wanted) !== 0;
}

function isInWindow(article: Element): boolean {
  const { top, bottom } = article.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Where nothing has the focus, the window's top is where one is. */
function isAhead(article: Element, step: number): boolean {
  const { top } = article.getBoundingClientRect();
  return step > 0 ? top > 1 : top < -1;
}
