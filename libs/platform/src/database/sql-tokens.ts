/** A piece of an SQL text. Strings, quoted names, comments, casts and whatever else holds no parameter are `text`. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `:name` or `:name.field`. */
  | { readonly kind: 'parameter'; readonly text: string; readonly name: string; readonly field: string | undefined }
  /** `$1`. */
  | { readonly kind: 'place'; readonly text: string }
  /** The colon of a slice with the name behind it: `[1:last]`. */
  | { readonly kind: 'slice'; readonly text: string; readonly name: string };

/** Words, numbers, white space and signs that begin nothing: most of a text, in one piece. */
const PLAIN = /(?:[^'"$:[\]()\-/]|(?<=[\p{L}\p{N}_$])\$|-(?!-)|\/(?!\*))+/uy;

const SPECIAL = new RegExp(
  [
    // A string without escapes, a quoted name, a comment to the end of its line, a string between dollars, a cast, a named argument.
    String.raw`((?<!(?:^|[^\p{L}\p{N}_$])[eE])'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\$([A-Za-z_]\w*|)\$[^]*?\$\2\$|::|:=)`,
    // A string with escapes, behind its E.
    String.raw`((?<=(?:^|[^\p{L}\p{N}_$])[eE])'(?:[^'\\]|\\[^]|'')*')`,
    String.raw`:([A-Za-z_]\w*)(?:\.([A-Za-z_]\w*))?`,
    String.raw`\$(\d+)`,
    '([^])',
  ].join('|'),
  'yu',
);

/**
 * An SQL text in pieces, which put together are the text again.
 * @throws for a string, quoted name or comment that does not end
 */
export function* tokensOf(sql: string): Generator<Token> {
  const open: Array<'(' | 'array' | 'subscript'> = [];
  /** The last piece that was neither a comment nor white space. */
  let last = '';
  for (let at = 0; at < sql.length; ) {
    const token = readToken(sql, at, open.at(-1) === 'subscript');
    const { kind, text } = token;
    at += text.length;
    yield token;
    if (isBlank(text)) continue;
    if (kind === 'text') {
      if (text === '(') open.push('(');
      else if (text === '[') open.push(isValue(last) ? 'subscript' : 'array');
      else if (text === ')' || text === ']') open.pop();
    }
    last = text;
  }
}

/** @param ofSlice whether it stands in a subscript, where a colon is a slice's */
function readToken(sql: string, at: number, ofSlice: boolean): Token {
  PLAIN.lastIndex = at;
  if (PLAIN.test(sql)) return { kind: 'text', text: sql.slice(at, PLAIN.lastIndex) };
  if (sql.startsWith('/*', at)) return { kind: 'text', text: sql.slice(at, endOfComment(sql, at)) };
  SPECIAL.lastIndex = at;
  const [text, , , , name, field, number, other] = SPECIAL.exec(sql) as unknown as [string, ...(string | undefined)[]];
  if (other !== undefined && `'"$`.includes(other)) {
    throw new Error(`What begins with ${sql.slice(at, at + 20)} does not end. Close it.`);
  }
  // What a slice ends with is a name of its own: `[1:row.last]`.
  if (name !== undefined && ofSlice) return { kind: 'slice', text, name };
  if (name !== undefined) return { kind: 'parameter', text, name, field };
  return { kind: number === undefined ? 'text' : 'place', text };
}

function isBlank(text: string): boolean {
  return text.startsWith('--') || text.startsWith('/*') || !/\S/.test(text);
}

/** Comments between slashes and asterisks are nested. */
function endOfComment(sql: string, begin: number): number {
  const edges = /\/\*|\*\//g;
  edges.lastIndex = begin;
  let depth = 0;
  for (let edge = edges.exec(sql); edge; edge = edges.exec(sql)) {
    depth += edge[0] === '/*' ? 1 : -1;
    if (depth === 0) return edges.lastIndex;
  }
  throw new Error(`What begins with ${sql.slice(begin, begin + 20)} does not end. Close it.`);
}

/** Whether a bracket behind this takes elements out of it, rather than making an array: `numbers[1]`, not `array[1]`. */
function isValue(last: string): boolean {
  const text = last.trimEnd();
  return /[\p{L}\p{N}_$)\]"]$/u.test(text) && !/(?<![\p{L}\p{N}_$])array$/iu.test(text);
}
