import { addHtml } from '../island/mount.js';
import { articleOf, focusReply } from '../island/thread/list.js';

interface Sent {
  /** The page that the form led to. */
  readonly page: Document;
  readonly url: string;
  readonly parent: number;
  readonly island: HTMLElement;
  readonly form: HTMLFormElement;
}

/** Puts a reply that was just sent where it belongs, with the focus on it. The page is loaded anew where it has no place here. */
export function showSent({ page, url, parent, island, form }: Sent): void {
  const shown = placeSent(page, url, parent);
  if (!shown) {
    location.assign(url);
    return;
  }
  if (parent > 0) island.remove();
  else empty(form, page);
  focusReply(shown);
  articleOf(shown).scrollIntoView({ block: 'nearest' });
}

/** Puts a reply that was sent where it belongs; null where it has no place here. */
export function placeSent(page: Document, url: string, parent: number): HTMLElement | null {
  const number = new URL(url).searchParams.get('sent');
  const item = number ? page.getElementById(`r${Number(number)}`) : null;
  const known = item && document.getElementById(item.id);
  if (known) return known;
  const list = item && listFor(parent, item);
  if (!item || !list) return null;
  for (const box of item.querySelectorAll('[data-island="discussion/composer"]')) box.remove();
  addHtml(list, 'beforeend', item.outerHTML);
  const heading = document.querySelector('#replies');
  const counted = page.querySelector('#replies');
  if (heading && counted) heading.textContent = counted.textContent;
  return document.getElementById(item.id);
}

/** The list that a reply is to stand in. */
function listFor(parent: number, item: Element): Element | null {
  const flat = document.querySelector('.discussion ol.thread[data-below="0"]');
  const above = parent > 0 ? document.getElementById(`r${parent}`) : null;
  const nested = item.parentElement?.closest('li')?.id === `r${parent}`;
  if (parent === 0 || !nested) return flat ?? firstList(item);
  if (!above) return null;
  const list = above.querySelector(':scope > details > ol, :scope > ol');
  if (list) {
    list.closest('details')?.setAttribute('open', '');
    return list;
  }
  // The first answer brings its list along.
  const around = item.closest('details') ?? item.parentElement;
  const copy = around?.cloneNode(true) as Element | undefined;
  copy?.querySelector('ol')?.replaceChildren();
  if (copy?.matches('ol')) copy.replaceChildren();
  if (!copy) return null;
  above.append(copy);
  return above.querySelector(':scope > details > ol, :scope > ol');
}

/** The list of a thread that had no reply until now. */
function firstList(item: Element): Element | null {
  const place = document.querySelector('.discussion [data-island="discussion/thread"]');
  const list = item.closest('ol')?.cloneNode() as Element | undefined;
  if (!place || !list) return null;
  place.querySelector('.state')?.remove();
  place.prepend(list);
  return list;
}

/** The thread's own box is ready for the next reply, with another key. */
function empty(form: HTMLFormElement, page: Document): void {
  const field = form.querySelector('textarea');
  if (field) {
    field.value = '';
    field.defaultValue = '';
    field.removeAttribute('aria-invalid');
  }
  form.querySelector('.field-problem')?.remove();
  for (const name of ['token', 'idempotencyKey']) {
    const fresh = page.querySelector<HTMLInputElement>(`#write input[name=${name}]`)?.value;
    const mine = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (fresh && mine) mine.value = fresh;
  }
}
