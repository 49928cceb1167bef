import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A sentence that stands in a source: what is put in is `1`, and what else it could be is not known. */
export interface FoundSentence {
  readonly file: string;
  readonly sentence: string;
}

/** A sentence begins with a capital, a quotation or what is put in, and ends as sentences do. */
const SENTENCE = /^[A-Z“`\d].*[.?!]$/s;

/** Every sentence in the sources below a folder, but for descriptions of the schema, which stand in decorators. */
export function sentencesIn(folder: string): FoundSentence[] {
  return sourcesIn(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const constants = new Map<string, string>();
    const found: FoundSentence[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isDecorator(node) && !/message:/.test(node.getText())) return;
      if (ts.isVariableDeclaration(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
        constants.set(node.name.getText(), node.initializer.text);
      }
      const text = textOf(node, constants);
      if (
        text !== null &&
        SENTENCE.test(text) &&
        text.includes(' ') &&
        isSaid(node, /\.(?:input|args)\.ts$/.test(file))
      ) {
        found.push({ file, sentence: text });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function textOf(node: ts.Node, constants: ReadonlyMap<string, string>): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  const spans = node.templateSpans.map(
    ({ expression, literal }) => (constants.get(expression.getText()) ?? '1') + literal.text,
  );
  return node.head.text + spans.join('');
}

/** Whether a sentence is said to anybody. Among inputs most are descriptions: there it is, where it is a message or handed to what refuses. */
function isSaid(node: ts.Node, isInput: boolean): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isPropertyAssignment(at))
      return at.name.getText() !== 'description' && (!isInput || at.name.getText() === 'message');
    if (ts.isCallExpression(at) || ts.isNewExpression(at)) return true;
  }
  return !isInput;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.ts$/.test(path) && !/\.spec\.ts$/.test(path) ? [path] : [];
  });
}
