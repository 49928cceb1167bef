import type { EditorWords } from '../writing/editor-words.js';

/** Milliseconds for which what was read is taken to be what still stands there. */
const FRESH = 20_000;
const looked = new WeakMap<HTMLFormElement, number>();
/** What is answered, as it read when it was last looked at: the page may show by now what it was edited to. */
const read = new WeakMap<HTMLFormElement, readonly Element[]>();

/** Looks, when somebody comes back to a box, whether what they answer was edited meanwhile. */
export function watchAnswered(form: HTMLFormElement, threadId: string, parent: number, words: EditorWords): void {
  looked.set(form, performance.now());
  const answered =
    form.closest('li')?.querySelector('article .prose') ?? document.querySelector('main > .prose, main article.prose');
  if (answered) read.set(form, copyOf(answered));
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
  const revision = form.querySelector<HTMLInputElement>('input[name=inReplyToRevision]');
  const since = looked.get(form);
  if (!revision || since === undefined || performance.now() - since < FRESH) return false;
  looked.set(form, performance.now());
  const answer = await fetch(`/threads/${threadId}/answered/${parent}`).catch(() => null);
  if (!answer?.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector<HTMLElement>('[data-revision]');
  const prose = now?.querySelector('.prose');
  if (!now || !prose || Number(now.dataset.revision) <= Number(revision.value)) return false;
  show(form, prose, words);
  revision.value = now.dataset.revision as string;
  return true;
}

/** What is answered, as it reads now: what is new in it is marked, and what is gone struck out, each in its place. */
function show(form: HTMLFormElement, prose: Element, words: EditorWords): void {
  form.querySelector('.edited-note')?.remove();
  const before = read.get(form);
  read.set(form, copyOf(prose));
  if (before) prose.replaceChildren(...compared(before, [...prose.children], words));
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

function copyOf(prose: Element): Element[] {
  return [...(prose.cloneNode(true) as Element).children];
}

/** A text paragraph by paragraph, with those that went and those that came, in words for those who do not see them marked. */
function compared(before: readonly Element[], now: readonly Element[], words: EditorWords): Element[] {
  const isSame = (old: number, one: number) => before[old]?.textContent?.trim() === now[one]?.textContent?.trim();
  // How many paragraphs both have in common from each place on.
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const from = (old: number, one: number) => common[old]?.[one] ?? 0;
  for (let old = before.length - 1; old >= 0; old -= 1) {
    for (let one = now.length - 1; one >= 0; one -= 1) {
      (common[old] as number[])[one] = isSame(old, one)
        ? 1 + from(old + 1, one + 1)
        : Math.max(from(old + 1, one), from(old, one + 1));
    }
  }
  const parts: Element[] = [];
  let [old, one] = [0, 0];
  while (old < before.length || one < now.length) {
    const [gone, came] = [before[old], now[one]];
    if (gone && came && isSame(old, one)) {
      parts.push(came);
      [old, one] = [old + 1, one + 1];
    } else if (gone && (!came || from(old + 1, one) >= from(old, one + 1))) {
      parts.push(marked('del', gone.cloneNode(true) as Element, words.gone));
      old += 1;
    } else {
      parts.push(marked('ins', came as Element, words.added));
      one += 1;
    }
  }
  return parts;
}

function marked(name: 'ins' | 'del', part: Element, word: string): Element {
  const mark = document.createElement(name);
  const says = document.createElement('span');
  says.className = 'vh';
  says.textContent = `${word} `;
  mark.append(says, part);
  return mark;
}
