// The desk by keys: the next item is there before the last decision is confirmed.

import { announce } from '../island/announce.js';
import { Colleagues } from '../island/desk/colleagues.js';
import { Deciding } from '../island/desk/deciding.js';
import { DeskQueue } from '../island/desk/queue.js';
import { bringGiven, choose, chosenIn, decideForm, letGo, reasonOf, takeGiven } from '../island/desk/reason.js';
import { DoneStrip } from '../island/desk/strip.js';
import { mount } from '../island/mount.js';
import { isPlainClick } from '../island/plain-click.js';
import type { ToldDesk } from './told.js';

mount<ToldDesk>('desk/desk', (place, { words, undoSeconds }) => {
  const queue = new DeskQueue(place, words);
  const strip = new DoneStrip(place);
  const deciding = new Deciding(queue, strip, words, undoSeconds);

  const select = () => {
    const box = queue.current && queue.row(queue.current)?.querySelector<HTMLInputElement>('input[type=checkbox]');
    if (!box) return;
    box.checked = !box.checked;
    tellSelected();
  };
  const tellSelected = () => {
    const count = place.querySelectorAll('.items input:checked').length;
    const summary = place.querySelector('.bulk > summary');
    let told = summary?.querySelector('.selected-count');
    if (!told) {
      told = document.createElement('span');
      told.className = 'selected-count';
      summary?.append(' ', told);
    }
    told.textContent = words.selected.replace('{n}', String(count));
    announce(told.textContent);
  };
  const bulk = () => {
    const details = place.querySelector<HTMLDetailsElement>('.bulk');
    if (!details) return;
    // On a phone the list is not beside the item.
    if (details.offsetParent === null) place.classList.remove('has-item');
    details.open = true;
    details.querySelector('textarea')?.focus();
  };
  const press = (key: string) => {
    const button = queue.pane?.querySelector<HTMLButtonElement>(`[data-key="${key}"]`);
    const form = decideForm(queue.pane);
    if (!button) return announce(words.cannot);
    if (form && button.form === form) choose(form, button, words);
    else button.form?.requestSubmit(button);
  };

  document.addEventListener('keydown', (event) => {
    if (document.documentElement.dataset.shortcuts === 'off' || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    if (document.querySelector('dialog:modal')) return;
    const form = decideForm(queue.pane);
    if (form && event.target === reasonOf(form)) return typing(event, form);
    if (isField(event.target)) return;
    const keys: Record<string, () => unknown> = {
      j: () => queue.step(1),
      k: () => queue.step(-1),
      x: select,
      b: bulk,
      u: () => strip.undo?.requestSubmit(),
    };
    const act = keys[event.key] ?? (/^[ahdwrc]$/.test(event.key) ? () => press(event.key) : undefined);
    if (!act) return;
    event.preventDefault();
    if (!event.repeat || event.key === 'j' || event.key === 'k') void act();
  });

  listen({ place, queue, deciding, words, tellSelected });
  if ('EventSource' in window) {
    const colleagues = new Colleagues(queue, deciding, words);
    void import('../island/live.js').then(({ hearLive }) => hearLive((news) => colleagues.hear(news)));
  }
  window.addEventListener('popstate', () => location.reload());
});

interface Desk {
  readonly place: HTMLElement;
  readonly queue: DeskQueue;
  readonly deciding: Deciding;
  readonly words: ToldDesk['words'];
  readonly tellSelected: () => void;
}

/** What forms, lists and links do in place. */
function listen({ place, queue, deciding, words, tellSelected }: Desk): void {
  place.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    if (form.matches('.decide') && button) {
      event.preventDefault();
      if (reasonOf(form).value.trim() === '') choose(form, button, words);
      else deciding.decide(form, button);
    } else if (form.matches('.claim') && button) {
      event.preventDefault();
      void deciding.claim(form, button);
    } else if (form.matches('.undo') && form.dataset.item) {
      event.preventDefault();
      void deciding.undo(form);
    }
  });
  place.addEventListener('change', (event) => {
    const target = event.target as HTMLElement;
    const form = decideForm(queue.pane);
    if (form && target.matches('[name=given]')) takeGiven(form, target as HTMLSelectElement);
    else if (target.matches('.items input')) tellSelected();
  });
  place.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('.items h3 a');
    const id = link?.closest<HTMLElement>('[data-item]')?.dataset.item;
    if (!id || !isPlainClick(event)) return;
    event.preventDefault();
    void queue.show(id, { how: 'pushState' });
  });
}

/** In the reason: Enter decides what was chosen, Escape lets go of it, the arrows bring reasons given before. */
function typing(event: KeyboardEvent, form: HTMLFormElement): void {
  const button = chosenIn(form);
  if (event.key === 'Escape') {
    letGo(form);
    reasonOf(form).blur();
  } else if (event.key === 'Enter' && button) {
    event.preventDefault();
    if (!event.repeat) form.requestSubmit(button);
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && button) {
    if (bringGiven(form, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
  }
}

/** Where keys are typed or choose something by their letter. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}
