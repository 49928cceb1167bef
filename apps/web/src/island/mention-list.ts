import type { EditorWords } from '../writing/editor-words.js';
import { announce } from './announce.js';
import { insertText } from './insert.js';
import { typedMention } from './typed-mention.js';

/** What makes a field a combobox, as long as its list is open. */
const COMBOBOX = {
  role: 'combobox',
  'aria-expanded': 'true',
  'aria-haspopup': 'listbox',
  'aria-autocomplete': 'list',
} as const;

/**
 * A list of whom one could call, while an @ is being typed. The field is a combobox only as long as the list is open.
 * @param readers the address that is asked for who reads the text as it is now, with whatever query it has
 */
export function offerMentions(field: HTMLTextAreaElement, readers: () => string, words: EditorWords): void {
  new MentionList(field, readers, words).listen();
}

class MentionList {
  private list: HTMLElement | null = null;
  private current = -1;
  private asked = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The place of an @ whose list was closed: it stays closed. */
  private closedAt = -1;
  private readonly label: string | null;

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly readers: () => string,
    private readonly words: EditorWords,
  ) {
    this.label = field.getAttribute('role');
  }

  listen(): void {
    const { field } = this;
    field.addEventListener('input', () => this.typed());
    field.addEventListener('keydown', (event) => this.pressed(event));
    field.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    field.addEventListener('click', () => {
      if (this.list && !this.call()) this.close();
    });
  }

  private typed(): void {
    clearTimeout(this.timer);
    if (!this.call()) {
      this.closedAt = -1;
      this.close();
      return;
    }
    this.timer = setTimeout(() => void this.look(), 120);
  }

  private pressed(event: KeyboardEvent): void {
    if (!this.list || event.isComposing) return;
    if (event.key === 'ArrowDown') this.point(this.current + 1);
    else if (event.key === 'ArrowUp') this.point(this.current - 1);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      const option = this.options()[this.current];
      if (!option) return;
      this.choose(option);
    } else if (event.key === 'Escape') {
      this.closedAt = this.call()?.at ?? -1;
      this.close();
      // Esc closes the list, and nothing else.
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  private options(): HTMLElement[] {
    return [...(this.list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  }

  private close(): void {
    this.list?.remove();
    this.list = null;
    this.current = -1;
    for (const name of [...Object.keys(COMBOBOX), 'aria-controls', 'aria-activedescendant']) {
      this.field.removeAttribute(name);
    }
    if (this.label) this.field.setAttribute('role', this.label);
  }

  private point(at: number): void {
    const all = this.options();
    if (all.length === 0) return;
    this.current = (at + all.length) % all.length;
    for (const [index, option] of all.entries()) option.setAttribute('aria-selected', String(index === this.current));
    const chosen = all[this.current] as HTMLElement;
    this.field.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  }

  private call(): { prefix: string; at: number } | null {
    const { value, selectionStart, selectionEnd } = this.field;
    const prefix = typedMention(value.slice(0, selectionStart));
    if (prefix === null || selectionStart !== selectionEnd) return null;
    return { prefix, at: selectionStart - prefix.length - 1 };
  }

  private choose(option: HTMLElement): void {
    const now = this.call();
    const { handle } = option.dataset;
    this.close();
    if (!now || !handle) return;
    insertText(this.field, `@${handle} `, now.at, this.field.selectionStart);
  }

  private open(html: string, at: number): void {
    const { field } = this;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const found = [...page.querySelectorAll('[role=option]')];
    this.close();
    if (found.length === 0) {
      announce(this.words.noMention);
      return;
    }
    const list = document.createElement('div');
    list.className = 'mention-list';
    list.id = `${field.id}-mentions`;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', this.words.mentions);
    for (const [index, option] of found.entries()) {
      option.id = `${field.id}-mention-${index}`;
      list.append(option);
    }
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.choose(option);
    });
    field.after(list);
    place(field, list, at);
    for (const [name, value] of Object.entries(COMBOBOX)) field.setAttribute(name, value);
    field.setAttribute('aria-controls', list.id);
    this.list = list;
    this.point(0);
  }

  private async look(): Promise<void> {
    const now = this.call();
    if (!now || now.at === this.closedAt) {
      if (this.list) this.close();
      return;
    }
    this.asked = now.prefix;
    const address = new URL(this.readers(), location.href);
    address.searchParams.set('prefix', this.asked);
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok || this.call()?.prefix !== this.asked) return;
    this.open(await answer.text(), now.at);
  }
}

/** Puts the list below the line that is written, above it where a keyboard or the window's edge would cover it. */
function place(field: HTMLTextAreaElement, list: HTMLElement, at: number): void {
  const { top, bottom } = lineOf(field, at);
  const box = field.getBoundingClientRect();
  const seen = window.visualViewport;
  const end = (seen?.offsetTop ?? 0) + (seen?.height ?? window.innerHeight);
  const height = list.offsetHeight;
  const offset = field.offsetTop - box.top;
  const below = bottom + height + 4 <= end || top - height < 0;
  list.style.insetBlockStart = `${(below ? bottom + 4 : top - height - 4) + offset}px`;
}

/** Where the line with a character stands in the window. */
function lineOf(field: HTMLTextAreaElement, at: number): { top: number; bottom: number } {
  const twin = document.createElement('div');
  const look = getComputedStyle(field);
  for (const name of ['font', 'padding', 'border', 'letterSpacing', 'lineHeight', 'boxSizing', 'textIndent'] as const) {
    twin.style[name] = look[name];
  }
  twin.style.position = 'absolute';
  twin.style.visibility = 'hidden';
  twin.style.whiteSpace = 'pre-wrap';
  twin.style.overflowWrap = 'anywhere';
  twin.style.inlineSize = `${field.clientWidth}px`;
  twin.textContent = field.value.slice(0, at);
  const mark = document.createElement('span');
  mark.textContent = '@';
  twin.append(mark);
  document.body.append(twin);
  const box = field.getBoundingClientRect();
  const top = box.top + mark.offsetTop - field.scrollTop;
  const bottom = top + mark.offsetHeight;
  twin.remove();
  return { top: Math.max(box.top, top), bottom: Math.min(Math.max(bottom, box.top), box.bottom) };
}
