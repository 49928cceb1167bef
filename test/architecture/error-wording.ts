import ts from 'typescript';

/** What a text is asked by somebody who looks for words in it. */
const ASKING: ReadonlySet<string> = new Set([
  ...['match', 'matchAll', 'search', 'startsWith', 'endsWith', 'includes', 'indexOf', 'lastIndexOf', 'localeCompare'],
  ...['replace', 'replaceAll', 'split', 'slice', 'substring'],
]);

/** What leaves a text the same for somebody who reads it. */
const SAME: ReadonlySet<string> = new Set(['toLowerCase', 'toUpperCase', 'trim', 'toString', 'normalize']);

/** What is asked whether it knows a text: patterns, sets and maps. */
const KNOWING: ReadonlySet<string> = new Set(['test', 'exec', 'has', 'get']);

const EQUALITY: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/**
 * Where a file looks at the wording of an error's message, as `line: code`. An error is known by its class, its code, or what
 * produced it: the next version of a library says the same in other words.
 */
export function wordingLookedAt(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const taken = messagesTakenOut(source);
  const isWording = (node: ts.Expression): boolean => isMessage(node, taken);
  const visit = (node: ts.Node): void => {
    if (looks(node, isWording)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1}: ${node.getText().split('\n')[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function looks(node: ts.Node, isWording: (node: ts.Expression) => boolean): boolean {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    const [argument] = node.arguments;
    if (ASKING.has(name.text) && isWording(expression)) return true;
    return KNOWING.has(name.text) && argument !== undefined && isWording(argument);
  }
  if (ts.isSwitchStatement(node)) return isWording(node.expression);
  if (!ts.isBinaryExpression(node) || !EQUALITY.has(node.operatorToken.kind)) return false;
  return (isWording(node.left) && !isNothing(node.right)) || (isWording(node.right) && !isNothing(node.left));
}

/** Names that a file gives to the `message` of something by taking it apart. */
function messagesTakenOut(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) {
      const property = node.propertyName ?? node.name;
      if (ts.isIdentifier(property) && property.text === 'message') names.add(node.name.text);
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      if (isMessage(node.initializer, names)) names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Whether an expression is an error's message, or has it in it as it is. */
function isMessage(node: ts.Expression, taken: ReadonlySet<string>): boolean {
  const inner = bare(node);
  if (ts.isPropertyAccessExpression(inner)) return inner.name.text === 'message' || inner.name.text === 'stack';
  if (ts.isIdentifier(inner)) return taken.has(inner.text);
  if (ts.isTemplateExpression(inner)) return inner.templateSpans.some((span) => isMessage(span.expression, taken));
  if (ts.isBinaryExpression(inner)) {
    const gives = [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.PlusToken];
    return gives.includes(inner.operatorToken.kind) && (isMessage(inner.left, taken) || isMessage(inner.right, taken));
  }
  if (!ts.isCallExpression(inner)) return false;
  const [argument] = inner.arguments;
  if (ts.isIdentifier(inner.expression) && inner.expression.text === 'String') return ofError(argument, taken);
  return (
    ts.isPropertyAccessExpression(inner.expression) &&
    SAME.has(inner.expression.name.text) &&
    isMessage(inner.expression.expression, taken)
  );
}

/** Without parentheses, and without what only the compiler reads. */
function bare(node: ts.Expression): ts.Expression {
  const isAround = ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node);
  return isAround ? bare(node.expression) : node;
}

/** `String(error)` begins with its class and goes on with its message. */
function ofError(argument: ts.Expression | undefined, taken: ReadonlySet<string>): boolean {
  if (!argument) return false;
  return (
    (ts.isIdentifier(argument) && /^(?:err|error|cause|reason)$/.test(argument.text)) || isMessage(argument, taken)
  );
}

function isNothing(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined') ||
    (ts.isStringLiteral(node) && node.text === '')
  );
}
