import { globSync, readFileSync } from 'node:fs';
import { longFunctions } from './function-length.js';

/** Still too long. This list only becomes shorter: what stands here and is no longer so fails. */
const KNOWN: readonly string[] = [
  'apps/web/src/dev/gallery.page.tsx GalleryPage',
  'apps/web/src/discussion/composer.island.ts mount(discussion/composer)',
  'apps/web/src/discussion/reply-item.tsx ReplyArticle',
  'apps/web/src/discussion/thread.tsx Thread',
  'apps/web/src/editing/series.page.tsx SeriesPage',
  'apps/web/src/editing/written-fields.tsx WrittenFields',
  'apps/web/src/island/mention-list.ts offerMentions',
  'apps/web/src/island/thread/further.ts showFurther',
  'apps/web/src/tags/tag.page.tsx TagPage',
  'apps/web/src/ui/chart.tsx LineChart',
  'apps/web/src/writing/editor.island.ts mount(writing/editor)',
  'apps/web/src/writing/reflection-form.tsx ReflectionForm',
  'apps/web/src/writing/upload.ts takePictures',
];

const linesOf = (count: number) => '  again();\n'.repeat(count - 2);

describe('no function', () => {
  it('has more than eighty lines, tests and components included', () => {
    const files = globSync('{apps,libs,scripts,bench,test}/**/*.{ts,tsx,mts,mjs}');
    expect(files.length).toBeGreaterThan(1_000);
    const found = files.flatMap((path) => longFunctions(path, readFileSync(path, 'utf8')));
    expect(found.sort()).toEqual([...KNOWN].sort());
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
