import type { EditorWords } from '../writing/editor-words.js';
import { insertText } from './insert.js';
import { offerMentions } from './mention-list.js';
import { post } from './post.js';
import { addToolbar } from './toolbar.js';

interface EditingOptions {
  readonly form: HTMLFormElement;
  readonly field: HTMLTextAreaElement;
  readonly words: EditorWords;
  /** The address that says who reads the text, for whoever is called in it. */
  readonly readers: () => string;
  /** The button that shows how the text will read. */
  readonly preview: HTMLButtonElement | null;
}

/** What helps in a text field once somebody is in it: formatting, names after @, pasting with formatting, a preview in place. */
export function helpEditing({ form, field, words, readers, preview }: EditingOptions): HTMLElement {
  const bar = addToolbar(field, words);
  offerMentions(field, readers, words);
  field.addEventListener('paste', (event) => void paste(event, field));
  preview?.addEventListener('click', (event) => {
    event.preventDefault();
    void showPreview(form, preview, words);
  });
  return bar;
}

async function paste(event: ClipboardEvent, field: HTMLTextAreaElement): Promise<void> {
  const { clipboardData } = event;
  const html = clipboardData?.getData('text/html') ?? '';
  const plain = clipboardData?.getData('text/plain') ?? '';
  // A picture on the clipboard is the upload's.
  if (!html || clipboardData?.files.length) return;
  if (!/<(?:h[1-6]|[ou]l|li|a\s|b|strong|i|em|blockquote|table|pre|code)\b|mso-list|font-(?:weight|style)/i.test(html))
    return;
  event.preventDefault();
  const { selectionStart, selectionEnd } = field;
  const { toMarkdown } = await import('./paste.js').catch(() => ({ toMarkdown: () => plain }));
  insertText(field, toMarkdown(html) || plain, selectionStart, selectionEnd);
}

async function showPreview(form: HTMLFormElement, button: HTMLButtonElement, words: EditorWords): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  const { done, reason } = await post(form, '/write/preview', words);
  button.removeAttribute('aria-busy');
  form.querySelector('[data-preview]')?.remove();
  const pane = document.createElement('section');
  pane.className = 'preview';
  pane.dataset.preview = '';
  pane.tabIndex = -1;
  const heading = document.createElement('h2');
  heading.textContent = words.previewTitle;
  heading.id = `${button.form?.id || 'text'}-preview`;
  pane.setAttribute('aria-labelledby', heading.id);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.textContent = words.previewClose;
  close.addEventListener('click', () => {
    pane.remove();
    button.focus();
  });
  const shown = done?.querySelector('.prose');
  const trouble = document.createElement('p');
  trouble.textContent = reason ?? '';
  pane.append(heading, shown ?? trouble, close);
  (button.closest('.foot, .actions') ?? button).after(pane);
  pane.focus({ preventScroll: true });
  pane.scrollIntoView({ block: 'nearest' });
}
