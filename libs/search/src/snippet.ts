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

/** A marked piece of plain text as HTML, in which `<mark>` is the only element: at most so many characters, marks not counted. */
export function toSnippetHtml(marked: string): string {
  let html = '';
  let open = false;
  let left: number = limits.search.snippetCharacters;
  for (const character of marked.replace(/\s+/g, ' ').trim()) {
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
