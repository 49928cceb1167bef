/** Fields whose text or choice somebody would miss. */
const FIELDS = 'textarea, select, input:not([type=hidden], [type=checkbox], [type=radio], [type=submit])';

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/** Makes a piece of the page what it is by now. Fields that were changed, or are being typed in, stay as they are; so does what is open. */
export function renew(old: HTMLElement, fresh: HTMLElement): void {
  const { activeElement: active } = document;
  const kept = [...old.querySelectorAll<Field>(FIELDS)].filter((field) => field === active || isChanged(field));
  const back = active && old.contains(active) && !kept.includes(active as Field) ? nameOf(active) : null;
  const opened = [...old.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent);
  for (const summary of fresh.querySelectorAll('details > summary')) {
    if (opened.includes(summary.textContent)) (summary.parentElement as HTMLDetailsElement).open = true;
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of [...fresh.attributes]) old.setAttribute(name, value);
  around(old, fresh, kept);
  if (back) old.querySelector<HTMLElement>(back)?.focus({ preventScroll: true });
}

function isChanged(field: Field): boolean {
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue;
  const options = [...field.options];
  const first = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
  return first !== undefined && field.value !== first.value;
}

/** What stands around the fields that are kept is replaced by what is new, in its order. What has no place there any more stays where it was. */
function around(old: Element, fresh: Element, kept: readonly Field[]): void {
  const stays = [...old.children].filter((child) => kept.some((field) => child.contains(field)));
  for (const node of [...old.childNodes]) if (!stays.includes(node as Element)) node.remove();
  const left = new Set(stays);
  let before: ChildNode | null = old.firstChild;
  for (const node of [...fresh.childNodes]) {
    const same = [...left].find((stay) => isSame(stay, node, kept));
    if (!same) {
      old.insertBefore(node, before);
      continue;
    }
    left.delete(same);
    if (!kept.includes(same as Field)) around(same, node as Element, kept);
    before = same.nextSibling;
  }
}

/** Whether a new node is where one of the fields in `stay` belongs. */
function isSame(stay: Element, node: Node, kept: readonly Field[]): boolean {
  if (!(node instanceof Element) || node.tagName !== stay.tagName) return false;
  return kept.some((field) => {
    const named = `#${CSS.escape(field.id)}`;
    return field.id !== '' && stay.contains(field) && (node.matches(named) || node.querySelector(named) !== null);
  });
}

/** How what has the focus is found again. */
function nameOf(element: Element): string {
  const { id } = element;
  if (id) return `#${CSS.escape(id)}`;
  const key = element.getAttribute('data-key');
  return key ? `[data-key="${key}"]` : '#item-heading';
}
