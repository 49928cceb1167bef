/** A piece of an SQL text. Strings, quoted names, comments, casts and whatever else holds no parameter are `text`. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `:name` or `:name.field`. */
  | { readonly kind: 'parameter'; readonly text: string; readonly name: string; readonly field: string | undefined }
  /** `$1`. */
  | { readonly kind: 'place'; readonly text: string }
  /** The colon of a slice with the name behind it: `[1:last]`. */
  | { readonly kind: 'slice'; readonly text: string; readonly name: string };

const TOKEN = new RegExp(
  [
    // A string with escapes, one without, a quoted name, a comment to the end of its line, a string between dollars, a cast, a named argument.
    String.raw`(?<skipped>[eE]'(?:[^'\\]|\\[^]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\$(?<tag>[A-Za-z_]\w*|)\$[^]*?\$\k<tag>\$|::|:=)`,
    String.raw`:(?<name>[A-Za-z_]\w*)(?:\.(?<field>[A-Za-z_]\w*))?`,
    String.raw`\$(?<number>\d+)`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_$]*|\d[\w.]*)`,
    String.raw`(?<space>\s+)`,
    '(?<other>[^])',
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
    const { text, name, field, number, word, space, other } = readToken(sql, at);
    at += text.length;
    if (space !== undefined || text.startsWith('--') || text.startsWith('/*')) {
      yield { kind: 'text', text };
      continue;
    }
    if (name !== undefined && open.at(-1) === 'subscript') {
      // What a slice ends with is a name of its own: `[1:row.last]`.
      yield { kind: 'slice', text, name };
    } else if (name !== undefined) {
      yield { kind: 'parameter', text, name, field };
    } else if (number !== undefined) {
      yield { kind: 'place', text };
    } else {
      if (other === '(') open.push('(');
      else if (other === '[') open.push(isValue(last) ? 'subscript' : 'array');
      else if (other === ')' || other === ']') open.pop();
      yield { kind: 'text', text };
    }
    last = word === undefined ? text : word.toLowerCase();
  }
}

interface Match {
  readonly text: string;
  readonly name?: string;
  readonly field?: string;
  readonly number?: string;
  readonly word?: string;
  readonly space?: string;
  readonly other?: string;
}

function readToken(sql: string, at: number): Match {
  if (sql.startsWith('/*', at)) return { text: sql.slice(at, endOfComment(sql, at)) };
  TOKEN.lastIndex = at;
  const { 0: text, groups = {} } = TOKEN.exec(sql) as RegExpExecArray;
  if (groups.other !== undefined && `'"$`.includes(groups.other)) {
    throw new Error(`What begins with ${sql.slice(at, at + 20)} does not end. Close it.`);
  }
  return { ...groups, text };
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
  return last !== 'array' && /[\p{L}\p{N}_$)\]"]$/u.test(last);
}
