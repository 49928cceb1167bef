import { isHandle, normalizeHandle } from '#kernel';

/** A place in a stretch of text that mentions somebody: `text.slice(start, end)` is `@` and the handle as typed. */
export interface MentionSpan {
  start: number;
  end: number;
  /** In lower case. Whether a member has it is not known here. */
  handle: string;
}

const AT = /@([A-Za-z0-9._-]*)/g;
const BLOCKS_MENTION = /[\p{L}\p{Nd}_./@]/u;
const MARK = /\p{M}/u;

/**
 * The mentions in one stretch of text, by the rules of the product ("Mentions"): `@` at the start or after anything but
 * a letter, digit (of any script), `_`, `.`, `/` or `@`; the handle is the run of A-Z a-z 0-9 . _ - that follows, less
 * trailing `.` and `-`, and must then have the form of a handle. A mark (an accent, the selector that makes a sign
 * an emoji) counts with the character it stands on.
 *
 * @param before what is read directly before the stretch: the text so far of the same paragraph, or its last characters
 */
export function findMentions(text: string, before = ''): MentionSpan[] {
  const spans: MentionSpan[] = [];
  if (!text.includes('@')) return spans;
  for (const match of text.matchAll(AT)) {
    const start = match.index;
    const handle = normalizeHandle(withoutTrail(match[1] as string));
    if (isHandle(handle) && !isBlocked(text, start, before)) {
      spans.push({ start, end: start + 1 + handle.length, handle });
    }
  }
  return spans;
}

function isBlocked(text: string, at: number, before: string): boolean {
  const previous = characterBefore(text, at) ?? characterBefore(before, before.length);
  return previous !== null && BLOCKS_MENTION.test(previous);
}

/** The character that ends at a position, passing over marks; null where there is none. */
function characterBefore(text: string, position: number): string | null {
  let end = position;
  while (end > 0) {
    const low = text.charCodeAt(end - 1);
    const isPair = end > 1 && (low & 0xfc00) === 0xdc00 && (text.charCodeAt(end - 2) & 0xfc00) === 0xd800;
    const character = text.slice(end - (isPair ? 2 : 1), end);
    if (!MARK.test(character)) return character;
    end -= character.length;
  }
  return null;
}

/** Written as a loop: `[.-]+$` takes quadratic time on a run of dots. */
function withoutTrail(run: string): string {
  let end = run.length;
  while (end > 0 && (run[end - 1] === '.' || run[end - 1] === '-')) end--;
  return run.slice(0, end);
}
