import type { ToldThread } from '../../discussion/told.js';
import { announce } from '../announce.js';
import { forgetKept } from '../kept.js';
import { spell } from '../spell.js';
import { ChangedReplies } from './changes.js';
import { countAnswers, focusReply, numberOf, placePiece, readPiece, replyAt } from './list.js';
import { keepStill } from './still.js';

/** Milliseconds between two looks at the thread: while the page is seen, and while it is not, or is told what happens. */
const SEEN = 30_000;
const HIDDEN = 300_000;

/** After as many failures in a row it asks no more than once in so many times. */
const MOST_PATIENCE = 16;

/** Milliseconds over which pages that are told the same ask for it. */
const SPREAD = 200;

/** Milliseconds after which what was told of may be asked for again: a copy of the database was behind. */
const BEHIND = 1_500;

/** Learns what became different, told of it or by asking now and then. New replies are offered: nothing moves until one says so. */
export function offerArrivals(place: HTMLElement, told: ToldThread): void {
  const arrivals = new Arrivals(place, told);
  let { cursor } = told;
  let patience = 1;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let lastAsked = performance.now();
  let isTold = false;
  let isOver = false;
  let isAsking = false;
  let again = false;
  let live: typeof import('../live.js') | undefined;

  const plan = (soon?: number) => {
    clearTimeout(asking);
    if (isOver) return;
    const pause = document.visibilityState === 'visible' && !isTold ? SEEN : HIDDEN;
    const wait = soon ?? lastAsked + pause * patience - performance.now();
    asking = setTimeout(() => void ask(soon !== undefined), Math.max(0, wait));
  };
  const ask = async (wasTold: boolean) => {
    if (isAsking) {
      again = true;
      return;
    }
    isAsking = true;
    lastAsked = performance.now();
    let soon: number | undefined;
    try {
      const query = new URLSearchParams(location.search);
      query.set('known', String(arrivals.known));
      const answer = await fetch(`/threads/${told.thread}/since/${cursor}?${query}`, {
        headers: { accept: 'text/html' },
      });
      // On its way it may have been given a new token.
      const isAnswer = answer.ok && answer.url.includes('/since/');
      const { headers } = answer;
      if (isAnswer) {
        cursor = headers.get('x-cursor') ?? cursor;
        arrivals.take(await answer.text(), headers);
        if (headers.has('x-more')) soon = 0;
      }
      const isNews = answer.status === 200 || headers.has('x-gone');
      if (wasTold && isAnswer && !isNews && !again) soon = BEHIND;
      if (!wasTold && isNews && isTold) live?.doubtLive();
      if (new URL(answer.url).pathname === '/sign-in') {
        forgetKept();
        isOver = true;
      }
      patience = answer.ok ? 1 : Math.min(MOST_PATIENCE, patience * 2);
      // Gone, or not to be seen any more: there is nothing to ask for.
      if (answer.status === 404 || answer.status === 410) isOver = true;
      if (isOver) live?.followThread(() => null);
    } catch {
      patience = Math.min(MOST_PATIENCE, patience * 2);
    }
    isAsking = false;
    if (again) {
      again = false;
      soon = 0;
    }
    // Asked once more of itself, it is not asked for ever.
    if (soon === BEHIND) {
      plan();
      asking = setTimeout(() => void ask(false), BEHIND);
    } else plan(soon);
  };

  document.addEventListener('visibilitychange', () => plan());
  plan();
  if (!('EventSource' in window)) return;
  void import('../live.js').then((module) => {
    live = module;
    module.followThread(() => (isOver ? null : { thread: told.thread, cursor }));
    module.hearLive(({ thread, open, over }) => {
      isOver ||= over === true;
      if (open !== undefined) {
        const known = open?.find((one) => one.thread === told.thread);
        isTold = known !== undefined;
        patience = 1;
        if (known && known.cursor !== cursor) plan(Math.random() * SPREAD);
        else plan();
      }
      if (thread === told.thread) plan(Math.random() * SPREAD);
    });
  });
}

/** What has come, until one wants to see it. */
class Arrivals {
  /** The highest number that is here. */
  known: number;
  /** New replies, by their numbers: each with the list that it stands in. */
  private readonly waiting = new Map<number, HTMLElement>();
  private readonly changed: ChangedReplies;
  private isAnew = false;
  private offered = '';

  constructor(
    private readonly place: HTMLElement,
    private readonly told: ToldThread,
  ) {
    this.known = told.newest;
    this.changed = new ChangedReplies(place, told);
  }

  take(html: string, headers: Headers): void {
    const { words } = this.told;
    for (const bough of readPiece(html).querySelectorAll<HTMLElement>('[data-below]')) {
      const item = bough.querySelector('li[id^="r"]') as HTMLElement;
      const number = numberOf(item);
      this.known = Math.max(this.known, number);
      if (replyAt(number)) this.changed.take(String(number), item.querySelector<HTMLElement>(':scope > article'));
      else this.waiting.set(number, bough);
    }
    for (const number of headers.get('x-gone')?.split(',') ?? []) {
      this.waiting.delete(Number(number));
      this.changed.take(number, null);
    }
    this.isAnew ||= headers.has('x-anew');
    const heading = document.getElementById('replies');
    const count = headers.get('x-count');
    if (heading && count && count !== '0') heading.textContent = spell(words.heading, Number(count));
    this.offer();
  }

  /** The numbers of those that have their place on the page: not of those that hang on what is not shown. */
  private placeable(): number[] {
    const { place, told, waiting } = this;
    const goesOn = told.part || (!told.newestFirst && place.querySelector(':scope > .pager') !== null);
    const last = place.querySelector(':scope > ol.thread > li:last-child');
    const found = new Set<number>();
    for (const [number, { dataset }] of [...waiting].sort(([one], [other]) => one - other)) {
      const below = Number(dataset.below);
      const isHere =
        below === 0 ? !goesOn || (!told.part && last && number < numberOf(last)) : replyAt(below) || found.has(below);
      if (isHere) found.add(number);
    }
    return [...found];
  }

  private offer(): void {
    const { words } = this.told;
    const [fresh, changed] = [this.placeable().length, this.changed.count];
    const said = [fresh > 0 && spell(words.arrived, fresh), changed > 0 && spell(words.changed, changed)];
    const sentence = this.isAnew ? words.anew : said.filter(Boolean).join(' · ');
    if (sentence === this.offered) return;
    this.offered = sentence;
    let bar = document.querySelector<HTMLElement>('.arrivals');
    if (!sentence) {
      bar?.remove();
      return;
    }
    if (!bar) {
      bar = document.createElement('div');
      bar.className = 'arrivals';
      const button = document.createElement('button');
      button.type = 'button';
      button.addEventListener('click', () => this.show());
      bar.append(button);
      this.place.after(bar);
    }
    (bar.firstElementChild as HTMLElement).textContent = sentence;
    announce(sentence);
  }

  private show(): void {
    // Coming back leads to the same reply, and what is being written is kept.
    if (this.isAnew) {
      location.reload();
      return;
    }
    document.querySelector('.arrivals')?.remove();
    this.offered = '';
    this.changed.show();
    const added: HTMLElement[] = [];
    keepStill(this.place, () => {
      for (const number of this.placeable()) added.push(...this.put(number));
    });
    const first = added.find((item) => item.querySelector(':scope > article.is-new')) ?? added[0];
    if (first) focusReply(first);
  }

  private put(number: number): HTMLElement[] {
    const { place, told, waiting } = this;
    const piece = document.createElement('div');
    piece.append(waiting.get(number) as HTMLElement);
    waiting.delete(number);
    const added = placePiece(place, piece, told.newestFirst ? 'falling' : 'rising');
    const fold = added[0]?.parentElement?.closest('details');
    if (fold) countAnswers(fold, told.words.answers);
    return added;
  }
}
