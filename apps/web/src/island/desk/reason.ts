import type { DeskAction } from '../../desk/actions.js';
import type { ToldDesk } from '../../desk/told.js';
import { announce } from '../announce.js';

/** The form that decides about the item that is shown. */
export function decideForm(pane: HTMLElement | null): HTMLFormElement | null {
  return pane?.querySelector<HTMLFormElement>('form.decide') ?? null;
}

export function reasonOf(form: HTMLFormElement): HTMLTextAreaElement {
  return form.querySelector<HTMLTextAreaElement>('textarea[name=reason]') as HTMLTextAreaElement;
}

/** What Enter decides; null where nothing was chosen. */
export function chosenIn(form: HTMLFormElement): HTMLButtonElement | null {
  return form.querySelector<HTMLButtonElement>('button.is-chosen');
}

/** Chooses a decision: its reason is asked for in place. What does no harm has one to begin with. */
export function choose(form: HTMLFormElement, button: HTMLButtonElement, words: ToldDesk['words']): void {
  mark(form, button, words);
  const reason = reasonOf(form);
  const action = button.value as DeskAction;
  // What was brought for another decision says nothing of this one.
  if (givenFor(form).includes(reason.value) && !givenFor(form, action).includes(reason.value)) reason.value = '';
  if (reason.value.trim() === '' && (action === 'APPROVE' || action === 'DISMISS'))
    reason.value = givenFor(form, action)[0] ?? '';
  reason.focus();
  reason.select();
  // With what Enter does, which stands below it.
  hintOf(form).scrollIntoView({ block: 'nearest' });
  announce(words.chosen[action]);
}

/** Shows a decision as the one that Enter makes. */
export function mark(form: HTMLFormElement, button: HTMLButtonElement, words: ToldDesk['words']): void {
  letGo(form);
  button.classList.add('is-chosen');
  button.setAttribute('aria-pressed', 'true');
  hintOf(form).textContent = `${words.chosen[button.value as DeskAction]} ${words.enter}`;
}

export function letGo(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll('button.is-chosen')) {
    button.classList.remove('is-chosen');
    button.removeAttribute('aria-pressed');
  }
  hintOf(form).textContent = '';
}

function hintOf(form: HTMLFormElement): HTMLElement {
  let hint = form.querySelector<HTMLElement>('.chosen-hint');
  if (!hint) {
    hint = document.createElement('p');
    hint.className = 'hint chosen-hint';
    reasonOf(form).after(hint);
  }
  return hint;
}

/** Reasons given before for a decision; without one, for all. */
function givenFor(form: HTMLFormElement, action?: string): string[] {
  const groups = action ? `optgroup[data-action="${action}"] option` : 'optgroup option';
  return [...form.querySelectorAll<HTMLOptionElement>(`[name=given] ${groups}`)].map(({ value }) => value);
}

/** Brings the next of the reasons given before, or with -1 the one before it, as long as nothing else was typed. Answers whether it did. */
export function bringGiven(form: HTMLFormElement, by: 1 | -1): boolean {
  const reason = reasonOf(form);
  const given = givenFor(form, chosenIn(form)?.value);
  const at = given.indexOf(reason.value);
  if (given.length === 0 || (at === -1 && reason.value.trim() !== '')) return false;
  const next = at === -1 ? (by === 1 ? 0 : given.length - 1) : at + by;
  reason.value = given[next] ?? '';
  reason.select();
  return true;
}

/** Puts the reason that was chosen from the list where it can be changed. */
export function takeGiven(form: HTMLFormElement, list: HTMLSelectElement): void {
  if (list.value === '') return;
  const reason = reasonOf(form);
  reason.value = list.value;
  list.value = '';
  reason.focus();
}
