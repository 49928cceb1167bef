import ts from 'typescript';

/** What follows names a table. `from` and `using` may name several. */
const BEFORE_A_TABLE: ReadonlySet<string> = new Set([
  ...['from', 'using', 'join', 'into', 'update', 'references', 'table', 'truncate'],
]);
const BEFORE_A_LIST: ReadonlySet<string> = new Set(['from', 'using', 'truncate']);

/** Behind these a parenthesis opens a list of columns; behind the others, it makes the name a function's. */
const BEFORE_COLUMNS: ReadonlySet<string> = new Set(['into', 'references', 'table']);

const BETWEEN: ReadonlySet<string> = new Set(['only', 'lateral', 'table', 'if', 'not', 'exists']);

/** No table has such a name, and a list of tables ends there. */
const NO_TABLE: ReadonlySet<string> = new Set([
  ...['where', 'group', 'order', 'having', 'window', 'limit', 'offset', 'for', 'of', 'set', 'returning', 'select'],
  ...['union', 'except', 'intersect', ')', ';'],
]);

/** Stands for a `${…}` of a template: some part of SQL that is read where it is written. */
const PART = '?';

/** The tables among `known` that the SQL texts of a file read or write, as well as those of its entities. */
export function tablesNamed(path: string, text: string, known: ReadonlySet<string>): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const name of namesOf(node)) if (known.has(name)) found.add(name);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].sort();
}

function namesOf(node: ts.Node): string[] {
  if (ts.isDecorator(node)) return entityOf(node);
  if (ts.isTemplateExpression(node)) {
    return tablesInSql(
      [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(PART),
    );
  }
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? tablesInSql(node.text) : [];
}

function entityOf({ expression }: ts.Decorator): string[] {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'Entity') return [];
  return expression.arguments.filter(ts.isStringLiteral).map(({ text }) => text);
}

/** Whatever stands in a piece of SQL where a table can stand: also what the piece itself names by `with`, which had better be no table's name. */
export function tablesInSql(sql: string): string[] {
  const tokens = tokensOf(sql);
  const found = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (!BEFORE_A_TABLE.has(token) || tokens[at - 1] === 'distinct') continue;
    const places = BEFORE_A_LIST.has(token) ? placesInList(tokens, at + 1) : [at + 1];
    for (const place of places) {
      const name = tableAt(tokens, place, BEFORE_COLUMNS.has(token));
      if (name !== null) found.add(name);
    }
  }
  return [...found];
}

/** Words, quoted names without their quotes, and signs. Comments and texts in quotes are left out. */
function tokensOf(sql: string): string[] {
  const bare = sql.replace(/--.*|\/\*[\s\S]*?\*\//g, ' ').replace(/'(?:[^']|'')*'/g, ' 0 ');
  return (bare.match(/"[^"]*"|\w+|[^\s\w]/g) ?? []).map((token) =>
    token.startsWith('"') ? token.slice(1, -1) : token.toLowerCase(),
  );
}

/** Where the members of a list of tables begin: its first place, and what follows a comma of the same depth. */
function placesInList(tokens: readonly string[], first: number): number[] {
  const places = [first];
  let depth = 0;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    if (depth === 0 && NO_TABLE.has(token)) break;
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) places.push(at + 1);
  }
  return places;
}

function tableAt(tokens: readonly string[], place: number, columnsMayFollow: boolean): string | null {
  let at = place;
  while (BETWEEN.has(tokens[at] ?? '')) at += 1;
  if (tokens[at] === 'public' && tokens[at + 1] === '.') at += 2;
  const [name, next] = [tokens[at], tokens[at + 1]];
  if (name === undefined || !/^\w/.test(name) || NO_TABLE.has(name) || next === '.') return null;
  return next === '(' && !columnsMayFollow ? null : name;
}
