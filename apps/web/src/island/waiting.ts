import { announce } from './announce.js';
import { makeButton } from './box.js';
import { keepDraft } from './draft.js';
import {
  keepSending,
  type Outcome,
  putInOutbox,
  sendWaiting,
  takeBack,
  type Waiting,
  type WaitingWords,
  type Written,
  waitingWrites,
  watchOutbox,
} from './outbox.js';
import { threadForm } from './thread/act.js';

/** A text that is to be gone on with; prevented by the field that takes it. */
export type TakenBack = CustomEvent<Pick<Written, 'place' | 'text' | 'beside'>>;

interface Sent {
  readonly form: HTMLFormElement;
  readonly words: WaitingWords;
  readonly written: Omit<Written, 'beside'>;
  /** Names of the fields that are kept with its text. */
  readonly beside: readonly string[];
  /** What the button adds that was pressed. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Has a form wait that nothing answered, and shows that it does; false where the browser keeps nothing. */
export function letWait({ form, words, written, beside, more = {} }: Sent): boolean {
  const data = new FormData(form);
  for (const [name, value] of Object.entries(more)) data.set(name, value);
  const fields = [...data].flatMap(
    ([name, value]): Array<[string, string]> => (typeof value === 'string' && name !== 'token' ? [[name, value]] : []),
  );
  const done = putInOutbox({
    id: String(data.get('idempotencyKey')),
    action: pathOf(form.action),
    fields,
    page: location.pathname + location.search,
    at: Date.now(),
    words: wordsOf(words),
    written: { ...written, beside: Object.fromEntries(beside.map((name) => [name, String(data.get(name) ?? '')])) },
  });
  if (!done) return false;
  showWaiting();
  card(String(data.get('idempotencyKey')))?.focus();
  announce(words.waits);
  return true;
}

/** Has a reaction wait. Its button shows that it does. */
export function letReactionWait(form: HTMLFormElement, button: HTMLButtonElement, words: WaitingWords): boolean {
  const data = new FormData(form);
  const done = putInOutbox({
    id: reactionOf(form, button.value),
    action: pathOf(form.action),
    fields: [
      ['to', String(data.get('to'))],
      ['react', button.value],
      ['stay', '1'],
    ],
    page: location.pathname + location.search,
    at: Date.now(),
    words: wordsOf(words),
  });
  if (!done) return false;
  showWaiting();
  announce(words.waits);
  return true;
}

/** Takes a reaction back that has not been sent; false where it has. */
export async function takeReactionBack(form: HTMLFormElement, button: HTMLButtonElement): Promise<boolean> {
  return (await takeBack(reactionOf(form, button.value))) !== null;
}

/** Something waits since before this page was opened. */
export function sendAtOnce(): void {
  showWaiting();
  void sendWaiting();
}

let began = false;

/** Shows what waits, and has it sent once it can be. */
export function showWaiting(): void {
  show();
  if (began) return;
  began = true;
  watchOutbox((outcome) => {
    show();
    if (outcome?.is === 'sent') void tellSent(outcome);
    else if (outcome?.is === 'ended') tellEnded(outcome.waiting);
    else if (outcome && !outcome.waiting.written) tellRefused(outcome.waiting);
  });
  keepSending();
}

function show(): void {
  const waiting = waitingWrites();
  const texts = waiting.filter(({ written }) => written);
  for (const shown of document.querySelectorAll<HTMLElement>('[data-waiting]')) {
    const now = texts.find(({ id }) => id === shown.dataset.waiting);
    if (!now || (now.refused ?? '') !== shown.dataset.refused) shown.remove();
  }
  for (const one of texts) if (!card(one.id)) place(one, cardOf(one));
  const reactions = new Map(waiting.filter(({ written }) => !written).map((one) => [one.id, one]));
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name=react]')) {
    const form = button.form ?? threadForm();
    const found = form && reactions.get(reactionOf(form, button.value));
    if (found) markReaction(button, found);
    else if (button.dataset.waits !== undefined) unmark(button);
  }
}

function card(id: string): HTMLElement | null {
  return document.querySelector(`[data-waiting="${CSS.escape(id)}"]`);
}

/** Where it will stand, as far as that is on this page; else above everything. */
function place({ written, page }: Waiting, made: HTMLElement): void {
  const { parent = null, thread = null } = written ?? {};
  const isHere = thread !== null && document.querySelector(`form[action="/threads/${thread}/replies"]`) !== null;
  const above = isHere && parent ? document.querySelector(`#r${parent} > article`) : null;
  if (above) above.after(made);
  else if (isHere && (parent === 0 || pathOf(page) === location.pathname + location.search))
    document.querySelector('#write')?.closest('.composer-place')?.before(made);
  if (!made.isConnected) document.querySelector('main')?.prepend(made);
}

function cardOf(waiting: Waiting): HTMLElement {
  const { id, words, refused } = waiting;
  const { label, text } = waiting.written as Written;
  const made = document.createElement('section');
  made.className = 'waiting';
  made.tabIndex = -1;
  made.dataset.waiting = id;
  made.dataset.refused = refused ?? '';
  made.setAttribute('aria-label', label);
  const state = document.createElement('p');
  state.className = refused === undefined ? 'waiting-state' : 'waiting-state field-problem';
  state.textContent = refused === undefined ? words.waits : `${words.notTaken} ${refused}`;
  const about = document.createElement('p');
  about.className = 'waiting-about';
  about.textContent = label;
  const quoted = document.createElement('blockquote');
  quoted.dir = 'auto';
  quoted.textContent = text;
  const actions = document.createElement('p');
  actions.className = 'actions';
  const back = makeButton(refused === undefined ? words.takeBack : words.editIt, () => void goOn(waiting));
  actions.append(back);
  if (refused === undefined) {
    const now = makeButton(words.sendNow, async () => {
      if (now.getAttribute('aria-busy') === 'true') return;
      now.setAttribute('aria-busy', 'true');
      if (!(await sendWaiting())) state.textContent = words.busy;
      now.removeAttribute('aria-busy');
    });
    actions.append(now);
  } else actions.append(makeButton(words.throwAway, () => void takeBack(id)));
  made.append(state, about, quoted, actions);
  return made;
}

/** Gives a text back to the field that it was written in, with its key: sent after all, it is not there twice. */
async function goOn({ id }: Waiting): Promise<void> {
  const taken = await takeBack(id);
  if (!taken?.written) return;
  const { written, page } = taken;
  const back: TakenBack = new CustomEvent('draft:back', { detail: written, cancelable: true });
  if (!document.dispatchEvent(back)) return;
  await keepDraft(written.place, written.text, written.beside, 'taken-back');
  const reply = document.querySelector<HTMLElement>(`a[data-answer="${written.parent}"]`);
  if (reply && document.querySelector(`form[action="/threads/${written.thread}/replies"]`)) reply.click();
  else location.assign(page);
}

/** Shows a text that waited where it now stands, or where to find it. What somebody does meanwhile is not disturbed. */
async function tellSent({
  waiting: { words, written, page: from },
  url,
  page,
  byOtherTab,
}: Outcome & { is: 'sent' }): Promise<void> {
  if (!written) return;
  const here = written.thread && document.querySelector(`form[action="/threads/${written.thread}/replies"]`);
  const led = here && byOtherTab ? await pageAt(url) : page;
  if (here && led) {
    const { placeSent } = await import('../discussion/sent.js');
    if (placeSent(led, url, written.parent ?? 0)) {
      announce(words.wasSent);
      return;
    }
  }
  tell(words.wasSent, words.readIt, url);
  // The page on which it was written has no more to write; in another tab something else may be under way.
  if (!byOtherTab && written.parent === null && from === location.pathname + location.search) location.assign(url);
}

async function pageAt(url: string): Promise<Document | null> {
  try {
    const answer = await fetch(url, { headers: { accept: 'text/html' } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

/** Says where to go on with what was not sent, since nobody was signed in any more. */
function tellEnded({ words, written, page }: Waiting): void {
  if (written) tell(words.ended, words.signIn, `/sign-in?${new URLSearchParams({ to: page })}`);
}

function tell(sentence: string, label: string, address: string): void {
  const told = document.createElement('p');
  told.className = 'done';
  told.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = label;
  told.append(`${sentence} `, link);
  document.querySelector('main')?.prepend(told);
}

/** A reaction that was not taken is not shown as if it were. */
function tellRefused({ id, words }: Waiting): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name=react].on'))
    if (reactionOf(button.form ?? (threadForm() as HTMLFormElement), button.value) === id) turn(button);
  announce(words.notTaken);
}

function turn(button: HTMLButtonElement): void {
  button.dispatchEvent(new CustomEvent('reaction:turn', { bubbles: true }));
}

function markReaction(button: HTMLButtonElement, { fields, words }: Waiting): void {
  button.dataset.waits = '';
  button.title = words.waits;
  const wanted = fields.find(([name]) => name === 'react')?.[1];
  if (button.value === wanted) turn(button);
}

function unmark(button: HTMLButtonElement): void {
  delete button.dataset.waits;
  button.removeAttribute('title');
}

/** The same for turning it on and off. */
function reactionOf(form: HTMLFormElement, value: string): string {
  return `react ${pathOf(form.action)} ${value.replace(/ o(?:n|ff)$/, '')}`;
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address, location.href);
  return pathname + search;
}

function wordsOf(words: WaitingWords): WaitingWords {
  const { waits, takeBack, sendNow, notTaken, editIt, throwAway, wasSent, readIt, busy, ended, signIn } = words;
  return { waits, takeBack, sendNow, notTaken, editIt, throwAway, wasSent, readIt, busy, ended, signIn };
}
