import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { homeOf, ORDER, readSources, readTexts, type Sources } from './architecture/sources.js';

/** Of the API, what stands on what: who asks and how often, answers to documents, everything else that is answered over HTTP. */
const API_ORDER = ['traffic', 'graphql', 'http'];

/** What may look at the computer's own clock: the clock itself, and what measures durations or names files, not moments of the product. */
const OWN_CLOCK =
  /^(?:libs\/kernel\/src\/clock\.ts|libs\/(?:platform\/src\/(?:process|jobs|database)|embedded-postgres\/src)\/|apps\/(?:start|demo|worker)\/|apps\/web\/src\/island\/|apps\/web\/src\/.*\.island\.tsx?$|migrations\/)/;

/** What a file with an `@Injectable` is there for, as its name ends; CONTRIBUTING says what each means. */
const ROLES = [
  'service',
  'queries',
  'loaders',
  'list',
  'listener',
  'recorder',
  'store',
  'limiter',
  'strategy',
  'job',
  'script',
];

/** What makes a method something that others call: operations of GraphQL, and routes. */
const OPERATIONS: ReadonlySet<string> = new Set([
  ...['Query', 'Mutation', 'Subscription'],
  ...['Get', 'Head', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'All', 'Sse'],
]);

describe('the architecture', () => {
  it('has one direction, no cycles, and a right on every operation and route', () => {
    expect(faults(readSources(['apps', 'libs']), ORDER)).toEqual([]);
  });

  it('knows every lib that exists', () => {
    expect(readdirSync('libs').sort()).toEqual(ORDER.filter((name) => name !== 'apps').sort());
  });

  it('is what CONTRIBUTING says: the order of the libs, each role of a file, and every path', () => {
    const told = readFileSync('CONTRIBUTING.md', 'utf8').replace(/\s+/g, ' ');
    expect(told).toContain(`\`${ORDER.join(' < ')}\``);
    expect(ROLES.filter((role) => !told.includes(`\`.${role}\``))).toEqual([]);
    const paths = Array.from(
      told.matchAll(/`((?:apps|docs|libs|migrations|sql|test)\/[\w./-]+)`/g),
      ([, path]) => path,
    );
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(path as string) && !existsSync(`${path}.spec.ts`))).toEqual([]);
  });

  it('offers of each lib by name what others use, and nothing else', () => {
    const used = new Set(namesAskedFor(readTexts(['apps', 'libs', 'test', 'bench'])));
    const offered = readdirSync('libs').flatMap((lib) =>
      namesOffered(lib, readFileSync(`libs/${lib}/src/index.ts`, 'utf8')),
    );
    expect(offered.length).toBeGreaterThan(400);
    expect(offered.filter((name) => !used.has(name))).toEqual([]);
  });

  describe('goes red on', () => {
    const file = (path: string, text: string) =>
      faults(
        new Map([
          [path, text],
          ['libs/members/src/index.ts', ''],
          ['libs/courses/src/index.ts', ''],
          ['libs/courses/src/course/course.ts', ''],
        ]),
        ORDER,
      );

    it.each([
      [
        'an import against the direction',
        'libs/members/src/a.ts',
        "import { x } from '#courses';",
        'members must not import #courses',
      ],
      [
        'a re-export against the direction',
        'libs/members/src/a.ts',
        "export * from '#courses';",
        'members must not import #courses',
      ],
      [
        'a dynamic import against the direction',
        'libs/members/src/a.ts',
        "const c = await import('#courses');",
        'members must not import #courses',
      ],
      [
        'an import type against the direction',
        'libs/members/src/a.ts',
        "let c: import('#courses').Course;",
        'members must not import #courses',
      ],
      [
        'an unknown lib',
        'libs/members/src/a.ts',
        "import { x } from '#elsewhere';",
        'members must not import #elsewhere',
      ],
      [
        'a lib importing an app',
        'libs/courses/src/a.ts',
        "import { x } from '../../../apps/api/src/main.js';",
        'courses reaches into apps',
      ],
      [
        'a deep import into another lib',
        'apps/api/src/a.ts',
        "import { x } from '../../../libs/courses/src/course/course.js';",
        'apps reaches into courses',
      ],
      [
        'the own index inside a lib, by name',
        'libs/courses/src/a.ts',
        "import { x } from '#courses';",
        'courses imports its own index',
      ],
      [
        'the own index inside a lib, by path',
        'libs/courses/src/course/a.ts',
        "import { x } from '../index.js';",
        'courses imports its own index',
      ],
      [
        'what answers documents, reaching for other routes',
        'apps/api/src/graphql/a.ts',
        "import { x } from '../http/csv.js';",
        'graphql must not import http',
      ],
      [
        'forwardRef',
        'libs/courses/src/a.ts',
        "import { forwardRef } from '@nestjs/common'; forwardRef(() => X);",
        'uses forwardRef',
      ],
      ['ModuleRef', 'libs/courses/src/a.ts', "import { ModuleRef } from '@nestjs/core';", 'uses ModuleRef'],
      [
        'an operation without @Allow',
        'apps/api/src/a.ts',
        'class R { @Query(() => X) thing() {} }',
        'R.thing has no @Allow',
      ],
      [
        'a mutation without @Allow',
        'apps/api/src/a.ts',
        'class R { @Mutation(() => X) change() {} }',
        'R.change has no @Allow',
      ],
      [
        'a route without @Allow',
        'apps/api/src/a.ts',
        "class C { @Put('thing') @Header('vary', 'cookie') store() {} }",
        'C.store has no @Allow',
      ],
      [
        'a page that imports a lib',
        'apps/web/src/courses/course.page.tsx',
        "import { Courses } from '#courses';",
        'pages must not import #courses',
      ],
      [
        'a page that imports another app',
        'apps/web/src/courses/course.page.tsx',
        "import { x } from '../../../api/src/http/csv.js';",
        'pages import nothing of other apps',
      ],
      [
        'an island that imports a page',
        'apps/web/src/courses/course.island.ts',
        "import { CoursePage } from './course.page.js';",
        'what a browser runs must not import ./course.page.js',
      ],
      [
        'an @Injectable in a file without a role',
        'libs/courses/src/a.ts',
        '@Injectable() class Enrolling {}',
        'has an @Injectable and no role in its name',
      ],
      ['new Date()', 'libs/courses/src/a.ts', 'const now = new Date();', 'reads the clock of the computer'],
      ['Date.now()', 'libs/courses/src/a.ts', 'const now = Date.now();', 'reads the clock of the computer'],
    ])('%s', (_name, path, text, fault) => {
      expect(file(path, text)).toEqual([expect.stringContaining(fault)]);
    });

    it('a cycle of files, and on none where an import is of types only', () => {
      const cycle = (second: string) =>
        faults(
          new Map([
            ['libs/courses/src/a.ts', "import { b } from './b.js';"],
            ['libs/courses/src/b.ts', "import { c } from './deep/c.js';"],
            ['libs/courses/src/deep/c.ts', second],
          ]),
          ORDER,
        );
      expect(cycle("import { a } from '../a.js';")).toEqual([
        'libs/courses/src/a.ts → libs/courses/src/b.ts → libs/courses/src/deep/c.ts → libs/courses/src/a.ts is a cycle',
      ]);
      expect(cycle("import type { A } from '../a.js';")).toEqual([]);
    });

    it('nothing that is in order', () => {
      expect(
        file(
          'libs/courses/src/a.ts',
          "import { x } from '#members'; import { y } from './course/course.js'; const d = new Date(0);",
        ),
      ).toEqual([]);
      expect(file('apps/api/src/a.ts', 'class R { @Query(() => X) @Allow(Everyone) thing() {} }')).toEqual([]);
      expect(file('libs/courses/src/a.service.ts', '@Injectable() class Enrolling {}')).toEqual([]);
      expect(file('apps/api/src/a.ts', "class C { @Get('thing') @Allow(Everyone) give() {} }")).toEqual([]);
    });
  });
});

/** What is imported from libs anywhere, as `#lib name`. */
function namesAskedFor(texts: Sources): string[] {
  const clause = /\{([^{}]*)\}\s*(?:from|= await import\()\s*'#([\w-]+)'/g;
  return [...texts.values()].flatMap((text) =>
    Array.from(text.matchAll(clause)).flatMap(([, names = '', lib = '']) =>
      named(names).map(([name]) => `#${lib} ${name}`),
    ),
  );
}

/** What the index of a lib exports, in the same words; whatever it passes on unnamed is named `*`, which nobody asks for. */
function namesOffered(lib: string, index: string): string[] {
  return Array.from(index.matchAll(/export (?:type )?(?:\*|\{([^}]*)\})/g)).flatMap(([, names]) =>
    (names === undefined ? [['*']] : named(names)).map((one) => `#${lib} ${one.at(-1)}`),
  );
}

/** The names of a clause, each with the one that it is given there, if it is given one. */
function named(clause: string): string[][] {
  const names = clause.split(',').map((name) => name.trim().replace(/^type /, ''));
  return names.filter((name) => name !== '').map((name) => name.split(/ as |: /));
}

/** One sentence for everything that is against the rules of the house. */
function faults(sources: Sources, order: readonly string[]): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of sources) {
    const looked = look(path, text);
    for (const what of looked.faults) found.push(`${path}: ${what}`);
    const neighbours: string[] = [];
    for (const { specifier, typeOnly } of looked.imports) {
      const fault = faultOfImport(path, specifier, order);
      if (fault) found.push(`${path}: ${fault}`);
      const named = specifier.startsWith('.') ? resolve(path, specifier) : `libs/${specifier.slice(1)}/src/index.ts`;
      const target = sources.has(`${named}x`) ? `${named}x` : named;
      if (!typeOnly && sources.has(target)) neighbours.push(target);
    }
    graph.set(path, neighbours);
  }
  return [...found, ...cycles(graph)];
}

function resolve(path: string, specifier: string): string {
  return normalize(join(dirname(path), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

/** Pages know the schema only, and what a browser runs brings nothing of the server along. */
function faultOfPageImport(path: string, specifier: string): string | null {
  if (!path.startsWith('apps/web/src/')) return null;
  if (specifier.startsWith('#') && specifier !== '#kernel') return `pages must not import ${specifier}`;
  if (specifier.startsWith('.') && !resolve(path, specifier).startsWith('apps/web/src/')) {
    return 'pages import nothing of other apps';
  }
  const inBrowser = /\.island\.tsx?$|^apps\/web\/src\/island\//.test(path);
  const ofServer = /^(?:#|node:|@nestjs|fastify)|\.(?:page|controller)\.js$/.test(specifier);
  return inBrowser && ofServer ? `what a browser runs must not import ${specifier}` : null;
}

function faultOfImport(path: string, specifier: string, order: readonly string[]): string | null {
  const home = homeOf(path);
  const ofPage = faultOfPageImport(path, specifier);
  if (ofPage) return ofPage;
  if (specifier.startsWith('#')) {
    const lib = specifier.slice(1);
    if (lib === home) return `${home} imports its own index`;
    const place = order.indexOf(lib);
    return place === -1 || place >= order.indexOf(home) ? `${home} must not import ${specifier}` : null;
  }
  if (!specifier.startsWith('.')) return null;
  const target = resolve(path, specifier);
  if (homeOf(target) !== home) return `${home} reaches into ${homeOf(target)}`;
  const [from, to] = [path, target].map((file) => API_ORDER.indexOf(/^apps\/api\/src\/(\w+)\//.exec(file)?.[1] ?? ''));
  if (from !== -1 && (to as number) > (from as number))
    return `${API_ORDER[from as number]} must not import ${API_ORDER[to as number]}`;
  return target === `libs/${home}/src/index.ts` ? `${home} imports its own index` : null;
}

interface Looked {
  imports: Array<{ specifier: string; typeOnly: boolean }>;
  faults: string[];
}

function look(path: string, text: string): Looked {
  const looked: Looked = { imports: [], faults: [] };
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const ownClock = OWN_CLOCK.test(path);
  const hasRole = ROLES.some((role) => path.endsWith(`.${role}.ts`));
  const visit = (node: ts.Node): void => {
    collectImport(node, looked.imports);
    if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'ModuleRef')
      looked.faults.push('uses ModuleRef');
    if (ts.isCallExpression(node) && node.expression.getText() === 'forwardRef') looked.faults.push('uses forwardRef');
    if (!hasRole && ts.isDecorator(node) && /^Injectable\b/.test(node.expression.getText()))
      looked.faults.push(`has an @Injectable and no role in its name: .${ROLES.join('.ts, .')}.ts`);
    if (ts.isMethodDeclaration(node)) collectOperation(node, looked.faults);
    if (!ownClock && readsClock(node)) looked.faults.push('reads the clock of the computer: take Clock');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return looked;
}

function collectImport(node: ts.Node, imports: Looked['imports']): void {
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteral(specifier)) imports.push({ specifier: specifier.text, typeOnly });
  };
  if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
  if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], true);
}

function collectOperation(method: ts.MethodDeclaration, found: string[]): void {
  const names = (ts.getDecorators(method) ?? []).map(({ expression }) =>
    ts.isCallExpression(expression) ? expression.expression.getText() : expression.getText(),
  );
  const isOperation = names.some((name) => OPERATIONS.has(name));
  if (!isOperation || names.includes('Allow')) return;
  const owner = ts.isClassDeclaration(method.parent) ? method.parent.name?.text : undefined;
  found.push(`${owner ?? '(class)'}.${method.name.getText()} has no @Allow`);
}

function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date.now';
}

/** Every cycle once, from its first file in the order of names. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (path: string): void => {
    const at = trail.indexOf(path);
    if (at !== -1) found.push(`${[...trail.slice(at), path].join(' → ')} is a cycle`);
    if (at !== -1 || done.has(path)) return;
    trail.push(path);
    for (const next of graph.get(path) ?? []) walk(next);
    trail.pop();
    done.add(path);
  };
  for (const path of [...graph.keys()].sort()) walk(path);
  return found;
}
