import { announce } from '../island/announce.js';
import { Box } from '../island/box.js';
import { placesBelow } from '../island/draft.js';
import { addHtml, mount } from '../island/mount.js';
import { newKey } from '../island/once-key.js';
import { post } from '../island/post.js';
import type { TakenBack } from '../island/waiting.js';
import type { EditorWords } from '../writing/editor-words.js';

interface Told {
  readonly threadId: string;
  /** The number of the reply that is answered; 0 for the subject. */
  readonly parent: number;
  readonly words: EditorWords;
}

/** What is kept with a text: sent again after all, it is there once. */
const BESIDE = ['idempotencyKey'];

/** One box, and what is written in it. */
interface Writing {
  readonly told: Told;
  readonly island: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLTextAreaElement;
  readonly box: Box;
}

mount<Told>('discussion/composer', (island, { threadId, parent, words }) => {
  const form = island.querySelector('form');
  const field = form?.querySelector<HTMLTextAreaElement>('textarea[name=bodyMarkdown]');
  if (!form || !field) return;
  const send = form.querySelector<HTMLButtonElement>('button.main');
  nameApart(form, parent);
  const box = new Box({ form, textarea: field, words, place: `${threadId}/${parent}`, beside: BESIDE });
  const writing: Writing = { told: { threadId, parent, words }, island, form, field, box };
  void box.restore();
  document.addEventListener('draft:back', (event) => {
    const { detail } = event as TakenBack;
    if (detail.place !== box.place || !form.isConnected) return;
    event.preventDefault();
    box.takeBack(detail.text, detail.beside);
  });

  const help = async () => {
    field.removeEventListener('focus', help);
    const selected = lastSelection;
    const { helpEditing } = await import('../island/editing.js');
    const preview = form.querySelector<HTMLButtonElement>('button[name=preview]');
    const bar = helpEditing({ form, field, words, readers: () => `/threads/${threadId}/mention-candidates`, preview });
    if (selected) offerQuote(bar, field, words);
    const { watchAnswered } = await import('./answered.js');
    watchAnswered(form, threadId, parent, words);
  };
  field.addEventListener('focus', help);
  if (document.activeElement === field) void help();

  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(send);
  });
  form.addEventListener('submit', (event) => {
    if ((event.submitter as HTMLButtonElement | null)?.name === 'preview') return;
    event.preventDefault();
    if (form.dataset.sending === undefined) void submit();
  });

  async function submit(): Promise<void> {
    if (!form || !field) return;
    form.dataset.sending = '';
    send?.setAttribute('aria-busy', 'true');
    const changed = await import('./answered.js')
      .then(({ answeredChanged }) => answeredChanged(form, threadId, parent, words))
      .catch(() => false);
    if (changed) {
      delete form.dataset.sending;
      send?.removeAttribute('aria-busy');
      return;
    }
    await box.keep();
    box.say(words.sending);
    const { done, moved, url, status, reason, refusal } = await post(form, form.action, words);
    delete form.dataset.sending;
    send?.removeAttribute('aria-busy');
    // What was sent leads to where it stands: any other answer was cut off, or is not this site's.
    if (!done || !moved) {
      if (status === 0 && (await wait(writing))) return;
      if (offerSentBefore(writing, refusal)) return;
      refuse(form, field, reason ?? words.failed);
      // What comes back may have a newer token.
      renew(form, refusal, false);
      box.say(reason ?? words.failed);
      return;
    }
    await box.forget();
    const { showSent } = await import('./sent.js');
    showSent({ page: done, url, parent, island, form });
    announce(words.sent);
  }
});

/** It was sent before, with another text: both can stand, or that one be changed. */
function offerSentBefore({ island, form, box }: Writing, page: Document | undefined): boolean {
  const found = page?.querySelector<HTMLElement>('[data-sent-before]');
  if (!found) return false;
  renew(form, page, true);
  box.say('');
  // It is no draft any more once it is that reply's.
  found.querySelector('form')?.addEventListener('submit', () => void box.forget());
  island.querySelector('[data-sent-before]')?.remove();
  form.before(found);
  found.focus();
  return true;
}

/** Nothing answers: it is sent once something does. False where the browser cannot keep it until then. */
async function wait({ told, island, form, field, box }: Writing): Promise<boolean> {
  const { threadId, parent, words } = told;
  const { letWait } = await import('../island/waiting.js').catch(() => ({ letWait: () => false }));
  const label = form.querySelector('label')?.textContent ?? '';
  const written = { label, text: field.value, place: box.place, parent, thread: threadId };
  if (!letWait({ form, words, written, beside: BESIDE })) return false;
  await box.forget();
  if (parent > 0) island.remove();
  else {
    field.value = '';
    for (const key of form.querySelectorAll<HTMLInputElement>('[name=idempotencyKey]')) key.value = newKey();
    form.querySelector('.field-problem')?.remove();
  }
  return true;
}

/** What was selected last in what people wrote: opening a box takes the selection away. */
let lastSelection = '';
document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  const text = selection?.toString().trim();
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  if (text && element?.closest('.prose') && !element.closest('form')) lastSelection = text;
});

/** A button that quotes what is selected. */
function offerQuote(bar: HTMLElement, field: HTMLTextAreaElement, words: EditorWords): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.textContent = words.quoteSelection;
  button.addEventListener('click', async () => {
    const { insertQuote } = await import('../island/quote.js');
    insertQuote(field, lastSelection);
  });
  bar.append(button);
}

/** Several boxes may stand open at once: each has ids of its own. */
function nameApart(form: HTMLFormElement, parent: number): void {
  if (parent === 0 || document.querySelectorAll('[id="answer"]').length < 2) return;
  for (const element of [form, ...form.querySelectorAll('*')]) {
    for (const name of ['id', 'for', 'aria-describedby']) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(/\banswer\b/g, `answer-${parent}`));
    }
  }
}

/** Says beside the field why a reply was not taken. */
function refuse(form: HTMLFormElement, field: HTMLTextAreaElement, reason: string): void {
  const id = `${field.id}-problem`;
  let told = form.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (!told) {
    told = document.createElement('p');
    told.className = 'field-problem';
    told.id = id;
    told.setAttribute('role', 'alert');
    field.after(told);
  }
  told.textContent = reason;
  field.setAttribute('aria-invalid', 'true');
  field.focus();
}

/** Takes over the token of the page that came back, and its key where the work was done. */
function renew(form: HTMLFormElement, page: Document | undefined, key: boolean): void {
  for (const name of key ? ['token', 'idempotencyKey'] : ['token']) {
    const fresh = page?.querySelector<HTMLInputElement>(`form.composer input[name=${name}]`);
    const mine = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (fresh?.value && mine) mine.value = fresh.value;
  }
}

/** Boxes in which something was typed are open again when one comes back. */
async function reopen(threadId: string, number: number): Promise<void> {
  const item = document.getElementById(`r${number}`);
  const article = item?.querySelector(':scope > article');
  if (!article?.querySelector('[data-answer]') || item?.querySelector(':scope > .composer-place')) return;
  const to = encodeURIComponent(location.pathname + location.search);
  const answer = await fetch(`/threads/${threadId}/replies/${number}/form?to=${to}`).catch(() => null);
  if (answer?.ok) addHtml(article, 'afterend', await answer.text());
}

const first = document.querySelector<HTMLElement>('[data-island="discussion/composer"]');
const told = JSON.parse(first?.dataset.told ?? 'null') as Told | null;
/** Replies that a draft answers and that are not on the page until more of it is loaded. */
const waiting = new Set(told ? placesBelow(`${told.threadId}/`).map((place) => Number(place.split('/')[1])) : []);

function reopenWhatIsThere(): void {
  for (const number of waiting) {
    if (number > 0 && !document.getElementById(`r${number}`)) continue;
    waiting.delete(number);
    if (told && number > 0) void reopen(told.threadId, number);
  }
}
reopenWhatIsThere();
document.addEventListener('page:added', reopenWhatIsThere);
