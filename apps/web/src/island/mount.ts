/** An island's work on one of its places on the page: `told` is what the server wrote there for it. */
export type Mount<Told> = (place: HTMLElement, told: Told) => void;

/** Brings an island to life wherever it stands, also in what is put on the page later. */
export function mount<Told>(name: string, begin: Mount<Told>): void {
  const all = (root: ParentNode) => {
    for (const place of root.querySelectorAll<HTMLElement>(`[data-island="${name}"]:not([data-mounted])`)) {
      place.dataset.mounted = '';
      begin(place, JSON.parse(place.dataset.told ?? 'null') as Told);
    }
  };
  all(document);
  // Fragments that come later say so.
  document.addEventListener('page:added', (event) => all(event.target as Element));
}

/** Puts HTML of this site's own server on the page, and brings its islands to life. */
export function addHtml(target: Element, where: InsertPosition, html: string): Element[] {
  const before = new Set(target.parentElement?.querySelectorAll('*') ?? []);
  target.insertAdjacentHTML(where, html);
  const parent = where === 'beforeend' || where === 'afterbegin' ? target : (target.parentElement as Element);
  parent.dispatchEvent(new CustomEvent('page:added', { bubbles: true }));
  return [...parent.querySelectorAll('*')].filter((element) => !before.has(element));
}
