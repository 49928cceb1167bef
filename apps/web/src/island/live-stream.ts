import type { LiveNews, Wish } from './live.js';

/** Milliseconds until a connection that was lost is opened again, twice as many each time; and how long at most. */
const PAUSE = { first: 1_000, most: 60_000 };

/** The connection itself: opened again whenever it is lost, not by all at once. */
export class LiveStream {
  /** What it tells of, while it is open. */
  followed: readonly Wish[] | undefined;
  private source: EventSource | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private readonly left = new AbortController();

  /** @param refused is called where it was not opened, or ended since its session did, before it is tried again */
  constructor(
    private readonly wishes: () => readonly Wish[],
    private readonly tell: (news: LiveNews) => void,
    private readonly refused: () => void,
  ) {
    const { signal } = this.left;
    window.addEventListener('offline', () => this.lose(), { signal });
    window.addEventListener('online', () => this.again(Math.random() * PAUSE.first), { signal });
  }

  open(): void {
    if (this.left.signal.aborted) return;
    this.end();
    // Of several pages that know a thread, the others ask once by themselves.
    const known = new Map(this.wishes().map(({ thread, cursor }) => [thread, cursor]));
    const query = new URLSearchParams();
    for (const [thread, cursor] of known) {
      query.append('thread', thread);
      query.append('since', cursor);
    }
    const source = new EventSource(`/live?${query}`);
    this.source = source;
    source.onopen = () => {
      this.tries = 0;
      this.followed = [...known].map(([thread, cursor]) => ({ thread, cursor }));
      this.tell({ open: this.followed });
    };
    const different = ({ data }: MessageEvent<string>) => this.tell({ thread: JSON.parse(data).thread });
    source.addEventListener('thread', different);
    source.addEventListener('resync', different);
    source.addEventListener('notifications', ({ data }) => {
      const { unread, added } = JSON.parse(data);
      this.tell({ unread, added });
    });
    source.addEventListener('queue', ({ data }) => {
      const { waiting, items } = JSON.parse(data);
      this.tell({ waiting, items });
    });
    source.addEventListener('end', ({ data }) => this.lost(JSON.parse(data).reason === 'ended'));
    source.onerror = () => this.lost(!this.followed);
  }

  close(): void {
    this.left.abort();
    this.end();
  }

  private lost(isRefused: boolean): void {
    this.lose();
    if (isRefused) this.refused();
    const pause = Math.min(PAUSE.most, PAUSE.first * 2 ** this.tries++);
    this.again(pause * (0.5 + Math.random()));
  }

  private lose(): void {
    this.end();
    this.tell({ open: null });
  }

  private again(pause: number): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.open(), pause);
  }

  private end(): void {
    clearTimeout(this.waiting);
    this.source?.close();
    this.source = undefined;
    this.followed = undefined;
  }
}
