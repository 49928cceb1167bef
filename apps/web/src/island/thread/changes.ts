import type { ToldThread } from '../../discussion/told.js';
import { articleOf, countAnswers, focusReply, replyAt } from './list.js';
import { keepStill } from './still.js';

/**
 * Replies that are on the page become what they are now, and nothing moves under the reader's eyes: out of the window at once; in it where
 * they get no taller, in the room that they had. What would move the rest waits until it is out of sight, or wanted.
 */
export class ChangedReplies {
  /** By their numbers; null for what is not there any more. */
  private readonly waiting = new Map<string, HTMLElement | null>();
  private readonly leaving = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (!isIntersecting) this.outOfSight(target as HTMLElement);
  });

  constructor(
    private readonly place: HTMLElement,
    private readonly told: ToldThread,
  ) {}

  /** How many texts wait to be shown. */
  get count(): number {
    return [...this.waiting].filter(([number, next]) => next && replyAt(number)).length;
  }

  /** @param next the article of the reply as it is now; null where it is not there any more */
  take(number: string, next: HTMLElement | null): void {
    const item = replyAt(number);
    if (!item) return;
    const article = articleOf(item);
    this.waiting.delete(number);
    if (next && article.textContent === next.textContent) return;
    if (!isInWindow(article)) this.put(item, next);
    else if (!next) this.empty(item);
    else if (!this.fits(article, next)) this.wait(number, next);
  }

  /** Shows all that waits. */
  show(): void {
    for (const [number, next] of [...this.waiting]) {
      const item = replyAt(number);
      if (next && item) this.put(item, next);
    }
  }

  private outOfSight(article: HTMLElement): void {
    this.leaving.unobserve(article);
    const item = article.parentElement;
    if (!item?.id) return;
    const number = item.id.slice(1);
    const next = this.waiting.get(number);
    if (next === undefined) keepStill(this.place, () => article.style.removeProperty('min-block-size'));
    else if (!next || !isBusy(article)) this.put(item, next);
  }

  private wait(number: string, next: HTMLElement | null): void {
    this.waiting.set(number, next);
    this.leaving.observe(articleOf(replyAt(number) as HTMLElement));
  }

  /** Whether it is shown: in no more room than there is, which stays. What is gone is gone, whatever room it takes. */
  private fits(article: HTMLElement, next: HTMLElement): boolean {
    const isGone = next.classList.contains('is-gone');
    if (isBusy(article) && !isGone) return false;
    const { height } = article.getBoundingClientRect();
    const hadFocus = article.contains(document.activeElement);
    article.replaceWith(next);
    if (!isGone && next.getBoundingClientRect().height > height + 0.5) {
      next.replaceWith(article);
      return false;
    }
    this.shown(next, hadFocus);
    next.style.minBlockSize = `${height}px`;
    this.leaving.observe(next);
    return true;
  }

  /** What is not there any more is not to be read any more; the room closes once nobody sees it. */
  private empty(item: HTMLElement): void {
    const article = articleOf(item);
    const gone = article.cloneNode() as HTMLElement;
    gone.classList.add('is-gone');
    delete gone.dataset.unread;
    const head = document.createElement('h3');
    head.textContent = this.told.words.removed;
    gone.append(head);
    this.fits(article, gone);
    this.wait(item.id.slice(1), null);
  }

  private put(item: HTMLElement, next: HTMLElement | null): void {
    const article = articleOf(item);
    if (!next && item.querySelector('.composer-place')) {
      // What somebody writes there stays, whatever it answers.
      if (!article.classList.contains('is-gone')) this.empty(item);
      return;
    }
    this.waiting.delete(item.id.slice(1));
    this.leaving.unobserve(article);
    const hadFocus = article.contains(document.activeElement);
    keepStill(this.place, () => {
      if (next) {
        article.replaceWith(next);
        this.shown(next, hadFocus);
      } else removeItem(item, this.told);
    });
  }

  private shown(next: HTMLElement, hadFocus: boolean): void {
    const item = next.parentElement as HTMLElement;
    item.dispatchEvent(new CustomEvent('page:added', { bubbles: true }));
    if (hadFocus) focusReply(item, { preventScroll: true });
  }
}

function removeItem(item: HTMLElement, { words }: ToldThread): void {
  const list = item.parentElement as HTMLElement;
  item.remove();
  const fold = list.closest('details');
  if (!fold || list.parentElement !== fold) return;
  if (list.children.length === 0) fold.remove();
  else countAnswers(fold, words.answers);
}

/** Whether somebody is at it: reads its menu, or has the keys there. */
function isBusy(article: HTMLElement): boolean {
  return article.querySelector('.menu-of-reply') !== null || article.contains(document.activeElement);
}

function isInWindow(article: HTMLElement): boolean {
  const { top, bottom } = article.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
