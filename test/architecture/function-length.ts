import ts from 'typescript';

/** Lines, the first and the last among them. */
const MOST = 80;

/** Functions with more lines than they may have, tests and components among them, each as its file and name. A `describe` holds tests, and may hold many. */
export function longFunctions(path: string, text: string): string[] {
  if (text.split('\n').length <= MOST) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (isFunction(node) && !isDescribe(node) && lineAt(node.end) - lineAt(node.getStart()) >= MOST) {
      found.push(`${path} ${nameOf(node)}`);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

/** Also of `describe.each(…)`, and of what describes something in its own way. */
function isDescribe({ parent }: ts.FunctionLikeDeclaration): boolean {
  if (!ts.isCallExpression(parent)) return false;
  let called: ts.Node = parent.expression;
  while (!ts.isIdentifier(called)) {
    if (ts.isConditionalExpression(called)) called = called.whenTrue;
    else if (ts.isCallExpression(called) || ts.isPropertyAccessExpression(called)) called = called.expression;
    else if (ts.isParenthesizedExpression(called)) called = called.expression;
    else return false;
  }
  return called.text.startsWith('describe');
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  if (ts.isCallExpression(parent)) {
    const [first] = parent.arguments;
    return `${parent.expression.getText()}(${first && ts.isStringLiteralLike(first) ? first.text : ''})`;
  }
  return '(function)';
}
