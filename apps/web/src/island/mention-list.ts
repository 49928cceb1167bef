import type { EditorWords } from '../writing/editor-words.js';
import { announce } from './announce.js';
import { insertText } from './insert.js';

/** What is being typed after an @ that begins a word. */
const CALL = /(?:^|[\s([{"'“‘«>])@([\p{L}\p{N}_.-]{0,30})$/u;

/**
 * A list of whom one could call, while an @ is being typed. The field is a combobox only as long as the list is open.
 * @param readers the address that is asked for who reads the text as it is now, with whatever query it has
 */
export function offerMentions(field: HTMLTextAreaElement, readers: () => string, words: EditorWords): void {
  let list: HTMLElement | null = null;
  let current = -1;
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The place of an @ whose list was closed: it stays closed. */
  let closedAt = -1;
  const label = field.getAttribute('role');

  const options = () => [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];

  const close = () => {
    list?.remove();
    list = null;
    current = -1;
    for (const name of [
      'role',
      'aria-expanded',
      'aria-controls',
      'aria-activedescendant',
      'aria-autocomplete',
      'aria-haspopup',
    ]) {
      field.removeAttribute(name);
    }
    if (label) field.setAttribute('role', label);
  };

  const point = (at: number) => {
    const all = options();
    if (all.length === 0) return;
    current = (at + all.length) % all.length;
    for (const [index, option] of all.entries()) option.setAttribute('aria-selected', String(index === current));
    const chosen = all[current] as HTMLElement;
    field.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  };

  const call = () => {
    const found = CALL.exec(field.value.slice(Math.max(0, field.selectionStart - 40), field.selectionStart));
    if (!found || field.selectionStart !== field.selectionEnd) return null;
    const prefix = found[1] as string;
    return { prefix, at: field.selectionStart - prefix.length - 1 };
  };

  const choose = (option: HTMLElement) => {
    const now = call();
    const { handle } = option.dataset;
    close();
    if (!now || !handle) return;
    insertText(field, `@${handle} `, now.at, field.selectionStart);
  };

  const open = (html: string, at: number) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const found = [...page.querySelectorAll('[role=option]')];
    close();
    if (found.length === 0) {
      announce(words.noMention);
      return;
    }
    list = document.createElement('div');
    list.className = 'mention-list';
    list.id = `${field.id}-mentions`;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', words.mentions);
    for (const [index, option] of found.entries()) {
      option.id = `${field.id}-mention-${index}`;
      list.append(option);
    }
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) choose(option);
    });
    field.after(list);
    place(field, list, at);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-expanded', 'true');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    point(0);
  };

  const look = async () => {
    const now = call();
    if (!now || now.at === closedAt) {
      if (list) close();
      return;
    }
    asked = now.prefix;
    const address = new URL(readers(), location.href);
    address.searchParams.set('prefix', asked);
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok || call()?.prefix !== asked) return;
    open(await answer.text(), now.at);
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    const now = call();
    if (!now) {
      closedAt = -1;
      close();
      return;
    }
    timer = setTimeout(() => void look(), 120);
  });
  field.addEventListener('keydown', (event) => {
    if (!list || event.isComposing) return;
    if (event.key === 'ArrowDown') point(current + 1);
    else if (event.key === 'ArrowUp') point(current - 1);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      const option = options()[current];
      if (!option) return;
      choose(option);
    } else if (event.key === 'Escape') {
      closedAt = call()?.at ?? -1;
      close();
      // Esc closes the list, and nothing else.
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
  field.addEventListener('blur', () => setTimeout(close, 150));
  field.addEventListener('click', () => {
    if (list && !call()) close();
  });
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
