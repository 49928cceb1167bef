import type { ToldThread } from '../../discussion/told.js';
import { locale } from '../locale.js';
import { act } from './act.js';
import { numberOf } from './list.js';

/** Milliseconds that half of a reply must be in sight to count as read. */
const READ = 1_000;

/** Milliseconds in which what was read is gathered before it is sent. */
const GATHERING = 3_000;

const RATIOS = [0, 0.25, 0.5, 0.75, 1];

/** Marks as read what was read: half of it seen for a second, and not what was scrolled past. */
export function markRead(place: HTMLElement, { opened, signedIn }: ToldThread): void {
  if (!signedIn) return;
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  // Opened is opened: what comes from now on is new.
  const read = new Set<number>(opened ? [] : [0]);
  let sending: ReturnType<typeof setTimeout> | undefined;

  const send = (keepalive = false) => {
    clearTimeout(sending);
    sending = undefined;
    if (read.size === 0) return;
    const numbers = [...read];
    read.clear();
    const told = (headers: Headers) => showLeft(place, headers.get('x-unread'));
    void act('read', numbers.join(','), { keepalive, told }).then((acted) => {
      if (acted !== 'done' && !keepalive) for (const number of numbers) read.add(number);
    });
  };
  const soon = () => {
    sending ??= setTimeout(send, GATHERING);
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (isHalfSeen(entry) && document.visibilityState === 'visible') {
          if (!waiting.has(entry.target))
            waiting.set(
              entry.target,
              setTimeout(() => done(entry.target), READ),
            );
        } else stop(entry.target);
      }
    },
    { threshold: RATIOS },
  );
  const stop = (article: Element) => {
    clearTimeout(waiting.get(article));
    waiting.delete(article);
  };
  const done = (article: Element) => {
    stop(article);
    observer.unobserve(article);
    if (!(article instanceof HTMLElement) || article.dataset.unread === undefined) return;
    delete article.dataset.unread;
    read.add(numberOf(article.parentElement as Element));
    soon();
  };
  const watch = (root: Element) => {
    for (const article of root.querySelectorAll('article[data-unread]')) observer.observe(article);
  };
  watch(place);
  place.addEventListener('page:added', (event) => watch(event.target as Element));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return watchAgain();
    for (const article of [...waiting.keys()]) stop(article);
    send(true);
  });
  const watchAgain = () => {
    observer.disconnect();
    watch(place);
  };
  if (!opened) soon();
}

/** Half of it; of one that is taller than the window, half of the window. */
function isHalfSeen(entry: IntersectionObserverEntry): boolean {
  const { isIntersecting, intersectionRatio, intersectionRect, rootBounds } = entry;
  // What is not laid out yet (`content-visibility`) has no height, and neither has the window that it is compared with.
  if (!isIntersecting) return false;
  return intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? Number.POSITIVE_INFINITY) / 2;
}

/** As many as the server says: what was marked as unread stays so, however often it is seen. */
function showLeft(place: HTMLElement, count: string | null): void {
  const left = place.querySelector('[data-left]');
  if (left && count !== null) left.textContent = new Intl.NumberFormat(locale).format(Number(count));
}
