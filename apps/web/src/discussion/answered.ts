import type { EditorWords } from '../writing/editor-words.js';

/** Milliseconds for which what was read is taken to be what still stands there. */
const FRESH = 20_000;
const looked = new WeakMap<HTMLFormElement, number>();

/** Looks, when somebody comes back to a box, whether what they answer was edited meanwhile. */
export function watchAnswered(form: HTMLFormElement, threadId: string, parent: number, words: EditorWords): void {
  looked.set(form, performance.now());
  const look = () => {
    if (document.visibilityState === 'visible' && form.isConnected) void answeredChanged(form, threadId, parent, words);
  };
  document.addEventListener('visibilitychange', look);
}

/** Whether what is answered was edited since it was read; the box then shows what it says now. The next time it has been read. */
export async function answeredChanged(
  form: HTMLFormElement,
  threadId: string,
  parent: number,
  words: EditorWords,
): Promise<boolean> {
  const read = form.querySelector<HTMLInputElement>('input[name=inReplyToRevision]');
  const since = looked.get(form);
  if (!read || since === undefined || performance.now() - since < FRESH) return false;
  looked.set(form, performance.now());
  const answer = await fetch(`/threads/${threadId}/answered/${parent}`).catch(() => null);
  if (!answer?.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector<HTMLElement>('[data-revision]');
  const prose = now?.querySelector('.prose');
  if (!now || !prose || Number(now.dataset.revision) <= Number(read.value)) return false;
  show(form, prose, words);
  read.value = now.dataset.revision as string;
  return true;
}

/** What is answered, as it reads now, with the parts marked that are new. */
function show(form: HTMLFormElement, prose: Element, words: EditorWords): void {
  form.querySelector('.edited-note')?.remove();
  const before =
    form.closest('li')?.querySelector('article .prose') ?? document.querySelector('main > .prose, main article.prose');
  const known = new Set([...(before?.children ?? [])].map(({ textContent }) => textContent?.trim()));
  for (const part of prose.children) if (!known.has(part.textContent?.trim())) part.classList.add('changed');
  const note = document.createElement('div');
  note.className = 'edited-note';
  note.setAttribute('role', 'alert');
  const heading = document.createElement('p');
  heading.className = 'edited-heading';
  heading.textContent = words.edited;
  const says = document.createElement('p');
  says.textContent = words.editedNow;
  note.append(heading, says, prose);
  form.querySelector('textarea')?.before(note);
  note.scrollIntoView({ block: 'nearest' });
}
