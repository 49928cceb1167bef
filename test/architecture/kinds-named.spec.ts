import { namesCaseStudies } from './kinds-named.js';
import { readSources } from './sources.js';

/** Where case studies may be named freely. */
const OWN = /^(?:libs\/cases|apps\/api\/src\/cases)\//;

/**
 * What differs between kinds of content is read from their tables (`libs/visibility/src/content-kind.ts` says where they are). A file
 * more names a kind only where that is in its nature; then take another one off.
 */
const MOST_FILES = 12;

describe('kinds of content', () => {
  it('are named in few files, and otherwise read from where they are declared', () => {
    const sources = [...readSources(['libs', 'apps/api', 'apps/worker'])].filter(([path]) => !OWN.test(path));
    expect(sources.length).toBeGreaterThan(300);
    const naming = sources.filter(([path, text]) => namesCaseStudies(path, text)).map(([path]) => path);
    if (naming.length > MOST_FILES) expect(naming).toEqual([`at most ${MOST_FILES} files`]);
    // Or nothing is recognised any more.
    expect(naming).toContain('libs/visibility/src/content-kind.ts');
  });

  it.each([
    ['an identifier', 'const { caseStudyId } = input;', true],
    ['an import', "import { CaseStudyQueries } from '#cases';", true],
    ['a kind', "const shared = kind === 'CASE_STUDY';", true],
    ['SQL', 'const A = `select from t join case_study c on true`;', true],
    ['a path', "const page = '/case-studies';", true],
    ['a comment', '/** See `caseStudy`. */ const a = 1;', false],
    ['a description', 'class A { @Field({ description: "A slug: " + "`caseStudy` finds it." }) slug: string; }', false],
    ['a sentence', "throw new Gone('This case study was withdrawn.');", false],
  ])('are recognised in %s, or not', (_where, text, named) => {
    expect(namesCaseStudies('a.ts', text)).toBe(named);
  });
});
