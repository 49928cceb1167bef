// What a browser keeps of a member: drafts and writes that wait, by `kind|member|…` in its storage, and pages and pictures of the service worker.

import type { Draft } from './draft.js';
import type { Waiting } from './outbox.js';

/** What begins the name of a write that waits for a connection. */
export const WAITING = 'waiting|';

/** Said by the form that signs out, for browsers that do not clear what the server tells them to. */
const LEAVING = 'leaving';

const { member, visitor } = document.documentElement.dataset;

/** Keeps nothing of anybody but whoever is here. Answers whether something of theirs waits to be sent. */
export function purgeFormerMembers(): boolean {
  try {
    const left = sessionStorage.getItem(LEAVING) !== null;
    if (visitor !== undefined) sessionStorage.removeItem(LEAVING);
    const kept = Object.keys(localStorage).filter((key) => /^(?:draft|waiting)\|/.test(key));
    for (const key of kept) {
      const [kind, whose] = key.split('|');
      // A draft outlives a session that ended by itself, for its author to go on with.
      if (member ? whose !== member : left) localStorage.removeItem(key);
      else if (!member && visitor !== undefined && kind === 'waiting') makeDraft(key);
    }
    return kept.some(isOwnWaiting);
  } catch {
    // A storage that is forbidden keeps nothing.
    return false;
  }
}

/** Whether a key of the browser's storage is that of something that waits of whoever is here. */
export function isOwnWaiting(key: string | null): boolean {
  return member !== undefined && key?.startsWith(`${WAITING}${member}|`) === true;
}

/** Whether something of theirs waits to be sent. */
export function hasWaiting(): boolean {
  try {
    return Object.keys(localStorage).some(isOwnWaiting);
  } catch {
    return false;
  }
}

/** What waits is sent by nobody any more, but what its author wrote is their draft. */
function makeDraft(key: string): void {
  const kept = localStorage.getItem(key) ?? '';
  localStorage.removeItem(key);
  const [, whose] = key.split('|');
  try {
    const { id, at, written, sentTo } = JSON.parse(kept) as Waiting;
    if (!written || sentTo !== undefined) return;
    const { place, text, beside: fields } = written;
    const tab = `waited ${id}`;
    localStorage.setItem(`draft|${whose}|${place}|${tab}`, JSON.stringify({ text, fields, at, tab } satisfies Draft));
  } catch {
    // Nobody wrote it.
  }
}

/** The session has ended: what was kept to be read goes, and nothing is sent. What was written stays its author's. */
export function forgetKept(): void {
  if ('caches' in window) for (const name of ['pages', 'pictures']) void caches.delete(name).catch(() => undefined);
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(WAITING)) makeDraft(key);
  } catch {
    // There is nothing, then.
  }
}

let leaving = false;

/** Whether somebody is signing out: nothing more is kept of what they wrote. */
export function isLeaving(): boolean {
  return leaving;
}

/** Somebody signs out: the next page of a visitor has all of it thrown away. */
export function noteLeaving(): void {
  leaving = true;
  // Where that failed, they are still here.
  window.addEventListener('pageshow', () => {
    leaving = false;
  });
  try {
    sessionStorage.setItem(LEAVING, '');
  } catch {
    // Then nothing was kept.
  }
}

/** Has what is read here kept, from this page on. */
export function keepPages(): void {
  // Without TLS there is none, whatever the types say.
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker) return;
  const isKept = Boolean(serviceWorker.controller);
  serviceWorker.register('/service-worker.js').catch(() => undefined);
  // One that came between two pages has neither of them yet.
  if (!isKept) void serviceWorker.ready.then(({ active }) => active?.postMessage(location.href));
}
