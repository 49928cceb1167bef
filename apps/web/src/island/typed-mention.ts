/** An @ where a mention can begin, as `docs/mentions.md` has it, and what is typed after it: a handle or the beginning of a name. */
const MENTION =
  /(?:(?<![\p{L}\p{M}\p{Nd}./@\\]|[\p{L}\p{M}\p{Nd}]_+)|(?<=@[A-Za-z0-9._-]{2,30}\/))@([\p{L}\p{M}\p{N}_.-]{0,30})$/u;
const QUOTED = /^ {0,3}>/;
/** More than a mention, a slash and a name have. */
const NEAR = 80;

/** What is being typed after an @ that can call somebody; null where none is, or nobody is called: quotations name only. */
export function typedMention(before: string): string | null {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (QUOTED.test(line)) return null;
  return MENTION.exec(line.slice(-NEAR))?.[1] ?? null;
}
