import type { EditorWords } from './editor-words.js';

const SEPARATORS = /[,;\u060c\u3001\uff0c]/;

/** Shows tags that there are, below the field, for the name that is being typed last. */
export function suggestTags(form: HTMLFormElement, words: EditorWords): void {
  const field = form.querySelector<HTMLInputElement>('input[name=tags]');
  if (!field) return;
  const place = document.createElement('div');
  place.className = 'tag-suggestions';
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', words.suggestions);
  place.hidden = true;
  field.after(place);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const names = () => field.value.split(SEPARATORS);
  const look = async () => {
    const prefix = (names().at(-1) ?? '').trim().replace(/^#/, '');
    if (prefix === '') {
      place.hidden = true;
      return;
    }
    const answer = await fetch(`/write/tags?${new URLSearchParams({ prefix })}`).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const list = page.querySelector('ul');
    place.hidden = !list?.children.length;
    place.replaceChildren(...(list ? [list] : []));
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), 200);
  });
  place.addEventListener('click', (event) => {
    const tag = (event.target as Element).closest<HTMLElement>('[data-tag]')?.dataset.tag;
    if (!tag) return;
    const before = names()
      .slice(0, -1)
      .map((name) => name.trim())
      .filter(Boolean);
    field.value = `${[...before, tag].join(', ')}, `;
    place.hidden = true;
    field.focus();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
