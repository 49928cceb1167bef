/** What somebody types or chooses in a form. */
const TYPED = 'textarea, select, input:not([type=hidden], [type=submit], [type=search])';

/**
 * A form that is sent while the browser says that there is no network: what was typed would be left for the browser's own page of
 * errors. A server on the same machine answers all the same; where none does, that is said beside the form until there is one, and all
 * stays in it.
 */
export async function sendIfAnswered(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  button?.setAttribute('aria-busy', 'true');
  const answers = await isAnswered();
  button?.removeAttribute('aria-busy');
  const before = form.querySelector('.no-connection');
  if (answers) {
    before?.remove();
    form.dataset.answered = '';
    form.requestSubmit(button);
    delete form.dataset.answered;
    return;
  }
  const told = before ?? document.createElement('p');
  told.className = 'field-problem no-connection';
  told.setAttribute('role', 'alert');
  told.textContent = await whatToSay(form);
  const last = button?.closest('.actions') ?? button;
  if (last && form.contains(last)) last.before(told);
  else form.append(told);
  window.addEventListener('online', () => told.remove(), { once: true });
}

/** Whether the server is there, whatever the browser says of its network. */
export function isAnswered(): Promise<boolean> {
  return fetch('/offline', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

async function whatToSay(form: HTMLFormElement): Promise<string> {
  if (form.dataset.leaving !== undefined) return (await import('./leaving.js')).stillSignedIn(form);
  const words = document.getElementById('announcer')?.dataset;
  return (form.querySelector(TYPED) ? words?.offline : words?.offlineNothing) ?? '';
}
