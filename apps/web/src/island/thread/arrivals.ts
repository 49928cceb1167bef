import type { ToldThread } from '../../discussion/told.js';
import { forgetKept } from '../kept.js';
import type { LiveNews } from '../live.js';
import { Arrivals } from './arrived.js';

/** Milliseconds between two looks at the thread: while the page is seen, and while it is not, or is told what happens. */
const SEEN = 30_000;
const HIDDEN = 300_000;

/** After as many failures in a row it asks no more than once in so many times. */
const MOST_PATIENCE = 16;

/** Milliseconds over which pages that are told the same ask for it. */
const SPREAD = 200;

/** Milliseconds after which what was told of may be asked for again: a copy of the database was behind, or it was not answered. */
const BEHIND = 1_500;

/** Learns what became different, told of it or by asking now and then. New replies are offered: nothing moves until one says so. */
export function offerArrivals(place: HTMLElement, told: ToldThread): void {
  new Asking(told.thread, told.cursor, new Arrivals(place, told)).begin();
}

class Asking {
  private patience = 1;
  private planned: ReturnType<typeof setTimeout> | undefined;
  private lastAsked = performance.now();
  /** Whether it is told at once that something is different. */
  private isTold = false;
  /** Whether there is nothing to ask for any more. */
  private isOver = false;
  private isAsking = false;
  /** Whether it was told of more while it was asking. */
  private isBehind = false;
  private live: typeof import('../live.js') | undefined;

  constructor(
    private readonly thread: string,
    private cursor: string,
    private readonly arrivals: Arrivals,
  ) {}

  begin(): void {
    document.addEventListener('visibilitychange', () => this.plan());
    this.plan();
    if (!('EventSource' in window)) return;
    void import('../live.js').then((live) => {
      this.live = live;
      live.followThread(() => (this.isOver ? null : { thread: this.thread, cursor: this.cursor }));
      live.hearLive((news) => this.hear(news));
    });
  }

  private hear({ thread, open, over }: LiveNews): void {
    this.isOver ||= over === true;
    if (open !== undefined) {
      const known = open?.find((one) => one.thread === this.thread);
      this.isTold = known !== undefined;
      this.patience = 1;
      if (known && known.cursor !== this.cursor) this.askIn(Math.random() * SPREAD, true);
      else this.plan();
    }
    if (thread === this.thread) this.askIn(Math.random() * SPREAD, true);
  }

  private plan(): void {
    const pause = document.visibilityState === 'visible' && !this.isTold ? SEEN : HIDDEN;
    this.askIn(this.lastAsked + pause * this.patience - performance.now(), false);
  }

  private askIn(wait: number, wasTold: boolean): void {
    clearTimeout(this.planned);
    if (this.isOver) return;
    this.planned = setTimeout(() => void this.ask(wasTold), Math.max(0, wait));
  }

  private async ask(wasTold: boolean): Promise<void> {
    if (this.isAsking) {
      this.isBehind = true;
      return;
    }
    this.isAsking = true;
    this.lastAsked = performance.now();
    let soon: number | null = null;
    let isUnanswered = false;
    try {
      const query = new URLSearchParams(location.search);
      query.set('known', String(this.arrivals.known));
      const answer = await fetch(`/threads/${this.thread}/since/${this.cursor}?${query}`, {
        headers: { accept: 'text/html' },
      });
      isUnanswered = answer.status === 429 || answer.status >= 500;
      soon = await this.take(answer, wasTold);
    } catch {
      isUnanswered = true;
      this.patience = Math.min(MOST_PATIENCE, this.patience * 2);
    }
    this.isAsking = false;
    if (this.isBehind) soon = 0;
    this.isBehind = false;
    // Nobody tells of it twice.
    if (isUnanswered && wasTold) this.askIn(BEHIND * this.patience * (0.5 + Math.random()), true);
    else if (soon === null) this.plan();
    else this.askIn(soon, soon === 0);
  }

  /** Takes what came. Answers in how many milliseconds to ask again; null where that is not urgent. */
  private async take(answer: Response, wasTold: boolean): Promise<number | null> {
    const { headers, ok, status } = answer;
    this.patience = ok ? 1 : Math.min(MOST_PATIENCE, this.patience * 2);
    const { pathname } = new URL(answer.url);
    const isSignedOut = pathname === '/sign-in';
    if (isSignedOut) forgetKept();
    // Gone, or not to be seen any more: there is nothing to ask for.
    if (isSignedOut || status === 404 || status === 410) {
      this.isOver = true;
      this.live?.followThread(() => null);
    }
    // On its way it may have been given a new token.
    if (!ok || !pathname.includes('/since/')) return null;
    this.cursor = headers.get('x-cursor') ?? this.cursor;
    this.arrivals.take(await answer.text(), headers);
    const isNews = status === 200 || headers.has('x-gone');
    if (isNews && !wasTold && this.isTold) this.live?.doubtLive();
    if (headers.has('x-more')) return 0;
    return wasTold && !isNews ? BEHIND : null;
  }
}
