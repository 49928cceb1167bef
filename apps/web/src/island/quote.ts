import { insertText } from './insert.js';

/** Puts words where the cursor is as a quotation, on lines of its own. */
export function insertQuote(field: HTMLTextAreaElement, words: string): void {
  const { value, selectionStart: at } = field;
  const before = value.slice(0, at);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const quote = words
    .split('\n')
    .map((line) => (line.trim() ? `> ${line.trim()}` : '>'))
    .join('\n');
  insertText(field, `${gap}${quote}\n\n`);
}
