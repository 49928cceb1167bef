/**
 * A form that is sent while the browser says that there is no network: what was typed would be left for the browser's own page of
 * errors. A server on the same machine answers all the same; where none does, that is said beside the form, and all stays in it.
 */
export async function sendIfAnswered(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  button?.setAttribute('aria-busy', 'true');
  const answers = await fetch('/offline', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  button?.removeAttribute('aria-busy');
  if (answers) {
    form.dataset.answered = '';
    form.requestSubmit(button);
    delete form.dataset.answered;
    return;
  }
  const told = form.querySelector('.no-connection') ?? document.createElement('p');
  told.className = 'field-problem no-connection';
  told.setAttribute('role', 'alert');
  told.textContent = document.getElementById('announcer')?.dataset.offline ?? '';
  const last = button?.closest('.actions') ?? button;
  if (last && form.contains(last)) last.before(told);
  else form.append(told);
}
