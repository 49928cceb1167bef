import type { EditorWords } from '../writing/editor-words.js';
import type { Box } from './box.js';
import { locale } from './locale.js';
import { newKey } from './once-key.js';
import { post } from './post.js';

/** Milliseconds between two times at which a draft is sent. */
const BETWEEN = 5_000;

interface Keeper {
  /** Sends the draft, now or soon. */
  keep(box: Box): Promise<void>;
  /** Until nothing is under way. */
  settled(): Promise<void>;
}

interface KeeperOptions {
  readonly form: HTMLFormElement;
  readonly words: EditorWords;
  readonly stored: string | null;
}

/** Keeps a draft on the server too, for its author's other devices, and says how far that has come. */
export function keepOnServer({ form, words, stored }: KeeperOptions): Keeper {
  let id = stored;
  // Not the time of day: clocks are set while people write.
  let last = Number.NEGATIVE_INFINITY;
  let under: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const value = (name: string) => String(new FormData(form).get(name) ?? '').trim();

  const send = async (box: Box) => {
    const text = box.text;
    box.say(words.saving);
    const { done, status } = await post(form, '/write/draft', words, { reflection: id ?? '' }, { quiet: true });
    last = performance.now();
    const kept = done?.querySelector<HTMLElement>('[data-reflection]');
    if (!kept) {
      // Somebody changed it elsewhere: saving shows both.
      stopped = status === 412;
      box.say(stopped ? words.changedElsewhere : words.notSaved, true);
      return;
    }
    const isNew = id === null;
    id = kept.dataset.reflection as string;
    setHidden(form, 'ifRevision', kept.dataset.revision as string);
    setHidden(form, 'idempotencyKey', newKey());
    // What the server has, the browser need not keep; what was typed meanwhile, it does.
    if (box.text === text) await box.settle(`reflection/${id}`);
    else box.place = `reflection/${id}`;
    if (isNew) becomeDraft(form, id);
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(Date.now());
    box.say(words.savedAt.replace('{time}', time));
    if (box.text !== text) box.touch();
  };

  return {
    async keep(box) {
      if (stopped || form.dataset.sending !== undefined || !value('bodyMarkdown')) return;
      if (!value('title')) {
        box.say(words.keptHere);
        return;
      }
      clearTimeout(timer);
      const wait = last + BETWEEN - performance.now();
      if (under || wait > 0) {
        timer = setTimeout(() => void this.keep(box), Math.max(wait, 500));
        return;
      }
      under = send(box).finally(() => {
        under = null;
      });
      await under;
    },
    async settled() {
      clearTimeout(timer);
      await under;
    },
  };
}

/** The page of a new text becomes that of a draft: loaded anew, it goes on from there. */
function becomeDraft(form: HTMLFormElement, id: string): void {
  const path = `/reflections/${id}/edit`;
  form.setAttribute('action', path);
  for (const button of form.querySelectorAll('[formaction]')) {
    const [, anchor = ''] = (button.getAttribute('formaction') ?? '').split('#');
    button.setAttribute('formaction', `${path}#${anchor}`);
  }
  history.replaceState(history.state, '', path);
}

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  let input = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!input) {
    input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    form.append(input);
  }
  input.value = value;
}
