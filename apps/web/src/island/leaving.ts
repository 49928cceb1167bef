import type { PluralForms } from '../language/plural-forms.js';
import { makeButton } from './box.js';
import { noteLeaving } from './kept.js';
import { locale } from './locale.js';
import { isAnswered } from './no-connection.js';
import { type Outcome, sendWaiting, waitingWrites, watchOutbox } from './outbox.js';
import { spell } from './spell.js';

/** What is said to somebody who signs out while something of theirs waits: the form brings it along. */
export interface LeavingWords {
  readonly title: string;
  readonly what: string;
  readonly replies: PluralForms;
  readonly texts: PluralForms;
  readonly reactions: PluralForms;
  readonly send: string;
  readonly anyway: string;
  readonly stay: string;
  /** Where there is no connection: one stays signed in; and what waits besides. */
  readonly offline: string;
  readonly waits: string;
  readonly unanswered: string;
  readonly notTaken: string;
}

/** Signing out throws away what waits in this browser: says what that is, and offers to send it first. */
export function askBeforeLeaving(form: HTMLFormElement): void {
  if (document.querySelector('dialog.leaving')) return;
  const words = JSON.parse(form.dataset.leaving ?? '{}') as LeavingWords;
  const dialog = document.createElement('dialog');
  dialog.className = 'ask leaving';
  const heading = document.createElement('h2');
  heading.id = 'leaving';
  heading.textContent = words.title;
  dialog.setAttribute('aria-labelledby', heading.id);
  const what = document.createElement('p');
  what.textContent = whatWaits(words, words.what);
  const problem = document.createElement('p');
  problem.className = 'field-problem';
  problem.setAttribute('role', 'alert');
  const actions = document.createElement('div');
  actions.className = 'actions';
  const send = makeButton(words.send, () => void sendFirst());
  send.classList.add('main');
  actions.append(
    send,
    makeButton(words.anyway, () => void leave()),
    makeButton(words.stay, () => dialog.close()),
  );
  dialog.append(heading, what, problem, actions);
  dialog.addEventListener('close', () => {
    dialog.remove();
    // The menu that the button stands in may have closed meanwhile.
    form.closest('details')?.querySelector('summary')?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();

  async function sendFirst(): Promise<void> {
    if (send.getAttribute('aria-busy') === 'true') return;
    send.setAttribute('aria-busy', 'true');
    let ended = false;
    const stop = watchOutbox((outcome?: Outcome) => {
      ended ||= outcome?.is === 'ended';
    });
    const answered = await sendWaiting();
    stop();
    send.removeAttribute('aria-busy');
    if (!dialog.open) return;
    const left = waitingWrites();
    // Nobody is signed in any more: what waited is a draft, and the page says so.
    if (ended) dialog.close();
    else if (left.length === 0) await leave();
    else {
      what.textContent = whatWaits(words, words.what);
      problem.textContent = answered ? words.notTaken : words.unanswered;
    }
  }

  async function leave(): Promise<void> {
    if (!navigator.onLine && !(await isAnswered())) {
      problem.textContent = words.offline;
      return;
    }
    noteLeaving();
    form.submit();
  }
}

/** What somebody hears who signs out without a connection. */
export function stillSignedIn(form: HTMLFormElement): string {
  const words = JSON.parse(form.dataset.leaving ?? '{}') as LeavingWords;
  return waitingWrites().length === 0 ? words.offline : `${words.offline} ${whatWaits(words, words.waits)}`;
}

/** A sentence about it, as in "2 replies and 1 reaction". */
function whatWaits({ replies, texts, reactions }: LeavingWords, sentence: string): string {
  const waiting = waitingWrites();
  const count = (is: (one: (typeof waiting)[number]) => boolean) => waiting.filter(is).length;
  const kinds: Array<[PluralForms, number]> = [
    [replies, count(({ written }) => written !== undefined && written.parent !== null)],
    [texts, count(({ written }) => written?.parent === null)],
    [reactions, count(({ written }) => written === undefined)],
  ];
  const parts = kinds.filter(([, number]) => number > 0).map(([forms, number]) => spell(forms, number));
  return sentence.replace('{what}', new Intl.ListFormat(locale).format(parts));
}
