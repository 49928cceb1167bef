import { limits } from '#kernel';

/** What PostgreSQL puts around what matches: characters that the index's texts never hold. */
export const MARK = { start: '\ue000', stop: '\ue001' } as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** How many characters are kept before the first mark where that would otherwise be cut off. */
const BEFORE = 40;

/** From the first mark on, and a little before it, where long words would keep it from being shown. */
function fromMark(characters: string[]): string[] {
  const first = characters.indexOf(MARK.start);
  return first > limits.search.snippetCharacters - BEFORE ? ['…', ...characters.slice(first - BEFORE)] : characters;
}

/** A marked piece of plain text as HTML, in which `<mark>` is the only element: at most so many characters, marks not counted. */
export function toSnippetHtml(marked: string): string {
  let html = '';
  let open = false;
  let left: number = limits.search.snippetCharacters;
  for (const character of fromMark([...marked.replace(/\s+/g, ' ').trim()])) {
    if (character === MARK.start || character === MARK.stop) {
      if (open === (character === MARK.start)) continue;
      open = !open;
      html += open ? '<mark>' : '</mark>';
      continue;
    }
    if (left === 0) return `${html}${open ? '</mark>' : ''}…`;
    left -= 1;
    html += ESCAPES[character] ?? character;
  }
  return open ? `${html}</mark>` : html;
}
