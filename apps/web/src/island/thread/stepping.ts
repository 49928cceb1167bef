import { focusReply } from './list.js';

/** From one new reply to the next: by `n` and `p`, and by a bar on phones. */
export function stepThroughNew(place: HTMLElement): void {
  const bar = place.querySelector<HTMLElement>('.new-bar');
  if (bar) bar.hidden = false;
  bar?.addEventListener('click', (event) => {
    const step = (event.target as Element).closest<HTMLElement>('[data-step]')?.dataset.step;
    if (step) go(place, Number(step));
  });
  document.addEventListener('keydown', (event) => {
    if (document.documentElement.dataset.shortcuts === 'off') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isField(event.target)) return;
    if (event.key === 'n' || event.key === 'p') go(place, event.key === 'n' ? 1 : -1);
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function go(place: HTMLElement, step: number): void {
  const fresh = [...place.querySelectorAll<HTMLElement>('article.is-new')];
  const focused = document.activeElement?.closest('article.reply');
  const ordered = step > 0 ? fresh : fresh.reverse();
  const next = ordered.find((article) => (focused ? isBeyond(focused, article, step) : isAhead(article, step)));
  if (!next) return;
  for (let fold = next.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  focusReply(next.parentElement as Element, { preventScroll: true });
  next.scrollIntoView({ block: 'start' });
}

function isBeyond(from: Element, to: Element, step: number): boolean {
  const wanted = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return from !== to && (from.compareDocumentPosition(to) & wanted) !== 0;
}

/** Where nothing has the focus, the window's top is where one is. */
function isAhead(article: Element, step: number): boolean {
  const { top } = article.getBoundingClientRect();
  return step > 0 ? top > 1 : top < -1;
}
