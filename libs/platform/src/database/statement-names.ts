import { createHash } from 'node:crypto';
import type { Parameters } from './sql-types.js';

/** A statement as it was written, with the names of its parameters. */
export interface WrittenStatement {
  /** `<lib>/<name>`, and `<lib>/<name>.<variant>` of a family's. */
  readonly name: string;
  readonly parameters: Parameters;
  readonly sql: string;
  /** As it is sent. */
  readonly text: string;
}

const NAME = /^[a-z][a-z-]*\/[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*|#[\w-]+)?$/;
/** As many characters as PostgreSQL tells names apart by. */
const LONGEST = 63;

const written = new Map<string, WrittenStatement>();

/** What was made so far: every statement that has a name, and each named variant of every family, in the order of their names. */
export function writtenStatements(): WrittenStatement[] {
  return [...written.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @throws for a text under the name of another */
export function keepStatement(statement: WrittenStatement): void {
  const { name, text } = statement;
  requireName(name);
  const known = written.get(name);
  if (known && known.text !== text) throw new Error(`Two statements are named ${name}. Give one of them another name.`);
  if (!name.includes('#')) written.set(name, statement);
}

function requireName(name: string): void {
  if (NAME.test(name) && name.length <= LONGEST) return;
  throw new Error(
    `A statement is named <lib>/<what-it-does>, with small letters, digits and hyphens, and at most ${LONGEST} characters: "${name}" is not.`,
  );
}

/** A name for a variant that has none of its own. */
export function nameOfVariant(family: string, sql: string): string {
  return `${family}#${hashOf(sql).slice(0, 10)}`;
}

/** Of a text: another's for every other text. */
export function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
