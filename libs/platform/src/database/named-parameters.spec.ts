import fc from 'fast-check';
import { visitor } from '#kernel';
import { compile } from './named-parameters.js';
import type { Parameters } from './sql-types.js';

const NOW = new Date('2026-10-01T12:00:00.000Z');

/** What a parameter is not looked for in, or what only looks like one; each is a piece of SQL that stays as it is. */
const QUIET = [
  "':no'",
  "'it''s :no'",
  "E'\\':no'",
  "e'\\\\'",
  '":no"',
  '"a"":no"',
  '$$:no $1 \' "$$',
  '$tag$ $$:no$$ $tag$',
  '-- :no \' "\n',
  '/* :no \' /* $1 */ " :no */',
  '1::integer',
  "'a'::text::uuid",
  'make_interval(days := 3)',
  'numbers[1:2]',
  'numbers[:no]',
  'numbers[1:no]',
  'row.numbers[no:no]',
  'f(1)[no:no][no:no]',
  'array[1, 2]',
  'a$1',
  'größe',
  '<=',
  '->>',
  '1.5',
] as const;

const USES = [':id', ':ids', ':viewer.memberId', ':viewer.now', 'array[:id, :other]', 'numbers[(:other):]'] as const;
const PARAMETERS = { id: 'uuid', ids: 'uuid[]', other: 'integer | null', viewer: 'viewer' } as const;
const TYPES: Readonly<Record<string, string>> = {
  ':id': 'uuid',
  ':ids': 'uuid[]',
  ':other': 'integer',
  ':viewer.memberId': 'uuid',
  ':viewer.now': 'timestamptz',
};

const quiet = fc.constantFrom(...QUIET);
const uses = fc.constantFrom(...USES);

describe('named parameters', () => {
  it('leave strings, quoted names, comments, casts, named arguments and slices as they are', () => {
    fc.assert(
      fc.property(fc.array(quiet), (pieces) => {
        const sql = pieces.join(' ');
        expect(compile(sql, {})).toEqual({ text: sql, places: [], used: new Set() });
      }),
    );
  });

  it('each get one place with their type, in the order of their first use, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(quiet, uses)), (pieces) => {
        const { text, places, used } = compile(pieces.join(' '), PARAMETERS);
        const names: string[] = [];
        const expected = pieces.map((piece) =>
          (USES as readonly string[]).includes(piece)
            ? piece.replaceAll(/:[a-z][\w.]*/gi, (name) => {
                if (!names.includes(name)) names.push(name);
                return `$${names.indexOf(name) + 1}::${TYPES[name]}`;
              })
            : piece,
        );
        expect(text).toBe(expected.join(' '));
        const values = { id: 'id', ids: 'ids', other: 'other', viewer: visitor(NOW) };
        const given: Readonly<Record<string, unknown>> = {
          ':id': 'id',
          ':ids': 'ids',
          ':other': 'other',
          ':viewer.memberId': null,
          ':viewer.now': NOW,
        };
        expect(places.map((get) => get(values))).toEqual(names.map((name) => given[name]));
        expect(used).toEqual(new Set(names.map((name) => /\w+/.exec(name)?.[0])));
      }),
    );
  });

  it('are put in brackets where an element is taken out of them, which would become part of the type', () => {
    expect(compile('select :ids[1], :ids /* first */ [1]', PARAMETERS).text).toBe(
      'select ($1::uuid[])[1], $1::uuid[] /* first */ [1]',
    );
  });

  it.each<[what: string, sql: string, parameters: Parameters, sentence: RegExp]>([
    ['an unknown name', 'select :threadid', { threadId: 'uuid' }, /:threadid, which is not declared.* :threadId\.$/],
    ['a name where none is declared', 'select :a', {}, /:a, which is not declared\. Declare it, with its type\./],
    ['a name that every object has', 'select :constructor', {}, /not declared/],
    ['a place', 'select :a, $1', { a: 'uuid' }, /says \$1, but its values have names/],
    ['the viewer as such', 'select :viewer', { viewer: 'viewer' }, /says :viewer\. Write one of .*:viewer\.memberId,/],
    ['an unknown value of the viewer', 'select :viewer.id', { viewer: 'viewer' }, /says :viewer\.id\. Write one of/],
    ['a field of what is no viewer', 'select :a.b', { a: 'uuid' }, /Write \(:a\)\.b for a field/],
    ['a slice that ends with a parameter', 'select n[1:a], :a', { a: 'integer' }, /end of a slice\. Write \(:a\)/],
    ['a string that does not end', "select 'a, :a", { a: 'uuid' }, /begins with 'a, :a does not end/],
    ['a name that does not end', 'select "a', {}, /does not end/],
    ['a comment that does not end', 'select /* /* */ 1', {}, /does not end/],
    ['a text between dollars that does not end', 'select $a$ $$', {}, /does not end/],
  ])('refuse %s', (_what, sql, parameters, sentence) => {
    expect(() => compile(sql, parameters)).toThrow(sentence);
  });
});
