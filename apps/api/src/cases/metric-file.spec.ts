import { jest } from '@jest/globals';
import fc from 'fast-check';
import { metricProvenances, type RecordedSeries, type SeriesChange } from '#cases';
import type { DomainError } from '#kernel';
import { growth, LINEAR } from '../../../../test/support/computing-time.js';
import { formatMetrics } from './metric-csv.js';
import { type FileProblem, MetricFile } from './metric-file.js';

const HEAD = 'series,unit,paid,provenance,baseline,on,value,note';
const ROW = 'Reach,people,false,EXPORT,10,2026-01-01,5,';

/** What a file is refused for. */
function problemsOf(text: string): FileProblem[] {
  const complaint = new MetricFile(text).complaint([]) as DomainError | null;
  return (complaint?.details.fields ?? []) as FileProblem[];
}

const placesOf = (text: string) => problemsOf(text).map(({ path }) => path);

/** What a file that is in order says. */
function seriesOf(text: string): SeriesChange[] {
  const file = new MetricFile(text);
  expect(file.complaint([])).toBeNull();
  return file.series;
}

describe('a table of figures', () => {
  it('is read with its columns in any order and any case, and white space around its cells', () => {
    expect(seriesOf(' Value ,ON,unit,Series\n 5 , 2026-01-01,people, Reach \n')).toEqual([
      { name: 'Reach', unit: 'people', paid: false, points: [{ on: '2026-01-01', value: 5 }] },
    ]);
  });

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read with %s between its cells, and the others within them', (_name, separator) => {
    const others = [',', ';', '\t'].filter((one) => one !== separator).join('');
    const text = [HEAD, `Reach,people,true,screenshot,,2026-01-01,1.5,"a${others}b"`].join('\n');
    const cells = text.replace(`a${others}b`, 'NOTE').replaceAll(',', separator).replace('NOTE', `a${others}b`);
    expect(seriesOf(cells)[0]?.points).toEqual([{ on: '2026-01-01', value: 1.5, note: `a${others}b` }]);
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read with commas before decimals where %s separate its cells', (_name, separator) => {
    const file = (...values: string[]) =>
      ['series,unit,on,value,baseline', ...values.map((value, at) => `Reach,people,2026-01-0${at + 1},${value},1.5`)]
        .map((line) =>
          line
            .split(',')
            .slice(0, 3)
            .concat(line.split(',').slice(3, -1).join(','), line.split(',').at(-1) as string)
            .join(separator),
        )
        .join('\n');
    const read = seriesOf(file('12,5', '0,125', '1234,567', '12,50', '3.5'))[0];
    expect(read?.points?.map(({ value }) => value)).toEqual([12.5, 0.125, 1234.567, 12.5, 3.5]);
    expect(placesOf(file('1,2,3'))).toEqual(['line 2, column value']);
  });

  describe.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('with %s between its cells', (_name, separator) => {
    const file = (...values: string[]) =>
      [
        'series;unit;on;value;baseline',
        ...values.map((value, at) => `Reach;people;2026-01-${String(at + 1).padStart(2, '0')};${value};`),
      ]
        .join('\n')
        .replaceAll(';', separator);
    const valuesOf = (...values: string[]) => seriesOf(file(...values))[0]?.points?.map(({ value }) => value);

    it.each(['1.234', '1,234', '12.345', '999,000', '１.２３４', '١,٢٣٤'])(
      'refuses %s, which can be read in two ways',
      (typed) => {
        for (const others of [[], ['12', '0'], ['2,5', '3.5']]) {
          const digits = typed.normalize('NFKC').replace(/[١-٤]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
          const [thousands, decimals] = [digits.replace(/[.,]/, ''), `${digits.replace(',', '.')}0`];
          expect(problemsOf(file(typed, ...others))).toMatchObject([
            {
              path: 'line 2, column value',
              message: `This can be read in two ways. Write ${thousands} or ${decimals}.`,
            },
          ]);
          expect(valuesOf(thousands, decimals)).toEqual([Number(thousands), Number(decimals)]);
        }
      },
    );

    it('reads it as the rest of its column says, in whatever order', () => {
      expect(valuesOf('1.234', '12.5')).toEqual([1.234, 12.5]);
      expect(valuesOf('0.125', '1.234')).toEqual([0.125, 1.234]);
      expect(valuesOf('1,234', '12,5', '7')).toEqual([1.234, 12.5, 7]);
      // What the sign of the column is not would be between thousands, and nothing is.
      expect(placesOf(file('1.234', '12,5'))).toEqual(['line 2, column value']);
      expect(placesOf(file('1,234', '1234.5'))).toEqual(['line 2, column value']);
      // Another column says nothing of this one.
      expect(placesOf(file('1.234').replace(/.$/, `${separator}12.5`))).toEqual(['line 2, column value']);
    });

    it.each([
      '1 234',
      '1\u2009234',
      "1'234",
      '1’234',
      '1.234.567',
      '1,234.5',
      '1.234,5',
      '12,34,567',
      '+5',
      '１，２３４．５',
      '١٬٢٣',
      '5 %',
      '५,००,०००',
    ])('refuses %s, and says how a figure is written', (typed) => {
      expect(problemsOf(file(typed, '12.5'))).toMatchObject([
        { path: 'line 2, column value', message: expect.stringMatching(/in digits|decimals with a point/) },
      ]);
    });

    it.each([
      ['１２３', 123],
      ['٤٥', 45],
      ['१२.५', 12.5],
      ['１２,５', 12.5],
      ['１２．５', 12.5],
      ['１２，５', 12.5],
      ['١٢٫٥', 12.5],
      ['١٫٢٣٤', 1.234],
      ['١٬٢٣٤', 1234],
      ['١٬٢٣٤٫٢٥', 1234.25],
      ['1,2e3', 1200],
      ['1.5E2', 150],
      ['１，２ｅ３', 1200],
    ])('reads the digits of any script, and the signs between them: %s', (typed, value) => {
      expect(valuesOf(typed)).toEqual([value]);
    });
  });

  it('is not told by Arabic signs what others mean', () => {
    const rows = ['Reach;people;2026-01-01;١٫٥', 'Reach;people;2026-01-02;1.234'];
    expect(placesOf(['series;unit;on;value', ...rows].join('\n'))).toEqual(['line 3, column value']);
  });

  it('has days with whatever a program made of their hyphens', () => {
    const rows = ['2026–11–23', '２０２６－１１－２４', '2026‑11‑25'].map((on) => `Reach;people;${on};1`);
    const [series] = seriesOf(['series;unit;on;value', ...rows].join('\n'));
    expect(series?.points?.map(({ on }) => on)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
  });

  it('with commas between its cells has points before decimals', () => {
    expect(seriesOf(`${HEAD}\nReach,people,,EXPORT,1.234,2026-01-01,1.234,`)).toMatchObject([
      { baseline: 1.234, points: [{ value: 1.234 }] },
    ]);
    expect(placesOf(`${HEAD}\nReach,people,,EXPORT,,2026-01-01,"1,234",`)).toEqual(['line 2, column value']);
  });

  it('is read after a line for spreadsheets that says what separates the cells', () => {
    for (const first of ['sep=;', 'SEP=;', '"sep=;"', '\ufeffsep=;']) {
      for (const end of ['\n', '\r\n', '\r']) {
        const text = [first, 'series;unit;on;value', 'Reach;people;2026-01-01;2,5'].join(end);
        expect(seriesOf(text)).toMatchObject([{ points: [{ value: 2.5 }] }]);
        expect(placesOf([text, 'Reach;people;2026-01-02;x'].join(end))).toEqual(['line 4, column value']);
      }
    }
    expect(seriesOf('sep=,\nseries,unit,on,value\nA;b,people,2026-01-01,2')).toMatchObject([{ name: 'A;b' }]);
    expect(problemsOf('sep=;\n')).toMatchObject([{ message: expect.stringContaining('empty') }]);
  });

  it.each([['\n'], ['\r\n'], ['\r']])(
    'is read with lines that end in %j, a byte order mark, empty lines and rows of empty cells',
    (end) => {
      const lines = [
        '\ufeffunit,series,value,on',
        '',
        'people,Reach,1,2026-01-01',
        ',,,',
        'people,Reach,2,2026-01-02',
        '',
      ];
      expect(seriesOf(lines.join(end))).toMatchObject([{ points: [{ value: 1 }, { value: 2 }] }]);
      expect(placesOf([...lines, 'people,Reach,x,2026-01-03'].join(end))).toEqual(['line 7, column value']);
    },
  );

  it('counts lines as an editor does, whatever is within quotation marks', () => {
    for (const end of ['\n', '\r\n']) {
      const text = [
        HEAD,
        `Reach,people,,,,2026-01-01,1,"one${end}two${end}three"`,
        'Reach,people,,,,2026-01-02,x,',
      ].join(end);
      expect(placesOf(text)).toEqual(['line 5, column value']);
    }
  });

  it('puts the rows of a series together, in whatever spelling, with what any of them says', () => {
    const rows = [
      'Reach,people,no,,,2026-01-01,1,',
      'REACH,People,FALSE,self reported,7,2026-01-02,2,',
      'reach,people,0,,,2026-01-03,3,',
    ];
    expect(seriesOf([HEAD, ...rows].join('\n'))).toEqual([
      {
        ...{ name: 'Reach', unit: 'people', paid: false, provenance: 'SELF_REPORTED', baseline: 7 },
        points: [1, 2, 3].map((value) => ({ on: `2026-01-0${value}`, value, note: null })),
      },
    ]);
  });

  it('says nothing of what it has no column for, and nothing where a cell is empty', () => {
    const [without] = seriesOf('series,unit,on,value\nReach,people,2026-01-01,1');
    expect(without).not.toHaveProperty('baseline');
    expect(without?.points?.[0]).not.toHaveProperty('note');
    const [empty] = seriesOf(`${HEAD}\nReach,people,,,,2026-01-01,1,`);
    expect(empty).toMatchObject({ baseline: null, points: [{ note: null }] });
  });

  it.each([
    ['1e999', 'a number from 0 to 1,000,000,000,000,000'],
    ['1e16', 'a number from 0 to 1,000,000,000,000,000'],
    ['NaN', 'in digits'],
    ['Infinity', 'in digits'],
    ['0x10', 'in digits'],
    ['1 000', 'in digits'],
    ['1.000.000', 'in digits'],
    ['5 %', 'in digits'],
    ['.5', 'in digits'],
    ['-3', 'never negative'],
    ['-Infinity', 'never negative'],
    ['"1,5"', 'Write decimals with a point, such as 1.5'],
    ['', 'Give the figure'],
  ])('is refused with %s for a figure', (value, message) => {
    expect(problemsOf(`${HEAD}\nReach,people,,EXPORT,,2026-01-01,${value},`)).toEqual([
      { path: 'line 2, column value', line: 2, column: 'value', message: expect.stringContaining(message) },
    ]);
  });

  it.each([
    ['0', 0],
    ['007', 7],
    ['1.50', 1.5],
    ['1e3', 1000],
    ['2.5E-3', 0.0025],
    ['1000000000000000', 1e15],
    ['5e-324', 5e-324],
  ])('takes %s for a figure', (text, value) => {
    expect(seriesOf(`${HEAD}\nReach,people,,EXPORT,,2026-01-01,${text},`)[0]?.points?.[0]?.value).toBe(value);
  });

  it.each([
    ['26.01.2026', 'Write 2026-01-26:'],
    ['1/26/2026', 'Write 2026-01-26:'],
    ['05.01.2026', 'Write 2026-01-05 or 2026-05-01:'],
    ['05.05.2026', 'Write 2026-05-05:'],
    ['03/04/2026', 'Write 2026-04-03 or 2026-03-04:'],
    ['０３/０４/２０２６', 'Write 2026-04-03 or 2026-03-04:'],
    ['03/04/26', 'year, month and day'],
    ['30.02.2026', 'year, month and day'],
    ['2026-2-3', 'Write 2026-02-03:'],
    ['yesterday', 'year, month and day'],
    ['2026-02-30', 'that exists'],
    ['', 'Give the day'],
  ])('is refused with %s for a day', (on, message) => {
    expect(problemsOf(`${HEAD}\nReach,people,,EXPORT,,${on},5,`)).toEqual([
      { path: 'line 2, column on', line: 2, column: 'on', message: expect.stringContaining(message) },
    ]);
  });

  it('refuses every bad value, each once, by line and column', () => {
    const rows = [
      ROW,
      ',people,maybe,EXPORT,10,2026-01-01,5,',
      'Reach,,false,HEARSAY,x,2026-13-01,-1,',
      'Reach,people,false,SCREENSHOT,11,2026-01-02,,note',
      'Reach,people,false',
    ];
    expect(placesOf([HEAD, ...rows].join('\n'))).toEqual([
      'line 3, column series',
      'line 3, column paid',
      'line 4, column unit',
      'line 4, column provenance',
      'line 4, column baseline',
      'line 4, column on',
      'line 4, column value',
      'line 5, column provenance',
      'line 5, column baseline',
      'line 5, column value',
      'line 6',
    ]);
  });

  it('finds the place in the file of what is wrong with the input that it became', () => {
    const rows = [
      'A,x,,,,2026-01-01,1,',
      '',
      'B,x,,,,2026-01-01,1,',
      'A,x,,EXPORT,,2026-01-02,2,long',
      ',x,,,,2026-01-02,2,',
    ];
    const file = new MetricFile([HEAD, ...rows].join('\n'));
    const paths = [
      'input.series.0.points.1.note',
      'input.series.1.provenance',
      'input.series.0.provenance',
      'input.series.0.points',
      'input.series.2.name',
      'input.series.2.points.0.value',
      'input.series',
    ];
    const complaint = file.complaint(paths.map((path) => ({ path, message: path }))) as DomainError;
    expect(complaint.message).toContain('7 things are wrong');
    expect((complaint.details.fields as FileProblem[]).map(({ path, message }) => [path, message])).toEqual([
      ['file', 'input.series'],
      ['line 2', 'input.series.0.points'],
      ['line 4, column provenance', 'input.series.1.provenance'],
      ['line 5, column note', 'input.series.0.points.1.note'],
      ['line 5, column provenance', 'input.series.0.provenance'],
      ['line 6, column series', expect.stringContaining('Name the series')],
      ['line 6, column value', 'input.series.2.points.0.value'],
    ]);
  });

  it.each<[string, string, string, string]>([
    ['nothing', '', 'line 1', 'empty'],
    ['only line ends', '\n\n\n', 'line 1', 'empty'],
    ['no line of names', ROW, 'line 1', 'Columns are missing: series, unit, on, value.'],
    ['a column too few', 'series,unit,on\na,b,2026-01-01', 'line 1', 'A column is missing: value.'],
    [
      'a column twice',
      'series,unit,on,value,value\na,b,2026-01-01,1,2',
      'line 1',
      'The column “value” stands here twice.',
    ],
    [
      'a column that is not known',
      'series,unit,on,value,mood\na,b,2026-01-01,1,2',
      'line 1',
      'The column “mood” is not known.',
    ],
    [
      'several',
      'series,unit,on,value,value,mood,\n',
      'line 1',
      '“value” stands here twice. The column “mood” is not known. A column has no name.',
    ],
    ['a name that is long', `series,unit,on,value,${'x'.repeat(500)}`, 'line 1', `“${'x'.repeat(40)}…” is not known`],
    ['a line of names alone', `${HEAD}\n\n,,,,,,,\n`, 'line 1', 'No figures follow'],
    [
      'a quotation mark that nothing closes',
      `${HEAD}\n${ROW}\n\nReach,people,,,,2026-01-02,1,"open\n${ROW}\n${ROW}`,
      'line 4',
      'none closes',
    ],
    [
      'a quotation mark within a text',
      `${HEAD}\n${ROW}\nRe"ach,people,,,,2026-01-02,1,\n,,,`,
      'line 3',
      'within a text',
    ],
    [
      'text after a quotation mark',
      `${HEAD}\n${ROW}\n"Re"ach,people,,,,2026-01-02,1,\n${ROW}`,
      'line 3',
      'within a text',
    ],
    ['another number of cells', `${HEAD}\n${ROW},more\n`, 'line 2', '9 cells under 8'],
  ])('is refused with %s', (_what, text, path, message) => {
    expect(problemsOf(text)).toEqual([expect.objectContaining({ path, message: expect.stringContaining(message) })]);
  });

  it('says the first hundred of many problems, and how many more there are', () => {
    const rows = Array.from({ length: 130 }, (_, at) => `Reach,people,,,,${at},1,`);
    const { details } = new MetricFile([HEAD, ...rows].join('\n')).complaint([]) as DomainError;
    expect(details.fields).toHaveLength(100);
    expect(details.more).toBe(30);
  });

  it.each([
    ['line ends', '\n'],
    ['commas', ','],
    ['commas in lines', ',,,,,,,\n'],
    ['open quotation marks', '"'],
    ['pairs of quotation marks', '""'],
    ['quoted lines', '"\n'],
    ['tabs', '\t'],
    ['letters', 'x'],
    ['short rows', 'a\n'],
    ['cells that open and do not end', '"x'],
    ['cells that open within', 'x"'],
  ])('is checked in time that grows with its length alone, even two million characters of %s', (_what, part) => {
    for (const head of ['', `${HEAD}\n`]) {
      const check = (characters: number) => () =>
        expect(problemsOf(head + part.repeat(characters / part.length)).length).toBeGreaterThan(0);
      expect(growth(check(500_000), check(2_000_000))).toBeLessThan(LINEAR);
    }
  });

  it.each(['series', 'unit', 'paid', 'provenance', 'baseline', 'on', 'value', 'note'])(
    'refuses a cell of %s that is far too long, or that nothing can hold, before it is put into any form',
    (column) => {
      const normalize = jest.spyOn(String.prototype, 'normalize');
      const at = HEAD.split(',').indexOf(column);
      try {
        for (const cell of ['\ufdfa'.repeat(300_000), 'a\0b']) {
          const row = ROW.split(',').with(at, cell).join(',');
          expect(placesOf(`${HEAD}\n${ROW}\n${row}`)).toEqual([`line 3, column ${column}`]);
        }
        expect(Math.max(...normalize.mock.contexts.map((text) => String(text).length))).toBeLessThan(300);
      } finally {
        normalize.mockRestore();
      }
    },
  );

  it('starts no formula in a spreadsheet', () => {
    const odd = ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", "''-1", 'a;=1+1', 'a\t"-1', 'a\n@b'];
    const text = [
      ...formatMetrics(
        odd.map((name, at) => ({
          ...one(String(at)),
          name,
          unit: name,
          points: [{ on: '2026-01-01', value: 1, note: name }],
        })),
      ),
    ].join('');
    for (const cell of text.split(/[;\t\r\n]+/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
  });

  const texts = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', ' ', 'a', 'é', '0'),
        minLength: 1,
        maxLength: 12,
      }),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const lines = texts.map((text) => text.replace(/[\n\r\u2028\u2029]/g, ' ').trim()).filter((text) => text !== '');
  const figures = fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => value + 0);
  const days = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  const points = fc.uniqueArray(
    fc.record({ on: days, value: figures, note: fc.option(texts.map((text) => text.replace(/\r\n?/g, '\n'))) }),
    { selector: ({ on }) => on, maxLength: 6 },
  );
  const all = fc.uniqueArray(
    fc.record({
      name: lines,
      unit: lines,
      paid: fc.boolean(),
      provenance: fc.constantFrom(...metricProvenances),
      baseline: fc.option(figures),
      points,
    }),
    { selector: ({ name }) => name.normalize('NFKC').toLowerCase(), maxLength: 5, minLength: 1 },
  );

  it('comes back from a file exactly as it went into it', () => {
    fc.assert(
      fc.property(all, (series) => {
        const text = [...formatMetrics(series.map((part) => ({ ...part, id: '' })))].join('');
        expect(seriesOf(text)).toEqual(series);
      }),
      { numRuns: 300 },
    );
  });
});

function one(id: string): RecordedSeries {
  return { id, name: id, unit: id, paid: false, provenance: 'EXPORT', baseline: null, points: [] };
}
