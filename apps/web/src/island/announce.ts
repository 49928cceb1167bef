/** Milliseconds between two sentences. */
const PAUSE = 10_000;

let last = Number.NEGATIVE_INFINITY;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence to those who hear the page: one in ten seconds at most, the latest. */
export function announce(sentence: string): void {
  clearTimeout(waiting);
  const say = () => {
    waiting = undefined;
    last = performance.now();
    const place = document.getElementById('announcer');
    if (place) place.textContent = sentence;
  };
  waiting = setTimeout(say, Math.max(0, last + PAUSE - performance.now()));
}

/** Says what is less urgent than all else. Answers whether it is said: nothing else was just now, or is about to be. */
export function announceUnlessBusy(sentence: string): boolean {
  if (waiting !== undefined || performance.now() < last + PAUSE) return false;
  announce(sentence);
  return true;
}
