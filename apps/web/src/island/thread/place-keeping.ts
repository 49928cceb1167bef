import { firstInSight, numberOf, replyAt } from './list.js';

/** Where a reader is: a reply, and how far below the window's top it begins. */
interface Place {
  readonly reply: number;
  readonly offset: number;
}

/** Milliseconds without scrolling after which the place is written down. */
const REST = 250;

/** Frames for which a place is held while what stands above it gets its height. */
const SETTLING = 12;

/**
 * Coming back and reloading lead to the same reply, by its number and not by pixels. The place is kept with the entry of
 * the history, and left alone once the reader scrolls.
 */
export function keepPlace(list: HTMLElement, load: (number: number) => Promise<unknown>): void {
  let moved = false;
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
    window.addEventListener(
      name,
      () => {
        moved = true;
      },
      { passive: true, once: true },
    );
  }
  let resting: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(resting);
      resting = setTimeout(() => remember(list), REST);
    },
    { passive: true },
  );
  document.addEventListener('click', () => remember(list), { capture: true });
  void restore(load, () => moved);
}

function remember(list: HTMLElement): void {
  const reply = firstInSight(list);
  const place: Place | null = reply && { reply: numberOf(reply), offset: reply.getBoundingClientRect().top };
  if (window.scrollY > 0 || history.state?.place) {
    history.replaceState({ ...history.state, place: window.scrollY > 0 ? place : null }, '');
  }
}

async function restore(load: (number: number) => Promise<unknown>, moved: () => boolean): Promise<void> {
  const kept = history.state?.place as Place | null | undefined;
  if (kept) {
    if (!replyAt(kept.reply)) await load(kept.reply);
    hold(kept, moved);
    return;
  }
  // A link to a reply that is on a further page of the thread.
  const named = /^#r(\d+)$/.exec(location.hash)?.[1];
  if (!named || replyAt(named)) return;
  await load(Number(named));
  hold({ reply: Number(named), offset: 16 }, moved);
}

/** Holds a place now, and again once letters that came late have changed every height. */
function hold(place: Place, moved: () => boolean): void {
  settle(place, moved);
  void document.fonts.ready.then(() => settle(place, moved));
}

function settle({ reply, offset }: Place, moved: () => boolean, frames = SETTLING): void {
  const item = replyAt(reply);
  if (!item || moved() || frames === 0) return;
  window.scrollBy(0, item.getBoundingClientRect().top - offset);
  requestAnimationFrame(() => settle({ reply, offset }, moved, frames - 1));
}
