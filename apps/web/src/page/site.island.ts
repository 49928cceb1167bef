// What every page does where scripts run: the browser's time zone, focus on what was refused, the shortcuts that work everywhere.
import { refuseFormerMember } from '../island/former-member.js';
import { hasWaiting, isOwnWaiting, keepPages, noteLeaving, purgeFormerMembers } from '../island/kept.js';
import { locale } from '../island/locale.js';
import { newKey } from '../island/once-key.js';

refuseFormerMember();
if (purgeFormerMembers()) void import('../island/waiting.js').then(({ sendAtOnce }) => sendAtOnce());
// What another tab has wait is shown here, too, and what it sends.
window.addEventListener('storage', ({ key }) => {
  if (isOwnWaiting(key)) void import('../island/waiting.js').then(({ showWaiting }) => showWaiting());
});
// A page that was kept may have been sent from before.
if (document.documentElement.dataset.kept !== undefined)
  for (const key of document.querySelectorAll<HTMLInputElement>('input[name=idempotencyKey]')) key.value = newKey();

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) {
  const known = /(?:^|; )zone=/.test(document.cookie);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not everywhere yet
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
  // Moments on this first page are in UTC, and say so.
  if (!known && zone !== 'UTC')
    for (const time of document.querySelectorAll<HTMLTimeElement>('time:not([data-said])')) spell(time);
}

function spell(time: HTMLTimeElement): void {
  if (!time.dateTime.includes('T')) return;
  const at = new Date(time.dateTime);
  // A moment that was written without its time of day, or without its day, stays so.
  const { style } = time.dataset;
  const [day, hour] = [{ dateStyle: 'medium' }, { timeStyle: 'short' }] as const;
  time.textContent = new Intl.DateTimeFormat(locale, {
    ...(style !== 'time' && day),
    ...(style !== 'day' && hour),
  }).format(at);
  if (time.title) time.title = new Intl.DateTimeFormat(locale, { ...day, ...hour }).format(at);
}

const focusWhatWasDone = () => document.querySelector<HTMLElement>('[data-focus]')?.focus();
focusWhatWasDone();
// The place that an address names takes the focus away again, once the page is drawn.
if (location.hash && document.readyState !== 'complete') {
  window.addEventListener('load', () => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (document.activeElement === document.body) focusWhatWasDone();
      });
    });
  });
}

document.addEventListener('keydown', (event) => {
  if (document.documentElement.dataset.shortcuts === 'off' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isField(event.target)) return;
  if (event.key === '?') void import('../island/shortcut-list.js').then(({ showShortcuts }) => showShortcuts());
  if (event.key !== '/') return;
  event.preventDefault();
  document.getElementById('site-search')?.focus();
});

/** Where keys are typed or choose something by their letter. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select';

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
}

// A form that is under way is not sent again: the button is busy, not disabled, so that focus stays where it is.
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sending !== undefined) {
    event.preventDefault();
    return;
  }
  if (!navigator.onLine && form.dataset.answered === undefined) {
    event.preventDefault();
    void import('../island/no-connection.js').then(({ sendIfAnswered }) => sendIfAnswered(form, event.submitter));
    return;
  }
  if (form.dataset.leaving !== undefined) {
    if (hasWaiting()) {
      event.preventDefault();
      void import('../island/leaving.js').then(({ askBeforeLeaving }) => askBeforeLeaving(form));
      return;
    }
    noteLeaving();
  }
  form.dataset.sending = '';
  for (const button of form.querySelectorAll('button[type="submit"]')) button.setAttribute('aria-busy', 'true');
});

// Back shows the page as it was left, ready to be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLElement>('form[data-sending]')) {
    delete form.dataset.sending;
    for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
  }
});

// The menu of the header opens and closes by itself; Escape and a click elsewhere close it too.
const menu = document.querySelector<HTMLDetailsElement>('.top .menu');
document.addEventListener('click', (event) => {
  if (menu?.open && !menu.contains(event.target as Node)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

keepPages();

const hasBell = document.querySelector('.bell[data-told]');
if (hasBell && 'EventSource' in window) void import('../island/bell.js').then(({ keepCounts }) => keepCounts());
