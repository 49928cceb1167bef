// HTML that the schema has sanitised, made ready for those who read it without a browser.

import type { Visit } from '../page/visit.js';

const BLOCK = 'blockquote|div|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul';
const BLOCK_TAG = new RegExp(`<(/?)(?:${BLOCK})\\b[^>]*>|<br>`, 'g');

/** With line ends between its blocks: whoever leaves out the tags has words next to each other otherwise. */
export function onLines(html: string): string {
  return html.replace(BLOCK_TAG, (tag, closing?: string) => (closing === '' ? `\n${tag}` : `${tag}\n`)).trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/**
 * What the renderer writes beside notes, in the language that texts are stored with: by the tags that it makes. Words and code may hold
 * the same with its quotation marks, but no bare `<`; attributes that people fill in (`title`, `alt`) no bare quotation mark.
 */
const NOTES = '<section class="footnotes" aria-label="Footnotes">';
const WAY_BACK = /(<a href="#[\w.-]+" class="footnote-backref" aria-label=")Back to reference ([\d-]+)(?=">)/g;

/** Labels of its notes in the reader's language, not in that of what is stored. */
export function labelNotes(html: string, t: Visit['t']): string {
  if (!html.includes(NOTES)) return html;
  return html
    .replaceAll(NOTES, () => NOTES.replace('Footnotes', () => attribute(t('ui.notes'))))
    .replace(WAY_BACK, (_all, tag: string, number: string) => tag + attribute(t('ui.backToReference', { number })));
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** Its words on one line, without markup, numbers of notes and ways back from them. */
export function plainOf(html: string): string {
  return onLines(html)
    .replace(/<sup\b[^>]*>.*?<\/sup>|<a\b[^>]*\bfootnote-backref\b[^>]*>.*?<\/a>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:(amp|lt|gt|quot|#39|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (all, name, decimal, hexadecimal) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? all;
      const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
