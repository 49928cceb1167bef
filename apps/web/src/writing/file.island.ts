import { makeButton } from '../island/box.js';
import { mount } from '../island/mount.js';
import { FileLine, sendFile } from '../island/send-file.js';
import type { FileFormTold } from './file-form.js';

/** A form with a file: says how far it is and why it did not arrive, and keeps the file that was chosen for another try. */
mount<FileFormTold>('writing/file', (island, { words, most, tooLarge }) => {
  const form = island.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  if (!form || !input) return;
  let line: FileLine | undefined;

  function begin(file: File, beside: HTMLInputElement): FileLine {
    line?.element.remove();
    line = new FileLine('p', file.name, words, makeButton, beside);
    line.element.className = 'uploads';
    beside.after(line.element);
    return line;
  }

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    line?.element.remove();
    if (!file) return;
    takeBackProblem(input);
    if (file.size > most) begin(file, input).fail(tooLarge);
  });

  form.addEventListener('submit', (event) => {
    const file = input.files?.[0];
    if (!file) return;
    event.preventDefault();
    if (form.dataset.sending === undefined) void attempt(file, event.submitter as HTMLButtonElement | null);
  });

  async function attempt(file: File, button: HTMLButtonElement | null): Promise<void> {
    if (!form || !input) return;
    const again = () => form.requestSubmit(button);
    const line = begin(file, input);
    if (file.size > most) {
      line.fail(tooLarge);
      return;
    }
    form.dataset.sending = '';
    button?.setAttribute('aria-busy', 'true');
    line.tell(0);
    const body = new FormData(form, button);
    const sent = await sendFile('POST', form.action, body, words, line.tell).catch((error: Error) => error.message);
    delete form.dataset.sending;
    button?.removeAttribute('aria-busy');
    if (typeof sent === 'string') line.fail(sent, again);
    else if (sent.done) location.assign(sent.url);
    else if (!showAgain(sent.page, form, input)) line.fail(sent.reason, sent.isWrong ? undefined : again);
  }
});

/** What was said of the file before is not said of another one. */
function takeBackProblem(input: HTMLInputElement): void {
  document.getElementById(`${input.id}-problem`)?.remove();
  input.closest('.has-problem')?.classList.remove('has-problem');
  input.removeAttribute('aria-invalid');
  const summary = document.querySelector(`.problem a[href="#${CSS.escape(input.id)}"]`)?.closest('.problem');
  summary
    ?.querySelector(`a[href="#${CSS.escape(input.id)}"]`)
    ?.closest('li')
    ?.remove();
  if (summary && !summary.querySelector('li')) summary.remove();
}

/** Puts the page that came back in the place of this one, with the file that was chosen; false where it is another one. */
function showAgain(page: Document, form: HTMLFormElement, input: HTMLInputElement): boolean {
  const main = page.querySelector('main');
  const same = main?.querySelector<HTMLFormElement>(`form[action="${CSS.escape(form.getAttribute('action') ?? '')}"]`);
  if (!main || !same) return false;
  document.querySelector('main')?.replaceWith(document.adoptNode(main));
  const chooser = same.querySelector<HTMLInputElement>('input[type=file]');
  if (chooser) chooser.files = input.files;
  main.dispatchEvent(new CustomEvent('page:added', { bubbles: true }));
  (main.querySelector<HTMLElement>('[data-focus]') ?? main).focus();
  return true;
}
