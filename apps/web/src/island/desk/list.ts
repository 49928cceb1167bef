interface Renewing {
  /** Items that are different since the list was as it is here; null where any may be. */
  readonly changed: ReadonlySet<string> | null;
  /** Whether what this page did with an item is newer than the list that was answered. */
  readonly isOwn: (id: string) => boolean;
  /** What is said of an item that is not in the list any more. */
  readonly left: string;
}

/** Makes the list of items what it is by now. No item changes its place: new ones come where they belong, and those that are gone say so until the page is loaded anew. */
export function renewList(place: HTMLElement, fresh: Element, { changed, isOwn, left }: Renewing): void {
  const heading = fresh.querySelector('#queue-heading');
  if (heading) place.querySelector('#queue-heading')?.replaceWith(heading);
  const list = place.querySelector('.items');
  const freshRows = rowsOf(fresh);
  if (!list) {
    const form = fresh.querySelector('#bulk');
    if (form) place.querySelector('.desk-empty')?.replaceWith(form);
    return;
  }
  const known = new Map(rowsOf(list).map((row) => [idOf(row), row]));
  const there = new Set(freshRows.map(idOf));
  // What was pushed to the next page is in the list all the same.
  const isWhole = !fresh.querySelector('.pager [rel=next]');
  let last: HTMLElement | null = null;
  for (const row of freshRows) {
    const old = known.get(idOf(row));
    if (!old) {
      if (last) last.after(row);
      else list.prepend(row);
    } else if (!isOwn(idOf(row))) {
      old.classList.remove('is-decided');
      renewRow(old, row);
    }
    last = old ?? row;
  }
  for (const [id, row] of known) {
    if (there.has(id) || isOwn(id) || row.matches('.is-decided') || row.querySelector('.refused')) continue;
    if (!(changed ? changed.has(id) : isWhole)) continue;
    row.classList.add('is-decided');
    const told = document.createElement('p');
    told.className = 'left';
    told.textContent = left;
    row.querySelector('h3')?.after(told);
  }
}

/** What is said of an item. Its box keeps the text that was looked at when it was selected. */
function renewRow(old: HTMLElement, fresh: HTMLElement): void {
  if (old.querySelector('.refused')) return;
  const [said, saysNow] = [old, fresh].map((row) => row.querySelector(':scope > div'));
  if (!said || !saysNow) return;
  const link = said.querySelector('a');
  const now = saysNow.querySelector('a');
  if (link?.getAttribute('aria-current')) now?.setAttribute('aria-current', 'true');
  if (said.innerHTML === saysNow.innerHTML) return;
  const hasFocus = link !== null && link === document.activeElement;
  said.replaceWith(saysNow);
  if (hasFocus) now?.focus({ preventScroll: true });
}

function rowsOf(place: Element): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('.items > [data-item]')];
}

function idOf(row: HTMLElement): string {
  return row.dataset.item as string;
}
