import type { ToldThread } from '../../discussion/told.js';
import { isPlainClick } from '../plain-click.js';
import { numberOf } from './list.js';

/** "More" shows below a reply what can be done with it, and takes that away again. */
export function showMenus({ thread }: ToldThread): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-more]');
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    if (link.getAttribute('aria-busy') !== 'true') void turn(thread, link);
  });
}

async function turn(thread: string, link: HTMLAnchorElement): Promise<void> {
  const open = link.parentElement?.querySelector(':scope > .menu-of-reply');
  if (open) open.remove();
  else {
    link.setAttribute('aria-busy', 'true');
    try {
      const number = numberOf(link.closest('li') as Element);
      const answer = await fetch(`/threads/${thread}/replies/${number}/more`);
      if (!answer.ok) throw new Error(String(answer.status));
      link.insertAdjacentHTML('afterend', await answer.text());
    } catch {
      // Without it, the page that the link leads to shows the same.
      location.href = link.href;
      return;
    } finally {
      link.removeAttribute('aria-busy');
    }
  }
  link.setAttribute('aria-expanded', String(!open));
}
