import { act } from './act.js';

/** Reactions count at once. Where sending them fails, the button does what it does without a script. */
export function reactInPlace(): void {
  document.addEventListener(
    'submit',
    (event) => {
      const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
      if ((event.target as HTMLElement).id !== 'thread-form' || button?.name !== 'react') return;
      if (button.dataset.again !== undefined) return;
      event.preventDefault();
      if (button.getAttribute('aria-busy') === 'true') return;
      button.setAttribute('aria-busy', 'true');
      void act('react', button.value).then((done) => {
        button.removeAttribute('aria-busy');
        if (done) turn(button);
        else {
          button.dataset.again = '';
          button.click();
        }
      });
    },
    { capture: true },
  );
}

function turn(button: HTMLButtonElement): void {
  const on = button.value.endsWith(' on');
  button.value = button.value.replace(/ o(n|ff)$/, on ? ' off' : ' on');
  button.setAttribute('aria-pressed', String(on));
  button.classList.toggle('on', on);
  const place = button.querySelector<HTMLElement>('[data-count]') ?? placeOfCount(button);
  const count = Number(place.dataset.count) + (on ? 1 : -1);
  place.dataset.count = String(count);
  place.textContent = count > 0 ? ` · ${new Intl.NumberFormat(document.documentElement.lang).format(count)}` : '';
}

/** Where nobody has pressed it yet: behind what the button says, before whose it is. */
function placeOfCount(button: HTMLElement): HTMLElement {
  const place = document.createElement('span');
  place.dataset.count = '0';
  button.firstChild?.after(place);
  return place;
}
