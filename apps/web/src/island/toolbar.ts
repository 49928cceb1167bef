import type { EditorWords } from '../writing/editor-words.js';
import { holdStill } from './hold-still.js';
import { insertText, linesAround } from './insert.js';

interface Tool {
  readonly name: 'bold' | 'italic' | 'heading' | 'quote' | 'link' | 'list' | 'numbers' | 'code';
  readonly sign: string;
  readonly key?: string;
  readonly act: (field: HTMLTextAreaElement) => void;
}

const TOOLS: readonly Tool[] = [
  { name: 'bold', sign: 'B', key: 'b', act: (field) => wrap(field, '**') },
  { name: 'italic', sign: 'I', key: 'i', act: (field) => wrap(field, '*') },
  { name: 'heading', sign: 'H', act: (field) => prefix(field, () => '## ', /^#{1,6} /) },
  { name: 'quote', sign: '”', act: (field) => prefix(field, () => '> ', /^> ?/) },
  { name: 'link', sign: 'a', key: 'k', act: link },
  { name: 'list', sign: '•', act: (field) => prefix(field, () => '- ', /^[-*+] /) },
  { name: 'numbers', sign: '1.', act: (field) => prefix(field, (at) => `${at + 1}. `, /^\d+[.)] /) },
  { name: 'code', sign: '<>', act: (field) => wrap(field, '`') },
];

/** A row of buttons over a text field, one stop for Tab, with arrow keys between them. */
export function addToolbar(field: HTMLTextAreaElement, words: EditorWords): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'toolbar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.toolbar);
  bar.setAttribute('aria-controls', field.id);
  const modifier = /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl+';
  const buttons = TOOLS.map(({ name, sign, key, act }, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = at === 0 ? 0 : -1;
    button.setAttribute('aria-label', words[name]);
    button.title = key ? `${words[name]} (${modifier}${key.toUpperCase()})` : words[name];
    button.dataset.tool = name;
    // Drawn, not said: what it does has a name.
    button.dataset.sign = sign;
    button.addEventListener('click', () => act(field));
    return button;
  });
  bar.append(...buttons);
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (step === undefined || at === -1) return;
    event.preventDefault();
    const turned = document.documentElement.dir === 'rtl' ? -step : step;
    const all = [...bar.querySelectorAll('button')];
    const next = all[(at + turned + all.length) % all.length] as HTMLButtonElement;
    for (const button of all) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  });
  field.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const tool = TOOLS.find(({ key }) => key === event.key.toLowerCase());
    if (!tool) return;
    event.preventDefault();
    tool.act(field);
  });
  // By the time it comes somebody writes, or has gone on.
  holdStill(document.activeElement, () => field.before(bar));
  return bar;
}

function wrap(field: HTMLTextAreaElement, mark: string): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const selected = value.slice(start, end);
  const size = mark.length;
  if (value.slice(start - size, start) === mark && value.slice(end, end + size) === mark) {
    insertText(field, selected, start - size, end + size);
    field.setSelectionRange(start - size, end - size);
    return;
  }
  insertText(field, mark + selected + mark, start, end);
  field.setSelectionRange(start + size, end + size);
}

function prefix(field: HTMLTextAreaElement, mark: (at: number) => string, known: RegExp): void {
  const { value } = field;
  const [from, to] = linesAround(value, field.selectionStart, field.selectionEnd);
  const lines = value.slice(from, to).split('\n');
  const all = lines.every((line) => known.test(line));
  const changed = lines
    .map((line, at) => (all ? line.replace(known, '') : mark(at) + line.replace(known, '')))
    .join('\n');
  insertText(field, changed, from, to);
  field.setSelectionRange(lines.length > 1 ? from : from + changed.length, from + changed.length);
}

function link(field: HTMLTextAreaElement): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const selected = value.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(selected);
  insertText(field, isAddress ? `[](${selected})` : `[${selected}](https://)`, start, end);
  // What is missing is where the cursor goes.
  if (isAddress) field.setSelectionRange(start + 1, start + 1);
  else field.setSelectionRange(start + selected.length + 3, start + selected.length + 11);
}
