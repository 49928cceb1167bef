import { isHandle, limits, normalizeHandle, UNSEEN, withoutUnseen } from '#kernel';
import { AT_SIGNS, LABEL } from './bare-host.js';

/** Where mentions may stand in a text: not in its code and links, and not at an `@` that was escaped. `end` is the place after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A place that mentions somebody. */
export interface MentionSpan {
  /** Where the `@` stands. */
  readonly start: number;
  /**
   * The handles that it can mean, in lower case, each as long as it was typed: the first that somebody has, or else the last. Whether
   * somebody has them is not known here.
   */
  readonly handles: readonly string[];
}

/** The run of a handle's characters, with what nobody sees among them: nobody reads `@an` where a soft hyphen follows and `na`. */
const RUN = new RegExp(`@([A-Za-z0-9._\\-${UNSEEN}]*)`, 'gv');
const TRAIL = new RegExp(`[.\\-${UNSEEN}]`, 'v');
/** What a run ends before, unless the whole of it is somebody's handle. */
const BREAKS = /--|\.\.|\.(?=[\p{Lu}\p{Lt}])/gu;
/** Letters and digits of every script, Ⅷ and ½ among them; not small raised digits, which are signs of notes. */
const WORD = String.raw`[[\p{L}\p{N}]--[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]]`;
const GOES_ON = new RegExp(String.raw`[${WORD}\p{M}]`, 'v');
const BLOCKS_MENTION = new RegExp(`[${WORD}_.\\/${AT_SIGNS}]`, 'v');
const AT = new RegExp(`[${AT_SIGNS}]`, 'v');
/** What may stand between two mentions without a space: `@ann/@bob`, and where a sentence ends, `@ann.@bob`. */
const BETWEEN_MENTIONS = new RegExp(`^(?:/|[.\\-${UNSEEN}]*\\.${UNSEEN}*)$`, 'v');
/** How far is looked back for the mention before. */
const BETWEEN = 256;
/** An address of another place that is written with a colon: `@ann:example.org`. The last label of a host begins with two letters. */
const PLACE = new RegExp(String.raw`^:${LABEL}+(?:\.${LABEL}+)*\.\p{L}[\p{L}\p{M}]`, 'v');
/** As long as a host can be. */
const PLACE_LENGTH = 256;
/** What stands on the character before it, or is not seen. */
const ON_ANOTHER = new RegExp(`[\\p{M}${UNSEEN}]`, 'v');

/**
 * The mentions in the text of a paragraph, by the rule of `docs/mentions.md`.
 *
 * @param text all that is read, across emphasis, code and links
 * @param stretches where a mention may stand, in their order; one lies in a stretch as a whole
 */
export function findMentions(
  text: string,
  stretches: readonly Stretch[] = [{ start: 0, end: text.length }],
): MentionSpan[] {
  const spans: MentionSpan[] = [];
  let at = 0;
  let mentionEnd = -1;
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    while (at < stretches.length && (stretches[at] as Stretch).end <= start) at++;
    const stretch = stretches[at];
    if (!stretch) break;
    if (start < stretch.start || isBlocked(text, start, mentionEnd)) continue;
    const run = match[1] as string;
    const end = start + 1 + run.length;
    if (isPlace(text, end)) continue;
    const handles = handlesIn(run, characterAt(text, end), stretch.end - start - 1);
    if (handles.length === 0) continue;
    spans.push({ start, handles });
    mentionEnd = start + 1 + (handles[0] as string).length;
  }
  return spans;
}

/** The handles that a mention can mean, by how it was typed: `@` and the first of them. */
export function handlesTyped(typed: string): readonly string[] {
  return handlesIn(typed.slice(1), '', typed.length);
}

/**
 * @param next the character after the run; empty at the end
 * @param room characters that a handle can have here
 */
function handlesIn(run: string, next: string, room: number): string[] {
  const whole = withoutTrail(run);
  const all = run + next;
  const trail = all.slice(whole.length);
  const isAt = AT.test(next);
  // An address of another place, such as @ann@example.social, which has neither `.` nor `-` before its second `@`.
  if (isAt && !/[.-]/.test(trail)) return [];
  const following = isAt || trail.search(BREAKS) >= 0 ? '' : next;
  const handles = beforeBreaks(run, all);
  if (!GOES_ON.test(following)) handles.unshift(whole);
  return [...new Set(handles.map(normalizeHandle))].filter((handle) => handle.length <= room && isHandle(handle));
}

/** What is left of a run before each of its breaks, as far as a handle can reach; the longest first. */
function beforeBreaks(run: string, all: string): string[] {
  const parts: string[] = [];
  let done = 0;
  for (const { index } of all.matchAll(BREAKS)) {
    const isNew = withoutTrail(run.slice(done, index)) !== '';
    done = index;
    if (!isNew) continue;
    const part = withoutTrail(run.slice(0, index));
    if (part.length > limits.handleCharacters.most) break;
    parts.unshift(part);
  }
  return parts;
}

/** Whether `:` and the name of a host follow a run. */
function isPlace(text: string, end: number): boolean {
  return text[end] === ':' && PLACE.test(withoutUnseen(text.slice(end, end + PLACE_LENGTH)));
}

/** Whether what stands before an `@` is no place for a mention. */
function isBlocked(text: string, at: number, mentionEnd: number): boolean {
  const after = mentionEnd >= 0 && at - mentionEnd <= BETWEEN;
  if (after && BETWEEN_MENTIONS.test(text.slice(mentionEnd, at))) return false;
  return BLOCKS_MENTION.test(readBefore(text, at));
}

/** What is read directly before a position, passing over what stands on it and what is not seen; empty where there is nothing. */
function readBefore(text: string, position: number): string {
  let end = position;
  for (;;) {
    const character = characterBefore(text, end);
    if (!ON_ANOTHER.test(character)) return character;
    end -= character.length;
  }
}

/** Written as a loop: a pattern that ends with `+$` takes quadratic time on a run of dots. */
function withoutTrail(run: string): string {
  let end = run.length;
  for (;;) {
    const character = characterBefore(run, end);
    if (!TRAIL.test(character)) return run.slice(0, end);
    end -= character.length;
  }
}

function characterBefore(text: string, position: number): string {
  const low = text.charCodeAt(position - 1);
  const isPair = (low & 0xfc00) === 0xdc00 && (text.charCodeAt(position - 2) & 0xfc00) === 0xd800;
  return text.slice(Math.max(0, position - (isPair ? 2 : 1)), position);
}

function characterAt(text: string, position: number): string {
  const code = text.codePointAt(position);
  return code === undefined ? '' : String.fromCodePoint(code);
}
