import type { ToldDesk } from '../../desk/told.js';
import { announce, announceUnlessBusy } from '../announce.js';
import type { LiveNews } from '../live.js';
import type { Deciding } from './deciding.js';
import type { DeskQueue } from './queue.js';
import { showAnew } from './show-anew.js';

/** Milliseconds between two times that the list is asked for. */
const PAUSE = 1_500;
/** Where nobody answers, it is asked for after twice as long each time, at most so many times as long. */
const MOST_PATIENCE = 16;

/** What colleagues claim and decide, as it happens: in the list, and in the item that is shown. Nothing that was typed is lost, and nothing is decided by a key that was pressed before. */
export class Colleagues {
  /** Items that are different since the list was asked for; null where any may be. */
  private changed: Set<string> | null = new Set();
  private planned: ReturnType<typeof setTimeout> | undefined;
  private patience = 1;
  private lastAsked = Number.NEGATIVE_INFINITY;
  /** Whether it is told what happens. */
  private isTold = false;
  private isAsking = false;
  private isLooking = false;
  /** Whether the item became different while it was asked for. */
  private isBehind = false;

  constructor(
    private readonly queue: DeskQueue,
    private readonly deciding: Deciding,
    private readonly words: ToldDesk['words'],
  ) {}

  hear({ items, waiting, open }: LiveNews): void {
    if (open === null) this.isTold = false;
    if (waiting !== undefined && !this.isTold) {
      this.isTold = true;
      // What happened while nothing was told is not known.
      this.take(null);
    } else if (items === null || items?.length) this.take(items);
  }

  private take(items: readonly string[] | null): void {
    const { queue } = this;
    if (items === null) this.changed = null;
    else for (const id of items) this.changed?.add(id);
    queue.forgetAhead(items);
    const { current } = queue;
    if (current !== null && (items === null || items.includes(current))) void this.lookAtShown();
    this.plan();
  }

  private plan(): void {
    clearTimeout(this.planned);
    this.planned = setTimeout(
      () => void this.askList(),
      Math.max(0, this.lastAsked + PAUSE * this.patience - performance.now()),
    );
  }

  private async askList(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    const { changed } = this;
    this.changed = new Set();
    this.lastAsked = performance.now();
    const isAnswered = await this.queue.refresh(changed, this.deciding.knowsBetter);
    this.isAsking = false;
    this.patience = isAnswered ? 1 : Math.min(MOST_PATIENCE, this.patience * 2);
    // Nobody tells of it twice. One that is told nothing is told all once it is again.
    if (!isAnswered && this.isTold) this.changed = null;
    if (this.changed === null || this.changed.size > 0) this.plan();
  }

  /** Shows the item that is shown as it is by now. */
  private async lookAtShown(): Promise<void> {
    if (this.isLooking) {
      this.isBehind = true;
      return;
    }
    this.isLooking = true;
    do {
      this.isBehind = false;
      if (await showAnew(this.queue, this.words)) this.tell();
    } while (this.isBehind);
    this.isLooking = false;
  }

  /** Says what is different of the item that is shown. */
  private tell(): void {
    const { pane } = this.queue;
    const meanwhile = pane?.querySelector('.meanwhile');
    if (meanwhile) {
      const [heading, line] = ['h3', 'p'].map((one) => meanwhile.querySelector(one)?.textContent);
      announce(`${heading}: ${line}. ${this.words.typedStays}`);
    } else {
      const claimed = pane?.querySelector('p.claimed')?.textContent;
      if (claimed) announceUnlessBusy(claimed);
    }
  }
}
