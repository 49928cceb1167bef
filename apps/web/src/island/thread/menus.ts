import type { ToldThread } from '../../discussion/told.js';
import { isPlainClick } from '../plain-click.js';
import { numberOf } from './list.js';

/** "More" shows below a reply what can be done with it, and takes that away again. */
export function showMenus(told: ToldThread): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-more]');
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    if (link.getAttribute('aria-busy') !== 'true') void turn(told, link);
  });
}

async function turn(told: ToldThread, link: HTMLAnchorElement): Promise<void> {
  const open = link.parentElement?.querySelector(':scope > .menu-of-reply');
  if (open) open.remove();
  else {
    link.setAttribute('aria-busy', 'true');
    try {
      const number = numberOf(link.closest('li') as Element);
      const answer = await fetch(`/threads/${told.thread}/replies/${number}/more`);
      if (!answer.ok) throw new Error(String(answer.status));
      link.insertAdjacentHTML('afterend', await answer.text());
    } catch {
      if (!navigator.onLine) {
        link.insertAdjacentElement('afterend', withoutConnection(told));
        return;
      }
      // Without it, the page that the link leads to shows the same.
      location.href = link.href;
      return;
    } finally {
      link.removeAttribute('aria-busy');
    }
  }
  link.setAttribute('aria-expanded', String(!open));
}

/** Stands where the menu would, and goes as it does. */
function withoutConnection({ words }: ToldThread): HTMLElement {
  const said = document.createElement('p');
  said.className = 'menu-of-reply field-problem';
  said.setAttribute('role', 'alert');
  said.textContent = words.failed;
  return said;
}
