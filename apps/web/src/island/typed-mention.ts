/**
 * An @ where a mention can begin, as `docs/mentions.md` has it, behind others that stand before it without a space, and what is typed after it: a
 * handle or the beginning of a name. What stands on a character or is not seen counts for nothing before it; small raised digits are no digits.
 */
const MENTION =
  /(?<!(?:(?![\u00b2\u00b3\u00b9\u2070\u2074-\u2079])[\p{L}\p{N}./@＠﹫\\]|[\p{L}\p{N}]_+)[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]*)(?:@\w[\w.-]{1,29}[./])*@([\p{L}\p{M}\p{N}_.-]{0,30})$/u;
/** More than mentions with a slash or a point between, and a name, have. */
const NEAR = 160;

const QUOTED = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)]) +)*>[\s>]*/;
/** What goes on with no line before it. */
const APART = /^(?:\s*$| {0,3}(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|(?:[-*_] *){3,}$))/;
/** What no line goes on with, in a quotation. */
const ENDED = /^(?:\s*$|#{1,6}(?:\s|$)|`{3}|~{3})/;

/** What is being typed after an @ that can call somebody; null where none is, or nobody is called: quotations name only. */
export function typedMention(before: string): string | null {
  const typed = MENTION.exec(before.slice(before.lastIndexOf('\n') + 1).slice(-NEAR))?.[1];
  return typed === undefined || isQuoted(before.split('\n')) ? null : typed;
}

/** Whether the last line is one of a quotation, which goes on without `>` until a line is empty or begins something else. */
function isQuoted(lines: readonly string[]): boolean {
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as string;
    const quoted = QUOTED.exec(line)?.[0];
    if (quoted !== undefined) return at === lines.length - 1 || !ENDED.test(line.slice(quoted.length));
    if (APART.test(line)) return false;
  }
  return false;
}
