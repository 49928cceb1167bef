import { Box } from '../island/box.js';
import { keepOnServer } from '../island/keep-on-server.js';
import { mount } from '../island/mount.js';
import { post } from '../island/post.js';
import { spell } from '../island/spell.js';
import type { TakenBack } from '../island/waiting.js';
import type { PluralForms } from '../language/plural-forms.js';
import type { EditorWords } from './editor-words.js';
import { suggestTags } from './suggest-tags.js';
import { countMarkdownWords } from './words.js';

/** What the server tells of a form; see `EditorIsland`. */
export interface EditorTold {
  readonly words: EditorWords;
  readonly place: string;
  readonly thread?: string | undefined;
  readonly draft?: string | null | undefined;
  readonly anchor: string;
  readonly counts: PluralForms;
  /** Words that the prompt asks for; 0 for any number. */
  readonly minimum: number;
  readonly least: string;
}

const BESIDE = ['title', 'tags', 'audience', 'reason', 'ifRevision'];

mount<EditorTold>('writing/editor', (island, told) => {
  const form = island.querySelector<HTMLFormElement>('form[data-writing]');
  const field = form?.querySelector<HTMLTextAreaElement>('[data-editor]');
  if (!form || !field) return;
  const { words } = told;
  const shelf = told.draft === undefined ? null : keepOnServer({ form, words, stored: told.draft });
  const box: Box = new Box({
    form,
    textarea: field,
    words,
    place: told.place,
    beside: BESIDE,
    paused: () => void shelf?.keep(box),
  });
  if (island.dataset.returned === undefined) void box.restore();
  else {
    // It comes from the server with what was typed in it: that is the draft now.
    const typed = field.value;
    field.defaultValue = '';
    field.value = typed;
    box.touch();
  }

  document.addEventListener('draft:back', (event) => {
    const { detail } = event as TakenBack;
    if (detail.place !== box.place || !form.isConnected) return;
    event.preventDefault();
    form.hidden = false;
    box.takeBack(detail.text, detail.beside);
  });

  countWords(form, field, told);
  suggestTags(form, words);

  void help(form, field, told);

  const pictures = form.querySelector('[data-pictures]')
    ? import('./upload.js').then(({ takePictures }) => takePictures(form, field, words)).catch(() => null)
    : null;

  form.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('.actions button[value=save]'));
  });
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    // A file goes the way of forms where nothing else takes it.
    if (button?.hasAttribute('formenctype')) return;
    event.preventDefault();
    if (form.dataset.sending === undefined) void submit(button);
  });

  async function submit(button: HTMLButtonElement | null): Promise<void> {
    if (!form) return;
    form.dataset.sending = '';
    button?.setAttribute('aria-busy', 'true');
    await box.keep();
    const waiting = (await pictures)?.waiting();
    if (waiting) {
      box.say(words.waitsForPictures, true);
      await waiting;
    }
    box.say(words.sending);
    await shelf?.settled();
    const act = button?.value ?? 'save';
    const answer = await post(form, form.action, words, { act });
    delete form.dataset.sending;
    button?.removeAttribute('aria-busy');
    const page = answer.done ?? answer.refusal;
    if (answer.moved && answer.done) {
      await box.forget();
      location.assign(answer.url + told.anchor);
    } else if (page?.querySelector('form[data-writing]')) showAgain(page, act);
    else if (answer.status !== 0 || !(await wait(form, box, words, act))) box.say(answer.reason ?? words.failed, true);
  }
});

/** Nothing answers: it is sent once something does. False where it needs an answer, or the browser cannot keep it until then. */
async function wait(form: HTMLFormElement, box: Box, words: EditorWords, act: string): Promise<boolean> {
  if (!['save', 'publish', 'anyway'].includes(act)) return false;
  const { letWait } = await import('../island/waiting.js').catch(() => ({ letWait: () => false }));
  const label =
    form.querySelector<HTMLInputElement>('[name=title]')?.value.trim() ||
    (document.querySelector('h1')?.textContent ?? document.title);
  const written = { label, text: box.text, place: box.place, parent: null, thread: null };
  if (!letWait({ form, words, written, beside: [...BESIDE, 'idempotencyKey'], more: { act } })) return false;
  await box.forget();
  form.hidden = true;
  return true;
}

async function help(form: HTMLFormElement, field: HTMLTextAreaElement, { words, thread }: EditorTold): Promise<void> {
  const { helpEditing } = await import('../island/editing.js');
  const preview = form.querySelector<HTMLButtonElement>('.actions button[value=preview]');
  const readers = () => (thread ? `/threads/${thread}/mention-candidates` : readersOf(form));
  helpEditing({ form, field, words, readers, preview });
}

/** Who reads what nobody else sees yet follows from what is chosen in its form. */
function readersOf(form: HTMLFormElement): string {
  const fields = new FormData(form);
  const place = ['audience', 'courseId', 'promptId'].map((name) => [name, String(fields.get(name) ?? '')]);
  return `/write/mention-candidates?${new URLSearchParams(place)}`;
}

/** Puts the page that came back in the place of this one: with what was wrong, with what was found, with both texts. */
function showAgain(page: Document, act: string): void {
  const main = page.querySelector('main');
  if (!main) return;
  const island = main.querySelector<HTMLElement>('[data-island="writing/editor"]');
  if (island) island.dataset.returned = '';
  document.querySelector('main')?.replaceWith(document.adoptNode(main));
  main.dispatchEvent(new CustomEvent('page:added', { bubbles: true }));
  const target = main.querySelector<HTMLElement>(act === 'find' ? '#find' : '[data-focus]') ?? main;
  target.focus();
}

function countWords(form: HTMLFormElement, field: HTMLTextAreaElement, told: EditorTold): void {
  const count = () => showCount(form, field.value, told);
  let counting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(counting);
    counting = setTimeout(count, 300);
  });
  field.addEventListener('box:filled', count);
}

function showCount(form: HTMLFormElement, text: string, { counts, minimum, least }: EditorTold): void {
  const place = form.querySelector('[data-words]');
  if (!place) return;
  const count = countMarkdownWords(text);
  const said = document.createElement('span');
  said.textContent = spell(counts, count);
  if (minimum > 0 && count >= minimum) said.className = 'enough';
  place.replaceChildren(said, least && ` · ${least}`);
}
