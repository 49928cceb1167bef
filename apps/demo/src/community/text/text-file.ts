import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type ErrorCode, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import { slugOf } from '#courses';
import { type Place, TextError } from './text-error.js';
import { type Fields, Value } from './value.js';

const FOLDER = new URL('../../../texts/', import.meta.url);

/** Between two lines of three hyphens. */
const FRONT_MATTER = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

/** What to do about an error in YAML, by its code; most are texts that would need quotes. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

/** A file of the demo's texts: `apps/demo/texts/README.md`, `docs/decisions/0044-texts-of-the-demo.md`. */
export class TextFile {
  readonly path: string;
  readonly text: string;

  /** @param name path in the folder of texts */
  constructor(name: string, text: string) {
    this.path = `apps/demo/texts/${name}`;
    this.text = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  }

  /** Without folder and ending. */
  get name(): string {
    return basename(this.path, extname(this.path));
  }

  /** What stands at the top, between two lines of three hyphens. */
  frontMatter<Result>(read: (fields: Fields) => Result): Result {
    return this.parse(this.text.slice(0, this.bodyStart).replace(/---\n?$/, '')).fields(read);
  }

  /** What stands below it. */
  get body(): string {
    return this.text.slice(this.bodyStart).replace(/^\n+|\n+$/g, '');
  }

  get bodyPlace(): Place {
    const above = this.text.slice(0, this.bodyStart) + (/^\n*/.exec(this.text.slice(this.bodyStart))?.[0] ?? '');
    return this.placeAt(above.split('\n').length);
  }

  /** The whole file, where all of it is YAML. */
  get yaml(): Value {
    return this.parse(this.text);
  }

  placeAt(line: number): Place {
    return { file: this.path, line };
  }

  private get bodyStart(): number {
    const found = FRONT_MATTER.exec(this.text);
    if (found) return found[0].length;
    const message = 'The fields do not stand between two lines "---" at the top. Add these, and the text below them.';
    throw new TextError(this.placeAt(1), message);
  }

  private parse(text: string): Value {
    const lines = new LineCounter();
    const placeAt = (offset: number) => this.placeAt(lines.linePos(offset).line);
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error) {
      const advice = ADVICE[error.code] ?? 'Put a text with ": " or " #" in quotes, or on lines of its own below "|-".';
      throw new TextError(placeAt(error.pos[0]), `This is not YAML (${error.message}). ${advice}`);
    }
    if (!isNode(document.contents)) throw new TextError(this.placeAt(1), 'There are no fields. Write some.');
    const placeOf = (node: Node) => placeAt(node.range?.[0] ?? 0);
    return new Value({ placeOf }, 'This', document.contents);
  }
}

export function readText(name: string): TextFile {
  return new TextFile(name, readFileSync(new URL(name, FOLDER), 'utf8'));
}

/** Reads the files of a folder in the order of their names; those that start with a dot are not the demo's. */
export function readFolder<Result>(folder: string, ending: string, read: (file: TextFile) => Result): Result[] {
  const names = readdirSync(new URL(`${folder}/`, FOLDER)).filter((name) => !name.startsWith('.'));
  return names.sort().map((name) => {
    if (extname(name) === ending) return read(readText(`${folder}/${name}`));
    const { path: file } = new TextFile(`${folder}/${name}`, '');
    throw new TextError({ file, line: 1 }, `Nothing reads this. Give it a name that ends in ${ending}, or move it.`);
  });
}

/**
 * What the rest of the demo's data calls a text.
 * @param taken keys of other texts; this one is added
 */
export function keyIn(fields: Fields, taken: Set<string>): string {
  const value = fields.get('key');
  const key = value.text();
  if (taken.has(key)) throw value.error(`is ${key}, as in another file. Choose another.`);
  taken.add(key);
  return key;
}

/** The title of a text, which its file is called after. */
export function titleIn(fields: Fields, file: TextFile): string {
  const value = fields.get('title');
  const title = value.text();
  const name = slugOf(title);
  if (name === file.name) return title;
  throw value.error(`makes ${name}, and the file is called ${file.name}. Rename it to ${name}.md.`);
}
