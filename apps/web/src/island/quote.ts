import { insertText } from './insert.js';

/** The words that are selected on the page outside of fields, as a quotation in Markdown; empty where there are none. */
export function selectedQuote(within: (node: Node) => boolean): string {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode || !within(selection.anchorNode)) return '';
  return selection
    .toString()
    .trim()
    .split('\n')
    .map((line) => (line.trim() ? `> ${line.trim()}` : '>'))
    .join('\n');
}

/** Puts a quotation where the cursor is, on lines of its own. */
export function insertQuote(field: HTMLTextAreaElement, quote: string): void {
  const { value, selectionStart: at } = field;
  const before = value.slice(0, at);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  insertText(field, `${gap}${quote}\n\n`);
}
