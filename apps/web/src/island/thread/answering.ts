import type { ToldThread } from '../../discussion/told.js';
import { addHtml } from '../mount.js';
import { isPlainClick } from '../plain-click.js';
import { articleOf, replyAt } from './list.js';

/** "Reply" opens the form below what is answered; closing it puts the focus back. */
export function answerInPlace({ thread }: ToldThread): void {
  document.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    const target = event.target as Element;
    const reply = target.closest<HTMLElement>('a[data-answer]');
    if (reply) {
      event.preventDefault();
      void open(thread, reply as HTMLAnchorElement);
      return;
    }
    const close = target.closest('[data-close]');
    const box = close?.closest('li')?.querySelector(':scope > .composer-place');
    if (!close || !box) return;
    event.preventDefault();
    const item = box.parentElement as HTMLElement;
    box.remove();
    articleOf(item).querySelector<HTMLElement>('[data-answer]')?.focus();
  });
}

async function open(thread: string, link: HTMLAnchorElement): Promise<void> {
  const number = link.dataset.answer as string;
  const item = replyAt(number) as HTMLElement;
  if (!item.querySelector(':scope > .composer-place')) {
    link.setAttribute('aria-busy', 'true');
    const to = encodeURIComponent(location.pathname + location.search);
    try {
      const answer = await fetch(`/threads/${thread}/replies/${number}/form?to=${to}`);
      if (!answer.ok) throw new Error(String(answer.status));
      addHtml(articleOf(item), 'afterend', await answer.text());
    } catch (error) {
      const copy = error instanceof TypeError ? await copiedForm(link, number) : null;
      if (copy) {
        articleOf(item).after(copy);
        item.dispatchEvent(new CustomEvent('page:added', { bubbles: true }));
      } else {
        // Without it, the page that the link leads to has the form.
        location.href = link.href;
        return;
      }
    } finally {
      link.removeAttribute('aria-busy');
    }
  }
  item.querySelector<HTMLTextAreaElement>(':scope > .composer-place textarea')?.focus();
}

/** Nothing answers: a form like the thread's own, to write what then waits. */
async function copiedForm(link: HTMLAnchorElement, number: string): Promise<Element | null> {
  const { copyForm } = await import('./copied-form.js').catch(() => ({ copyForm: () => null }));
  return copyForm(link, number);
}
