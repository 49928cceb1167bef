import type { EditorWords } from '../writing/editor-words.js';

/** Asks for name and password over the text that is being written; true once its author is signed in again. */
export function signInAgain(words: EditorWords): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'ask sign-in-again';
  const ask = document.createElement('form');
  const heading = document.createElement('h2');
  heading.textContent = words.signInTitle;
  heading.id = 'sign-in-again';
  dialog.setAttribute('aria-labelledby', heading.id);
  const hint = document.createElement('p');
  hint.textContent = words.signInAgain;
  const problem = document.createElement('p');
  problem.className = 'field-problem';
  problem.setAttribute('role', 'alert');
  const name = field('emailOrHandle', words.handle, 'text', 'username');
  const password = field('password', words.password, 'password', 'current-password');
  const actions = document.createElement('div');
  actions.className = 'actions';
  const go = button(words.signIn, 'submit', 'button main');
  const cancel = button(words.cancel, 'button', 'button');
  actions.append(go, cancel);
  ask.append(heading, hint, problem, name, password, actions);
  dialog.append(ask);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    const end = (signedIn: boolean) => {
      dialog.close();
      dialog.remove();
      resolve(signedIn);
    };
    cancel.addEventListener('click', () => end(false));
    dialog.addEventListener('cancel', () => end(false));
    ask.addEventListener('submit', async (event) => {
      event.preventDefault();
      go.setAttribute('aria-busy', 'true');
      const trouble = await signIn(new FormData(ask), words).catch(() => words.offline);
      go.removeAttribute('aria-busy');
      problem.textContent = trouble ?? '';
      if (trouble === null) end(true);
      else password.querySelector('input')?.focus();
    });
  });

  async function signIn(fields: FormData, { someoneElse, failed }: EditorWords): Promise<string | null> {
    const body = new URLSearchParams([...fields].map(([key, value]) => [key, String(value)]));
    body.set('to', '/drafts');
    const answer = await fetch('/sign-in', { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.status === 422) return page.querySelector('main [role=alert]')?.lastElementChild?.textContent ?? failed;
    const { member } = page.documentElement.dataset;
    if (!member) return failed;
    if (member !== document.documentElement.dataset.member) return someoneElse;
    const token = page.querySelector<HTMLInputElement>('input[name=token]')?.value;
    if (!token) return failed;
    // Every form of this page was the former session's.
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name=token]')) input.value = token;
    return null;
  }
}

function field(name: string, label: string, type: string, autocomplete: AutoFill): HTMLElement {
  const wrap = document.createElement('div');
  wrap.className = 'field';
  const caption = document.createElement('label');
  caption.htmlFor = `again-${name}`;
  caption.textContent = label;
  const input = document.createElement('input');
  Object.assign(input, { id: `again-${name}`, name, type, autocomplete, required: true });
  input.autocapitalize = 'none';
  wrap.append(caption, input);
  return wrap;
}

function button(label: string, type: 'submit' | 'button', className: string): HTMLButtonElement {
  const made = document.createElement('button');
  Object.assign(made, { type, className, textContent: label });
  return made;
}
