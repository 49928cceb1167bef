import ts from 'typescript';

/** How code and SQL name case studies. */
const CASE_STUDY = /case_stud|case-stud|caseStud/i;

/** Whether a file names case studies: in an identifier, or in a text that is no sentence for people. Comments do not count. */
export function namesCaseStudies(path: string, text: string): boolean {
  if (!CASE_STUDY.test(text)) return false;
  const visit = (node: ts.Node): boolean =>
    names(node) || (ts.forEachChild(node, (child) => visit(child) || undefined) ?? false);
  return visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
}

function names(node: ts.Node): boolean {
  const written = ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node) || isPart(node);
  return written && CASE_STUDY.test(node.text) && !isDescription(node);
}

function isPart(node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** What the schema says to people may name fields. */
function isDescription(node: ts.Node): boolean {
  for (let one = node; one.parent !== undefined; one = one.parent) {
    const { parent } = one;
    if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'description' && parent.initializer === one;
    if (!(ts.isBinaryExpression(parent) || ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent))) return false;
  }
  return false;
}
