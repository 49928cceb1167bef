import type { RootContent } from 'hast';
import { countCharacters, limits, withoutBidiControls } from '#kernel';

const INLINE = new Set(['a', 'code', 'del', 'em', 'strong']);
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/**
 * What a reader reads, without what we added (numbers of notes, ways back): every block and cell on a line of its own, white
 * space as the browser shows it, no empty lines. Lines of code keep their indentation.
 */
export function plainText(nodes: readonly RootContent[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts, false);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

export function isNotes(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'section';
}

/**
 * The beginning of a text on one line: at most 280 characters (code points), the ellipsis included. Cut between words, or between
 * graphemes where one word is longer than that, never inside a character.
 */
export function excerptOf(text: string): string {
  const most = limits.excerptCharacters;
  // Two units a code point, and as many again so that the cut's own word is whole; white space shrinks before.
  const line = withoutBidiControls(text.slice(0, 40 * most))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 4 * most);
  if (countCharacters(line) <= most) return line.toWellFormed();
  const room = most - ELLIPSIS.length;
  const start = (
    takeWhole(WORDS, line, room) ||
    takeWhole(GRAPHEMES, line, room) ||
    [...line].slice(0, room).join('')
  ).trimEnd();
  return (start + ELLIPSIS).toWellFormed();
}

/** As many whole segments from the start as have room. */
function takeWhole(segmenter: Intl.Segmenter, line: string, room: number): string {
  let end = 0;
  let used = 0;
  for (const { index, segment } of segmenter.segment(line)) {
    used += countCharacters(segment);
    if (used > room) break;
    end = index + segment.length;
  }
  return line.slice(0, end);
}

function collect(node: RootContent, parts: string[], preformatted: boolean): void {
  if (node.type === 'text') {
    parts.push(preformatted ? node.value : node.value.replace(/\s+/g, ' '));
  } else if (node.type === 'element' && !isOurs(node.tagName, node.properties.className)) {
    const isBlock = !INLINE.has(node.tagName);
    if (isBlock) parts.push('\n');
    for (const child of node.children) collect(child, parts, preformatted || node.tagName === 'pre');
    if (isBlock) parts.push('\n');
  }
}

function isOurs(tagName: string, className: unknown): boolean {
  return tagName === 'sup' || (Array.isArray(className) && className.includes('footnote-backref'));
}
