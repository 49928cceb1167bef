import { jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { limits } from '#kernel';
import { growth, LINEAR } from '../../../../test/support/computing-time.js';
import { formatTable, guardCell, prepareTable, readCell } from './csv.js';

const table = (rows: string[][]) => [...formatTable(['one', 'two'], rows, (row) => row)].join('');

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
        const made = table(rows);
        const cells: string[][] = parse(made, { bom: true });
        for (const field of [...made.split(/[;\t\r\n]/), ...cells.flat()]) {
          expect(field).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes back exactly as it went out', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const cells: string[][] = parse(table(rows), { bom: true });
        expect(cells.slice(1).map((row) => row.map(readCell))).toEqual(rows);
        // And out again as the same file.
        expect(cells.slice(1).map((row) => row.map(readCell).map(guardCell))).toEqual(cells.slice(1));
      }),
      { numRuns: 2_000 },
    );
  });

  describe('to send', () => {
    afterEach(() => jest.restoreAllMocks());
    const rows = Array.from({ length: 10_000 }, (_, at) => [`row ${at}`, '=1+1']);

    it('is the same table, between whose slices everybody else has their turn', async () => {
      jest.replaceProperty(limits.query.running as { slice: number }, 'slice', 0);
      let others = 0;
      let goesOn = true;
      const count = () => {
        others += 1;
        if (goesOn) setImmediate(count);
      };
      setImmediate(count);
      const stream = await prepareTable(formatTable(['one', 'two'], rows, (row) => row));
      goesOn = false;
      expect(others).toBeGreaterThan(100);
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part);
      expect(Buffer.concat(parts).toString()).toBe(table(rows));
    });

    it('is refused, and no more of it made, once it has too many bytes', async () => {
      jest.replaceProperty(limits as { tableBytes: number }, 'tableBytes', 10_000);
      let made = 0;
      const cellsOf = (row: string[]) => {
        made += 1;
        return row;
      };
      await expect(prepareTable(formatTable(['one', 'two'], rows, cellsOf))).rejects.toThrow(
        'As a table this comes to more than 10,000 bytes. Read it over GraphQL, page by page.',
      );
      expect(made).toBeLessThan(1_000);
    });
  });

  it('is guarded and read in time that grows with its length alone', () => {
    for (const part of [' ', "'", '"', ';', '\t', ';=', "'=", ' =', '\n-']) {
      const pass = (characters: number) => () => {
        const long = part.repeat(characters / part.length);
        expect(readCell(guardCell(long)) === long).toBe(true);
      };
      expect([part, growth(pass(250_000), pass(1_000_000)) < LINEAR]).toEqual([part, true]);
    }
  });
});
