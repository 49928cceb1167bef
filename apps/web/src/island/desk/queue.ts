import { announce } from '../announce.js';
import { renewList } from './list.js';
import { renew } from './renew.js';

type Words = { readonly last: string; readonly first: string; readonly left: string };

/** Whether what this page did with an item is newer than a moment. */
export type KnowsBetter = (id: string, since: number) => boolean;

/** The list of items, and the one of them that is shown: pieces of it are asked for before they are wanted. */
export class DeskQueue {
  /** What was asked for, or handed over, by item. */
  private readonly ahead = new Map<string, Promise<string | null>>();
  /** Those that were handed over, with what was typed. */
  private readonly kept = new Set<string>();
  private wanted = '';
  /** How often the item that is shown was asked for. */
  private asked = 0;
  /** Which of these times what is shown was asked for. */
  private renewed = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly words: Words,
  ) {
    this.wanted = this.current ?? '';
    if (this.wanted) this.lookAhead(this.wanted);
  }

  get pane(): HTMLElement | null {
    return this.place.querySelector<HTMLElement>('.desk-item');
  }

  /** The item that is shown. */
  get current(): string | null {
    return this.pane?.dataset.item ?? null;
  }

  row(id: string): HTMLElement | null {
    return this.place.querySelector<HTMLElement>(`.items > [data-item="${CSS.escape(id)}"]`);
  }

  rows(): HTMLElement[] {
    return [...this.place.querySelectorAll<HTMLElement>('.items > [data-item]')];
  }

  /** The next item, or with -1 the one before, that is not decided; null at the end. From nowhere, the first. */
  neighbour(id: string | null, by: 1 | -1): string | null {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.dataset.item === id);
    const beyond = at === -1 ? rows : by === 1 ? rows.slice(at + 1) : rows.slice(0, at).reverse();
    return beyond.find((row) => !row.classList.contains('is-decided'))?.dataset.item ?? null;
  }

  async step(by: 1 | -1): Promise<void> {
    const to = this.neighbour(this.current, by);
    if (to === null) announce(by === 1 ? this.words.last : this.words.first);
    else await this.show(to);
  }

  /** Shows an item, at once where it was asked for before. Whatever is shown meanwhile stays. */
  async show(
    id: string,
    { how = 'replaceState' as 'replaceState' | 'pushState' | null, stays = false } = {},
  ): Promise<void> {
    this.wanted = id;
    this.mark(id);
    const html = await this.ask(id);
    if (this.wanted !== id) return;
    this.forget(id);
    const href = this.hrefOf(id);
    if (html === null) {
      // What is being sent is not left: it may come back, with its reason.
      if (href && !stays) location.assign(href);
      return;
    }
    this.put(html);
    if (href && how) history[how](null, '', href);
    this.lookAhead(id);
  }

  /** Puts an item there as it was handed over. */
  put(html: string): void {
    const pane = this.place.querySelector('.desk-item, .desk-hint');
    pane?.insertAdjacentHTML('afterend', html);
    pane?.remove();
    this.place.classList.add('has-item');
    this.place.dispatchEvent(new CustomEvent('page:added', { bubbles: true }));
    const heading = this.pane?.querySelector<HTMLElement>('#item-heading');
    heading?.focus({ preventScroll: true });
    if (this.pane && this.pane.getBoundingClientRect().top < 0) this.pane.scrollIntoView({ block: 'start' });
  }

  /** Shows nothing: all are decided. */
  empty(sentence: string): void {
    this.wanted = '';
    const hint = document.createElement('p');
    hint.className = 'desk-hint';
    hint.textContent = sentence;
    hint.tabIndex = -1;
    (this.pane ?? this.place.querySelector('.desk-hint'))?.replaceWith(hint);
    this.place.classList.remove('has-item');
    hint.focus({ preventScroll: true });
  }

  /** What an item is to be shown as, the next time. */
  keep(id: string, html: string): void {
    this.ahead.set(id, Promise.resolve(html));
    this.kept.add(id);
  }

  forget(id: string): void {
    this.ahead.delete(id);
    this.kept.delete(id);
  }

  /** Items that are different by now, or with null any, are asked for again where they were asked for in advance. */
  forgetAhead(ids: readonly string[] | null): void {
    for (const id of ids ?? [...this.ahead.keys()]) if (!this.kept.has(id)) this.ahead.delete(id);
    if (this.current) this.lookAhead(this.current);
  }

  /** The item that is shown, as it is by now; null where it cannot be had, or was decided, left, or asked for again and shown meanwhile. */
  async askShown(): Promise<HTMLElement | null> {
    const { pane, current } = this;
    if (!pane || current === null) return null;
    this.asked += 1;
    const { asked } = this;
    const hasWaited = pane.dataset.waits !== undefined || pane.querySelector('.meanwhile') !== null;
    const html = await askFor(this.hrefOf(current) ?? location.href, hasWaited ? 'anew' : '1');
    if (html === null || pane !== this.pane || asked < this.renewed) return null;
    this.renewed = asked;
    return partOf(html, '.desk-item');
  }

  /** Puts it where it is shown, around what was typed there. */
  renewShown(fresh: HTMLElement): void {
    const { pane } = this;
    if (!pane) return;
    renew(pane, fresh);
    this.place.dispatchEvent(new CustomEvent('page:added', { bubbles: true }));
  }

  /**
   * Makes the list what it is by now.
   * @param changed the items that are different, null where any may be
   * @returns whether it could be had
   */
  async refresh(changed: ReadonlySet<string> | null, knowsBetter: KnowsBetter): Promise<boolean> {
    const began = performance.now();
    const fresh = await this.askList();
    const isOwn = (id: string) => knowsBetter(id, began);
    if (fresh) renewList(this.place, fresh, { changed, isOwn, left: this.words.left });
    if (this.current) this.lookAhead(this.current);
    return fresh !== null;
  }

  private async askList(): Promise<HTMLElement | null> {
    const address = new URL('/desk', location.href);
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name !== 'done' && name !== 'decision') address.searchParams.append(name, value);
    }
    return partOf(await askFor(address.href, 'list'), 'div');
  }

  private lookAhead(id: string): void {
    const next = this.neighbour(id, 1) ?? this.neighbour(id, -1);
    if (next !== null) void this.ask(next);
  }

  private ask(id: string): Promise<string | null> {
    let asked = this.ahead.get(id);
    if (!asked) {
      asked = this.fetchPart(id);
      this.ahead.set(id, asked);
    }
    return asked;
  }

  private async fetchPart(id: string): Promise<string | null> {
    const href = this.hrefOf(id);
    if (!href) return null;
    const html = await askFor(href, '1');
    if (html === null) this.ahead.delete(id);
    return html;
  }

  private hrefOf(id: string): string | null {
    return this.row(id)?.querySelector('h3 a')?.getAttribute('href') ?? null;
  }

  private mark(id: string): void {
    for (const row of this.rows()) {
      const is = row.dataset.item === id;
      row.classList.toggle('is-current', is);
      const link = row.querySelector('h3 a');
      if (is) link?.setAttribute('aria-current', 'true');
      else link?.removeAttribute('aria-current');
      if (is) row.scrollIntoView({ block: 'nearest' });
    }
  }
}

/** A part of the desk, as HTML. Null where it cannot be had: going there tells what is wrong. */
async function askFor(href: string, part: string): Promise<string | null> {
  const address = new URL(href, location.href);
  address.searchParams.set('part', part);
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    if (answer.ok && !answer.redirected) return await answer.text();
  } catch {
    // There is no connection.
  }
  return null;
}

function partOf(html: string | null, selector: string): HTMLElement | null {
  if (html === null) return null;
  return new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>(selector);
}
