import { firstInSight, numberOf, replyAt } from './list.js';

/** Where a reader is: a reply, and how far below the window's top it begins. */
interface Place {
  readonly reply: number;
  readonly offset: number;
}

/** Milliseconds without scrolling after which the place is written down. */
const REST = 250;

/** Frames in a row in which a place has to stay where it is held: what stands above it has its height then. */
const SETTLED = 12;

/** Frames after which a place is let go, moving or not. */
const MOST_FRAMES = 300;

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

function settle(place: Place, moved: () => boolean, quiet = 0, frames = 0): void {
  const item = replyAt(place.reply);
  if (!item || moved() || quiet === SETTLED || frames === MOST_FRAMES) return;
  const away = item.getBoundingClientRect().top - place.offset;
  // Scrolling ends on whole pixels of the screen.
  const isThere = Math.abs(away) < 1;
  if (!isThere) window.scrollBy(0, away);
  requestAnimationFrame(() => settle(place, moved, isThere ? quiet + 1 : 0, frames + 1));
}
