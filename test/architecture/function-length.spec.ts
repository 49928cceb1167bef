import { globSync, readFileSync } from 'node:fs';
import { longFunctions } from './function-length.js';

const linesOf = (count: number) => '  again();\n'.repeat(count - 2);

describe('no function', () => {
  it('has more than eighty lines, tests and components included', () => {
    const files = globSync('{apps,libs,scripts,bench,test}/**/*.{ts,tsx,mts,mjs}');
    expect(files.length).toBeGreaterThan(1_000);
    const found = files.flatMap((path) => longFunctions(path, readFileSync(path, 'utf8')));
    expect(found).toEqual([]);
  });

  it.each([
    ['a function', `function f() {\n${linesOf(81)}}`, 'a.ts f'],
    ['an arrow', `const f = () => {\n${linesOf(81)}};`, 'a.ts f'],
    ['a method', `class A {\n  f() {\n${linesOf(81)}}\n}`, 'a.ts f'],
    ['a test', `describe('a', () => {\nit('does', () => {\n${linesOf(81)}});\n});`, 'a.ts it(does)'],
  ])('of 81 lines is overlooked: %s', (_what, text, told) => {
    expect(longFunctions('a.ts', text)).toEqual([told]);
  });

  it.each([
    ['eighty lines', `function f() {\n${linesOf(80)}}`],
    ['tests', `describe('a', () => {\n${linesOf(200)}});`],
    ['tests of each of some', `describe.each([1])('a %i', () => {\n${linesOf(200)}});`],
    ['tests that may be skipped', `(has ? describe : describe.skip)('a', () => {\n${linesOf(200)}});`],
    ['tests in a browser', `describeInBrowser('a', () => {\n${linesOf(200)}});`],
  ])('is refused for %s', (_what, text) => {
    expect(longFunctions('a.ts', text)).toEqual([]);
  });
});
