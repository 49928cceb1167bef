let last = Number.NEGATIVE_INFINITY;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence to those who hear the page: one in ten seconds at most, the latest. */
export function announce(sentence: string): void {
  clearTimeout(waiting);
  const say = () => {
    last = performance.now();
    const place = document.getElementById('announcer');
    if (place) place.textContent = sentence;
  };
  waiting = setTimeout(say, Math.max(0, last + 10_000 - performance.now()));
}
