import { locale } from '../locale.js';
import type { WaitingWords } from '../outbox.js';
import { act, threadForm } from './act.js';

/** Reactions count at once. Without a connection they wait; where sending them fails, the button does what it does without a script. */
export function reactInPlace(place: HTMLElement, words: WaitingWords): void {
  // What came later belongs to the form once it is pressed.
  place.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[name=react]');
      if (button && !button.form) button.setAttribute('form', 'thread-form');
    },
    { capture: true },
  );
  document.addEventListener(
    'submit',
    (event) => {
      const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
      if ((event.target as HTMLElement).id !== 'thread-form' || button?.name !== 'react') return;
      if (button.dataset.again !== undefined) return;
      event.preventDefault();
      if (button.getAttribute('aria-busy') === 'true') return;
      button.setAttribute('aria-busy', 'true');
      void press(button, words).then((isDone) => {
        button.removeAttribute('aria-busy');
        if (isDone) return;
        button.dataset.again = '';
        button.click();
      });
    },
    { capture: true },
  );
  // One that waits on another page, or did before this one was loaded anew.
  document.addEventListener('reaction:turn', (event) => turn(event.target as HTMLButtonElement));
}

async function press(button: HTMLButtonElement, words: WaitingWords): Promise<boolean> {
  const form = threadForm();
  if (button.dataset.waits !== undefined && form) {
    const { takeReactionBack } = await import('../waiting.js');
    // Sent meanwhile, it is taken back there.
    if (await takeReactionBack(form, button)) {
      turn(button);
      return true;
    }
  }
  const acted = await act('react', button.value);
  if (acted === 'done') turn(button);
  if (acted !== 'unanswered') return acted === 'done';
  const { letReactionWait } = await import('../waiting.js');
  return form !== null && letReactionWait(form, button, words);
}

function turn(button: HTMLButtonElement): void {
  const on = button.value.endsWith(' on');
  button.value = button.value.replace(/ o(n|ff)$/, on ? ' off' : ' on');
  button.setAttribute('aria-pressed', String(on));
  button.classList.toggle('on', on);
  const place = button.querySelector<HTMLElement>('[data-count]') ?? placeOfCount(button);
  const count = Number(place.dataset.count) + (on ? 1 : -1);
  place.dataset.count = String(count);
  place.textContent = count > 0 ? ` · ${new Intl.NumberFormat(locale).format(count)}` : '';
}

/** Where nobody has pressed it yet: behind what the button says, before whose it is. */
function placeOfCount(button: HTMLElement): HTMLElement {
  const place = document.createElement('span');
  place.dataset.count = '0';
  button.firstChild?.after(place);
  return place;
}
