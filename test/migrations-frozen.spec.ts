import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Written as `sha256sum` writes it: `cd migrations && sha256sum -c SHA256SUMS` says the same as this spec. */
const LIST = 'SHA256SUMS';

type Files = ReadonlyMap<string, string>;

describe('the migrations that landed', () => {
  it('are what they were when they landed, and stand on nothing that may change', () => {
    const [list, files] = readMigrations();
    expect(faults(list, files)).toEqual([]);
    expect(files.size).toBeGreaterThanOrEqual(33);
  });

  describe('go red on', () => {
    const LANDED = '1-first.ts';
    const TEXT = `import { rows } from './frozen/rows.js';\nimport type { QueryRunner } from 'typeorm';\n`;
    const landed = new Map([
      [LANDED, TEXT],
      ['frozen/rows.ts', 'export const rows = [1];\n'],
    ]);
    const list = [...landed].map(([path, text]) => `${lineOf(path, text)}\n`).join('');
    const changed = (path: string, text: string) => faults(list, new Map([...landed, [path, text]]));

    it('nothing where nothing changed', () => {
      expect(faults(list, landed)).toEqual([]);
    });

    it.each([
      ['a byte of a migration', LANDED, `${TEXT} `],
      ['a byte of what it imports', 'frozen/rows.ts', 'export const rows = [2];\n'],
    ])('%s that changed', (_, path, text) => {
      expect(changed(path, text)).toEqual([expect.stringContaining(`migrations/${path} is not what landed`)]);
    });

    it.each([LANDED, 'frozen/rows.ts'])('%s that is gone', (path) => {
      const left = new Map([...landed].filter(([name]) => name !== path));
      expect(faults(list, left)).toContainEqual(expect.stringContaining(`migrations/${path} landed and is gone`));
    });

    it('a new one that is not listed, and tells the line to add', () => {
      const text = `import type { QueryRunner } from 'typeorm';\n`;
      const [fault, ...others] = changed('2-second.ts', text);
      expect(others).toEqual([]);
      expect(fault).toContain('migrations/2-second.ts is not listed');
      const line = fault?.split('\n').at(-1) as string;
      expect(faults(`${list}${line}\n`, new Map([...landed, ['2-second.ts', text]]))).toEqual([]);
    });

    it.each([
      `import { seedRows } from '../libs/tags/src/seed/seed-tags.js';`,
      `import { folded } from '#kernel';`,
      `import { createHash } from 'node:crypto';`,
      `import { First } from './1-first.js';`,
      `import { gone } from './frozen/gone.js';`,
      `export * from '../libs/kernel/src/index.js';`,
      `type Folded = typeof import('#kernel');`,
      `import kernel = require('#kernel');`,
      `const kernel = await import('#kernel');`,
      `const kernel = await import(name);`,
    ])('the import %s', (text) => {
      expect(importFaults('2-second.ts', text, landed)).toEqual([expect.stringContaining('2-second.ts imports ')]);
    });

    it('a migration that is listed a second time, as it was changed', () => {
      const text = `${TEXT} `;
      const twice = `${list}${lineOf(LANDED, text)}\n`;
      expect(faults(twice, new Map([...landed, [LANDED, text]]))).toEqual([
        expect.stringContaining(`lists ${LANDED} twice`),
      ]);
    });

    it('a line of the list that says nothing', () => {
      expect(faults(`${list}abc  3-third.ts\n`, landed)).toEqual([expect.stringContaining('is no line of it')]);
    });
  });
});

function readMigrations(): [list: string, files: Files] {
  const files = readdirSync('migrations', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== LIST)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.replaceAll('\\', '/').slice('migrations/'.length), readFileSync(path, 'utf8')] as const);
  return [readFileSync(join('migrations', LIST), 'utf8'), new Map(files)];
}

function lineOf(path: string, text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}  ${path}`;
}

/** What is wrong with the migrations beside the list of those that landed, and what to do. */
function faults(list: string, files: Files): string[] {
  const lines = list.split('\n').filter(Boolean);
  const listed = new Map(lines.map((line) => [line.slice(66), line]));
  return [
    ...lines
      .filter((line) => !/^[0-9a-f]{64} {2}\S+$/.test(line))
      .map((line) => `migrations/${LIST}: "${line}" is no line of it.`),
    ...lines
      .filter((line) => listed.get(line.slice(66)) !== line)
      .map(
        (line) => `migrations/${LIST} lists ${line.slice(66)} twice. The line of when it landed is the one that stays.`,
      ),
    ...[...listed.keys()]
      .filter((path) => /^\S+\.ts$/.test(path) && !files.has(path))
      .map((path) => `migrations/${path} landed and is gone. Bring it back: databases have run it.`),
    ...[...files].flatMap(([path, text]) => {
      const line = lineOf(path, text);
      if (!listed.has(path)) {
        return `migrations/${path} is not listed among those that landed. Once it is finished, add this line to migrations/${LIST}:\n${line}`;
      }
      return listed.get(path) === line
        ? []
        : `migrations/${path} is not what landed. Take the change back, and write a further migration: databases have run this one as it was.`;
    }),
    ...[...files].flatMap(([path, text]) => importFaults(path, text, files)),
  ];
}

/** A migration imports TypeORM and what is frozen beside it. Whatever else it imported could change what it does. */
function importFaults(path: string, text: string, files: Files): string[] {
  return importsOf(text)
    .filter((name) => name !== 'typeorm' && !isFrozen(path, name, files))
    .map(
      (name) =>
        `migrations/${path} imports ${name}. A migration imports "typeorm" alone: copy what else it needs to migrations/frozen/.`,
    );
}

function isFrozen(path: string, name: string, files: Files): boolean {
  if (!/^\.\.?\/.*\.js$/.test(name)) return false;
  const target = posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts');
  return target.startsWith('frozen/') && files.has(target);
}

/** All that a file imports, in whatever way; of what is not known before it runs, the expression. */
function importsOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const module = moduleOf(node);
    if (module) found.push(ts.isStringLiteralLike(module) ? module.text : module.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('migration.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  const loads =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require');
  return loads ? node.arguments[0] : undefined;
}
