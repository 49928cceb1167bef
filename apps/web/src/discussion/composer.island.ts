import { announce } from '../island/announce.js';
import { Box } from '../island/box.js';
import { placesBelow, purgeForeignDrafts } from '../island/draft.js';
import { addHtml, mount } from '../island/mount.js';
import { post } from '../island/post.js';
import type { EditorWords } from '../writing/editor-words.js';

interface Told {
  readonly threadId: string;
  /** The number of the reply that is answered; 0 for the subject. */
  readonly parent: number;
  readonly words: EditorWords;
}

purgeForeignDrafts();

mount<Told>('discussion/composer', (island, { threadId, parent, words }) => {
  const form = island.querySelector('form');
  const field = form?.querySelector<HTMLTextAreaElement>('textarea[name=bodyMarkdown]');
  if (!form || !field) return;
  const send = form.querySelector<HTMLButtonElement>('button.main');
  const box = new Box({ form, textarea: field, words, place: `${threadId}/${parent}` });
  void box.restore();

  const help = async () => {
    field.removeEventListener('focus', help);
    const { helpEditing } = await import('../island/editing.js');
    const preview = form.querySelector<HTMLButtonElement>('button[name=preview]');
    helpEditing({ form, field, words, threadId, preview });
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
    const { answeredChanged } = await import('./answered.js');
    if (await answeredChanged(form, threadId, parent, words)) return;
    form.dataset.sending = '';
    send?.setAttribute('aria-busy', 'true');
    box.say(words.sending);
    await box.keep();
    const { done, url, reason, refusal } = await post(form, form.action, words);
    delete form.dataset.sending;
    send?.removeAttribute('aria-busy');
    if (!done) {
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

// Reply opens its box below what it answers, without leaving the place.
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-answer], a[data-close]');
  if (!link) return;
  if (link.dataset.answer !== undefined) {
    event.preventDefault();
    void openBox(link, true);
    return;
  }
  const island = link.closest('[data-island="discussion/composer"]');
  const item = island?.closest('li');
  if (!island || !item) return;
  event.preventDefault();
  island.remove();
  item.querySelector<HTMLElement>('a[data-answer]')?.focus();
});

/** Opens the box that a link leads to, in place. The page itself where that does not go. */
async function openBox(link: HTMLAnchorElement, focus: boolean): Promise<void> {
  const number = link.dataset.answer as string;
  const article = link.closest('article');
  const there = article?.parentElement?.querySelector<HTMLTextAreaElement>(`:scope > [data-island="discussion/composer"] textarea`);
  if (there) {
    if (focus) there.focus();
    return;
  }
  link.setAttribute('aria-busy', 'true');
  const answer = await fetch(link.href).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  link.removeAttribute('aria-busy');
  const box = page?.querySelector('#answer')?.closest<HTMLElement>('[data-island="discussion/composer"]');
  if (!box || !article) {
    if (focus) location.assign(link.href);
    return;
  }
  // Several boxes may stand open: each has ids of its own.
  const html = box.outerHTML.replace(/(id|for|aria-describedby)="([^"]*)"/g, (_all, name: string, ids: string) => {
    return `${name}="${ids.replace(/\banswer\b/g, `answer-${number}`)}"`;
  });
  addHtml(article, 'afterend', html);
  const field = article.parentElement?.querySelector<HTMLTextAreaElement>(`#answer-${number} textarea`);
  if (focus) field?.focus();
}

// A box with a draft is open again when one comes back.
for (const island of document.querySelectorAll<HTMLElement>('[data-island="discussion/composer"]')) {
  const { threadId } = JSON.parse(island.dataset.told ?? '{}') as Told;
  for (const place of placesBelow(`${threadId}/`)) {
    const number = place.split('/')[1];
    const link = document.querySelector<HTMLAnchorElement>(`a[data-answer="${Number(number)}"]`);
    if (number !== '0' && link) void openBox(link, false);
  }
  break;
}
