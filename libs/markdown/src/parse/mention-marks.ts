import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';

/**
 * A handle that begins with `_`, as far as emphasis would take it for its own. `@` stands where a mention can: at the start, after what
 * is no letter or digit, or after a mention and `/` or `.`.
 */
const UNDERSCORED =
  /(?:(?<![\p{L}\p{M}\p{Nd}./@]|[\p{L}\p{M}\p{Nd}]_+)|(?<=@[A-Za-z0-9._-]{2,30}[/.]))@(_+)([A-Za-z0-9_]|[.-](?=[A-Za-z0-9_])){1,64}/uy;

/** What a token keeps in its `meta` of the `@`s that were escaped: their places in its content. */
interface EscapedAts {
  readonly escapedAts?: readonly number[];
}

/** Keeps for the mentions of a text what emphasis would take of them, and which `@` was written as `\@` or `&#64;`: it names, and calls nobody. */
export function keepMentions(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'underscored_handle', keepUnderscores);
  md.core.ruler.before('text_join', 'escaped_at', noteEscaped);
}

/** Where in a text token an `@` calls nobody. */
export function escapedAtsOf({ meta }: Token): readonly number[] {
  return (meta as EscapedAts | null)?.escapedAts ?? [];
}

/** The `_`s before a handle's letters are its own, and as many after them; what is more ends an emphasis around it. */
function keepUnderscores(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '@') return false;
  UNDERSCORED.lastIndex = state.pos;
  const found = UNDERSCORED.exec(state.src);
  if (!found || state.pos + found[0].length > state.posMax) return false;
  const [typed, before] = found as unknown as [string, string];
  const after = underscoresAfter(typed);
  if (after >= typed.length - 1) return false;
  const end = state.pos + typed.length - Math.max(0, after - before.length);
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

function underscoresAfter(typed: string): number {
  let count = 0;
  while (typed[typed.length - 1 - count] === '_') count++;
  return count;
}

/** What was escaped becomes text like any other, with what stands beside it: the last of these tokens stays. */
function noteEscaped({ tokens }: StateCore): void {
  for (const { children } of tokens) {
    if (children?.some(isEscapedAt)) noteAmong(children);
  }
}

function noteAmong(tokens: readonly Token[]): void {
  let length = 0;
  let escapedAts: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!isText(token)) continue;
    if (isEscapedAt(token)) escapedAts.push(length);
    length += token.content.length;
    const next = tokens[at + 1];
    if (next && isText(next)) continue;
    if (escapedAts.length > 0) token.meta = { escapedAts } satisfies EscapedAts;
    length = 0;
    escapedAts = [];
  }
}

function isText({ type }: Token): boolean {
  return type === 'text' || type === 'text_special';
}

function isEscapedAt({ type, content }: Token): boolean {
  return type === 'text_special' && content === '@';
}
