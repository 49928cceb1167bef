import ts from 'typescript';
import { homeOf, type Sources } from './sources.js';

/** A statement or a family, where it is made. */
interface Made {
  readonly file: string;
  readonly name: string;
}

/**
 * One sentence for every statement whose name is another's, or does not begin with the lib (or the app) that makes it, and for each
 * that is not among those written to `sql/`: no program loads it, or it has another name there.
 *
 * @param written names of statements and of variants
 */
export function faultsOfNames(sources: Sources, written: ReadonlySet<string>): string[] {
  const made = [...sources].flatMap(([file, text]) => statementsMade(file, text));
  const known = new Set([...written].map((name) => name.split('.')[0]));
  const first = new Map<string, string>();
  return made.flatMap(({ file, name }) => {
    const faults: string[] = [];
    const own = ownerOf(file);
    if (!name.startsWith(`${own}/`)) faults.push(`${file}: ${name} does not begin with ${own}/`);
    if (first.has(name)) faults.push(`${file}: ${name} is made in ${first.get(name)} as well`);
    else if (!known.has(name)) faults.push(`${file}: ${name} is not in sql/`);
    first.set(name, first.get(name) ?? file);
    return faults;
  });
}

/** The lib that a file belongs to, or the app: `worker`. */
function ownerOf(file: string): string {
  return file.startsWith('apps/') ? (file.split('/')[1] as string) : homeOf(file);
}

/** The statements that a file makes. A name that is put together is known by what it begins with. */
function statementsMade(file: string, text: string): Made[] {
  if (!/new Statement/.test(text)) return [];
  const made: Made[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /^Statement(?:Family)?$/.test(node.expression.getText())) {
      const [name] = node.arguments ?? [];
      if (name && ts.isStringLiteralLike(name)) made.push({ file, name: name.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return made;
}
