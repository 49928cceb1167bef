import { forgetKept, WAITING } from './kept.js';

/** What is said about a write that waits, in the language in which it was written: no page has to bring it along. */
export interface WaitingWords {
  readonly waits: string;
  readonly takeBack: string;
  readonly sendNow: string;
  readonly notTaken: string;
  readonly editIt: string;
  readonly throwAway: string;
  readonly wasSent: string;
  readonly readIt: string;
  readonly busy: string;
  readonly ended: string;
  readonly signIn: string;
}

/** A form that was sent while nothing answered. */
export interface Waiting {
  /** Its idempotency key; of what has none, what it is about: the later one takes the place of the earlier. */
  readonly id: string;
  readonly action: string;
  /** All but the session's token, which is that of the page that sends it. */
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>;
  /** The page that it was written on. */
  readonly page: string;
  readonly at: number;
  readonly words: WaitingWords;
  /** Of a text that somebody wrote, to be shown and to go on from. */
  readonly written?: Written;
  /** Why the server did not take it, where it said so. */
  readonly refused?: string;
  /** Where it stands since it was sent: said to other tabs, and taken out at once. */
  readonly sentTo?: string;
}
export interface Written {
  readonly label: string;
  readonly text: string;
  /** What its draft belongs to, and the fields that are kept with it. */
  readonly place: string;
  readonly beside: Readonly<Record<string, string>>;
  /** The number of the reply that it answers; 0 for the subject, null for what is no reply. */
  readonly parent: number | null;
  readonly thread: string | null;
}

/** What became of one when it was sent. */
export type Outcome =
  | {
      readonly waiting: Waiting;
      readonly is: 'sent';
      readonly url: string;
      /** What the form led to; null where that was no page, or another tab sent it. */
      readonly page: Document | null;
      readonly byOtherTab?: true;
    }
  | { readonly waiting: Waiting; readonly is: 'refused' }
  /** The session had ended: it is a draft. */
  | { readonly waiting: Waiting; readonly is: 'ended' };

const { member } = document.documentElement.dataset;
const PREFIX = `${WAITING}${member}|`;

/** Milliseconds after which a server that says nothing counts as none. */
const PATIENCE = 30_000;
/** Milliseconds between two tries: after each that failed twice as long. */
const SOON = 10_000;
const LATEST = 300_000;

/** Has a form wait; false where the browser keeps nothing. */
export function putInOutbox(waiting: Waiting): boolean {
  if (!member) return false;
  try {
    localStorage.setItem(PREFIX + waiting.id, JSON.stringify(waiting));
  } catch {
    return false;
  }
  changed();
  plan(SOON);
  return true;
}

/** All that this member has waiting, the oldest first. */
export function waitingWrites(): Waiting[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => parse(localStorage.getItem(key)))
      .filter(({ sentTo }) => sentTo === undefined)
      .sort((a, b) => a.at - b.at);
  } catch {
    return [];
  }
}

/** Takes one out before it is sent; null where it has been meanwhile. */
export function takeBack(id: string): Promise<Waiting | null> {
  return alone(() => {
    const [found] = parse(localStorage.getItem(PREFIX + id));
    localStorage.removeItem(PREFIX + id);
    changed();
    return found ?? null;
  });
}

type Listen = (outcome?: Outcome) => void;
const listeners = new Set<Listen>();

/** Tells of whatever is put in, taken out, sent or refused, in this tab or another. Answers how to stop that. */
export function watchOutbox(listen: Listen): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

function changed(outcome?: Outcome): void {
  for (const listen of listeners) listen(outcome);
}

let timer: ReturnType<typeof setTimeout> | undefined;
let pause = SOON;

/** Sends what waits whenever there may be a connection again. */
export function keepSending(): void {
  window.addEventListener('online', () => void sendWaiting());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sendWaiting();
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (!key?.startsWith(PREFIX)) return;
    const [waiting] = parse(newValue);
    if (waiting?.sentTo === undefined) changed();
    else changed({ waiting, is: 'sent', url: waiting.sentTo, page: null, byOtherTab: true });
  });
}

function plan(wait: number): void {
  clearTimeout(timer);
  pause = Math.min(LATEST, wait * 2);
  timer = setTimeout(() => void sendWaiting(), wait);
}

/** One after the other, and one tab at a time. False where nothing answered. */
export async function sendWaiting(): Promise<boolean> {
  const left = () => waitingWrites().filter(({ refused }) => refused === undefined);
  if (left().length === 0) return true;
  clearTimeout(timer);
  const wait = await alone(async () => {
    // Another tab may have sent them while this one waited for its turn.
    for (const waiting of left()) {
      const wait = await send(waiting);
      if (wait !== null) return wait;
    }
    return null;
  }).catch(() => pause);
  if (wait !== null) plan(wait);
  else pause = SOON;
  return wait === null;
}

/** Sends one; milliseconds after which to try again, null where that is not needed. */
async function send(waiting: Waiting, again = false): Promise<number | null> {
  const body = new URLSearchParams(waiting.fields as Array<[string, string]>);
  body.set('token', token());
  let answer: Response;
  let html: string;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    answer = await fetch(waiting.action, { method: 'POST', body, signal, headers: { accept: 'text/html' } });
    html = await answer.text();
  } catch {
    return pause;
  }
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { member: theirs, visitor } = page.documentElement.dataset;
  if (answer.status === 401 || visitor !== undefined || (theirs !== undefined && theirs !== member)) {
    // Nobody sends it for its author.
    forgetKept();
    changed({ waiting, is: 'ended' });
    return null;
  }
  if (answer.status === 204 || (answer.ok && answer.redirected && theirs === member)) {
    settle(waiting, { ...waiting, sentTo: answer.url });
    settle(waiting, null);
    changed({ waiting, is: 'sent', url: answer.url, page: answer.status === 204 ? null : page });
    return null;
  }
  // Its author has signed in again since this page was opened: the page that refused it has their token.
  if (answer.status === 403 && !again && theirs === member && renewToken(page)) return send(waiting, true);
  // What is cut off, or no page of this site, is no answer.
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408 || answer.ok) {
    return Math.max(pause, 1_000 * Number(answer.headers.get('retry-after') ?? 0));
  }
  const said =
    page.querySelector('.field-problem, main .problem li, main .problem p') ?? page.querySelector('main h1 + p');
  const refused = { ...waiting, refused: said?.textContent || waiting.words.notTaken };
  // What nobody wrote is not worth keeping for.
  settle(waiting, waiting.written ? refused : null);
  changed({ waiting: refused, is: 'refused' });
  return null;
}

function settle(waiting: Waiting, now: Waiting | null): void {
  if (now) localStorage.setItem(PREFIX + waiting.id, JSON.stringify(now));
  else localStorage.removeItem(PREFIX + waiting.id);
}

function token(): string {
  return document.querySelector<HTMLInputElement>('input[name=token]')?.value ?? '';
}

function renewToken(page: Document): boolean {
  const fresh = page.querySelector<HTMLInputElement>('input[name=token]')?.value;
  if (!fresh) return false;
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name=token]')) input.value = fresh;
  return true;
}

/** While one tab sends or takes out, the others wait. Where there are no locks, the keys alone see to it that each is sent once. */
async function alone<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  if (!navigator.locks) return work();
  return (await navigator.locks.request('outbox', work as LockGrantedCallback<Result>)) as Result;
}

function parse(kept: string | null): Waiting[] {
  try {
    const waiting = JSON.parse(kept ?? 'null') as Waiting | null;
    return waiting?.action.startsWith('/') && Array.isArray(waiting.fields) ? [waiting] : [];
  } catch {
    return [];
  }
}
