import type { ToldThread } from '../../discussion/told.js';
import { announce } from '../announce.js';
import { spell } from '../spell.js';
import { ChangedReplies } from './changes.js';
import { countAnswers, focusReply, numberOf, placePiece, readPiece, replyAt } from './list.js';
import { keepStill } from './still.js';

/** What has come, until one wants to see it. */
export class Arrivals {
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
