import { holdStill } from '../hold-still.js';
import { firstInSight } from './list.js';

/** Changes the page above or below what somebody reads or writes, which stays where it is in the window. */
export function keepStill(place: HTMLElement, change: () => void): void {
  holdStill(anchorOf(place), change);
}

/** What is written in; else the topmost reply in the window; else what comes after the thread, where that is where one is. */
function anchorOf(place: HTMLElement): Element | null {
  const { activeElement: at } = document;
  if (at?.matches('textarea, input') && isInWindow(at)) return at;
  const { bottom } = place.getBoundingClientRect();
  if (bottom <= 0) return place.nextElementSibling ?? place.parentElement?.nextElementSibling ?? null;
  return firstInSight(place)?.querySelector(':scope > article') ?? null;
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
