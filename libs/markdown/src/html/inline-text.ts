import type { Token } from 'markdown-it';
import { escapedAtsOf } from '../parse/mention-marks.js';
import { findMentions, type MentionSpan, type Stretch } from '../parse/mention-parser.js';

/** What a reader sees of an inline token, as far as it matters for what stands beside it. */
export function visibleText(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  // A reference's number is ours, not the author's.
  if (token.type === 'footnote_ref') return ' ';
  return token.content;
}

/** The mentions of a paragraph by the token that they stand in, counted from the beginning of its content. */
export function mentionsByToken(tokens: readonly Token[]): ReadonlyMap<Token, MentionSpan[]> {
  const found = new Map<Token, MentionSpan[]>();
  if (!tokens.some(({ content }) => content.includes('@'))) return found;
  const { text, stretches, places } = readInline(tokens);
  const spans = findMentions(text, stretches);
  let next = 0;
  for (const { token, start } of places) {
    const own: MentionSpan[] = [];
    for (; next < spans.length; next++) {
      const span = spans[next] as MentionSpan;
      if (span.start >= start + token.content.length) break;
      own.push({ ...span, start: span.start - start });
    }
    if (own.length > 0) found.set(token, own);
  }
  return found;
}

/** A text token in which mentions may stand, and where it begins in its paragraph. */
interface Place {
  readonly token: Token;
  readonly start: number;
}

function readInline(tokens: readonly Token[]): { text: string; stretches: Stretch[]; places: Place[] } {
  const stretches: Stretch[] = [];
  const places: Place[] = [];
  let text = '';
  let links = 0;
  for (const token of tokens) {
    const start = text.length;
    text += visibleText(token);
    if (token.type === 'link_open') links++;
    else if (token.type === 'link_close') links--;
    else if (token.type === 'text' && links === 0) {
      places.push({ token, start });
      stretches.push(...stretchesOf(token, start));
    }
  }
  return { text, stretches, places };
}

/** A token's text as it stands between the `@`s that were escaped. */
function stretchesOf(token: Token, start: number): Stretch[] {
  const borders = [-1, ...escapedAtsOf(token), token.content.length];
  return borders.slice(1).map((end, at) => ({ start: start + (borders[at] as number) + 1, end: start + end }));
}

/** The paragraphs, headings and cells that stand in a quotation. Those whom it names were called where it comes from. */
export function quotedAmong(tokens: readonly Token[]): ReadonlySet<Token> {
  const quoted = new Set<Token>();
  let depth = 0;
  for (const token of tokens) {
    if (token.type === 'blockquote_open') depth++;
    else if (token.type === 'blockquote_close') depth--;
    else if (token.type === 'inline' && depth > 0) quoted.add(token);
  }
  return quoted;
}
