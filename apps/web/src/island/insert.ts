/** Puts text into a field as if it were typed: the browser's Undo takes it back. */
export function insertText(
  field: HTMLTextAreaElement,
  text: string,
  start = field.selectionStart,
  end = field.selectionEnd,
): void {
  field.focus();
  field.setSelectionRange(start, end);
  const before = field.value;
  const typed = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (typed && field.value !== before) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Where a line begins and ends, around a selection. */
export function linesAround(value: string, start: number, end: number): [from: number, to: number] {
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const next = value.indexOf('\n', end);
  return [from, next === -1 ? value.length : next];
}
