import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { formatTable, guardCell, readCell } from './csv.js';

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ...['=', '+', '-', '@', '＝', '＠', "'", '"', ',', ';', '\t', '\r', '\n', ' ', '\u00a0', 'a', '1'],
    ),
    maxLength: 12,
  }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

describe('a table in a file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["'=1", "''=1"],
    ['  -1', "  '-1"],
    ['a;=1+1', "a;'=1+1"],
    ['a; "+1', `a; "'+1`],
    ['a\t@b', "a\t'@b"],
    ['a\r\n-1', "a\r\n'-1"],
    ['＝1', "'＝1"],
    ['\ta', "'\ta"],
    ['\t=1', "'\t'=1"],
    ['a-b; c=d', 'a-b; c=d'],
    ["it's 5 - 3", "it's 5 - 3"],
  ])('gives %j out as %j, and takes it back', (inside, outside) => {
    expect(guardCell(inside)).toBe(outside);
    expect(readCell(outside)).toBe(inside);
  });

  it('starts no formula, whether commas, semicolons or tabs separate the cells and whatever quotation marks say', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { maxLength: 4 }), (rows) => {
        const table = formatTable(['one', 'two'], rows);
        const cells: string[][] = parse(table, { bom: true });
        for (const field of [...table.split(/[;\t\r\n]/), ...cells.flat()]) {
          expect(field).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes back exactly as it went out', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const cells: string[][] = parse(formatTable(['one', 'two'], rows), { bom: true });
        expect(cells.slice(1).map((row) => row.map(readCell))).toEqual(rows);
        // And out again as the same file.
        expect(cells.slice(1).map((row) => row.map(readCell).map(guardCell))).toEqual(cells.slice(1));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is guarded and read in time that grows with its length alone', () => {
    for (const part of [' ', "'", '"', ';', '\t', ';=', "'=", ' =', '\n-']) {
      const long = part.repeat(1_000_000 / part.length);
      const began = performance.now();
      expect(readCell(guardCell(long)) === long).toBe(true);
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });
});
