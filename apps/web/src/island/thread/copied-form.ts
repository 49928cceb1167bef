import type { EditorWords } from '../../writing/editor-words.js';
import { newKey } from '../once-key.js';

/** The form of the thread's own, made to answer a reply; null where nobody may write here. */
export function copyForm(link: HTMLAnchorElement, number: string): HTMLElement | null {
  const own = document.querySelector<HTMLElement>('#write')?.closest<HTMLElement>('.composer-place');
  const copy = own?.cloneNode(true) as HTMLElement | undefined;
  const form = copy?.querySelector('form');
  const field = form?.querySelector('textarea');
  const label = form?.querySelector('label');
  if (!copy || !form || !field || !label) return null;
  delete copy.dataset.mounted;
  const told = JSON.parse(copy.dataset.told ?? '{}') as { parent: number; words: EditorWords };
  copy.dataset.told = JSON.stringify({ ...told, parent: Number(number) });
  for (const part of form.querySelectorAll(
    '.toolbar, .preview, .other-draft, .field-problem, .edited-note, .mention-list',
  ))
    part.remove();
  for (const element of [form, ...form.querySelectorAll('*')]) {
    for (const name of ['id', 'for', 'aria-describedby']) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(/\bwrite\b/g, 'answer'));
    }
  }
  delete form.dataset.sending;
  for (const part of form.querySelectorAll('[aria-busy]')) part.removeAttribute('aria-busy');
  for (const state of form.querySelectorAll('[data-state]')) state.textContent = '';
  label.textContent = link.getAttribute('aria-label') ?? link.textContent;
  field.value = '';
  field.defaultValue = '';
  field.removeAttribute('aria-invalid');
  const to = form.querySelector<HTMLInputElement>('[name=to]')?.value.split('#')[0] ?? '/';
  set(form, 'to', `${to}#r${number}`);
  set(form, 'parentNumber', number);
  set(form, 'idempotencyKey', newKey());
  // Which revision of it was read, only the server could say.
  form.querySelector('[name=inReplyToRevision]')?.remove();
  const close = document.createElement('button');
  close.type = 'button';
  close.dataset.close = '';
  close.textContent = told.words.cancel;
  form.querySelector('.foot button')?.before(close);
  return copy;
}

function set(form: HTMLFormElement, name: string, value: string): void {
  let input = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!input) {
    input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name });
    form.prepend(input);
  }
  input.value = value;
}
