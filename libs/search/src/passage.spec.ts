import { type PassageRow, toPassage } from './passage.js';
import { MARK } from './snippet.js';

/** As the database cuts and folds plain English. */
function row(
  text: string,
  forms: readonly string[],
  whole: { begins?: boolean; ends?: boolean; asked?: string } = {},
): PassageRow {
  const pieces = text.match(/[a-z]+|[0-9]+|\p{sc=Han}|[^a-z0-9\p{sc=Han}]+/giu) ?? [];
  const fold = (piece: string) =>
    /^[-'_]$/.test(piece) ? '\u0001' : piece.toLowerCase().replace(/[^a-z0-9\p{sc=Han}]+/u, ' ');
  const [shown, folded] = [pieces, pieces.map(fold)].map((all) => all.join('\u0002')) as [string, string];
  return { shown, folded, forms, asked: null, begins: true, ends: true, ...whole };
}

const passage = (...given: Parameters<typeof row>) =>
  toPassage(row(...given))
    .replaceAll(MARK.start, '[')
    .replaceAll(MARK.stop, ']');

const FILLER = 'and so on it went, '.repeat(30);

describe('a passage', () => {
  it('is the whole of a short text, from its first word to its last sign', () => {
    expect(passage('By the river there were otters.', ['otters'])).toBe('By the river there were [otters].');
    expect(passage('"Otters!"', ['otters'])).toBe('"[Otters]!"');
  });

  it('says with an ellipsis where it is cut, on either side', () => {
    expect(passage(`${FILLER}Otters.`, ['otters'])).toMatch(/^…\S.* \[Otters\]\.$/);
    expect(passage(`Otters. ${FILLER}`, ['otters'])).toMatch(/^\[Otters\]\. and .*\S…$/);
    expect(passage(`${FILLER}otters ${FILLER}`, ['otters'])).toMatch(/^….*\[otters\].*…$/);
    expect(passage('Some otters.', ['otters'], { begins: false })).toBe('…Some [otters].');
    expect(passage('Some otters.', ['otters'], { ends: false })).toBe('Some [otters].…');
  });

  it('is cut between words, and never longer than a snippet', () => {
    for (const filler of [FILLER, 'x'.repeat(500), `${'y'.repeat(90)} `.repeat(5)]) {
      for (const text of [`${filler} otters ${filler}`, `otters ${filler}`, `${filler} otters`]) {
        const found = passage(text, ['otters']);
        expect(found).toContain('[otters]');
        expect([...found.replace(/[[\]]/g, '')].length).toBeLessThanOrEqual(201);
      }
    }
    expect(passage(`${FILLER}otters ${FILLER}`, ['otters'])).toMatch(/^…(?:and|so|on|it|went,) /);
  });

  it('shows two places where no one has all that matches', () => {
    const found = passage(`The otters came. ${FILLER.repeat(2)} The herons left. ${FILLER}`, ['otters', 'herons']);
    expect(found).toMatch(/^The \[otters\] came.* … .*\[herons\] left.*…$/);
  });

  it('marks words in parts as one, and what stands between two that match', () => {
    expect(passage('An e-book here', ['ebook'])).toBe('An [e-book] here');
    expect(passage('On 26/01/2026.', ['26', '01', '2026'])).toBe('On [26/01/2026].');
    expect(passage('otters and otters', ['otters'])).toBe('[otters] and [otters]');
  });

  it('marks a phrase where it is one, and what is looked for by itself wherever it stands', () => {
    const forms = ['reading\u0001read', 'room', 'otters\u0001otter'];
    const text = 'Reading otters: a room, a reading room, room for reading.';
    expect(passage(text, forms, { asked: `'read' <-> 'room' & 'otter'` })).toBe(
      'Reading [otters]: a room, a [reading] [room], room for reading.',
    );
    expect(passage(text, forms, { asked: `'read' & 'room'` })).toBe(
      '[Reading] [otters]: a [room], a [reading] [room], [room] for [reading].',
    );
    expect(passage('a reading of the room', forms, { asked: `'read' <3> 'room'` })).toBe('a [reading] of the [room]');
    // Where the phrase stands elsewhere in a long text.
    expect(passage('A reading.', forms, { asked: `'read' <-> 'room'` })).toBe('A [reading].');
  });

  it('marks a word of parts where all of them stand together, however they are joined', () => {
    const forms = ['covid', '19', 'covid19'];
    const asked = `'covid' <-> '19' | 'covid19'`;
    expect(passage('At 19, covid: covid-19, covid 19, covid19, 19 covid', forms, { asked })).toBe(
      'At 19, covid: [covid-19], [covid] [19], [covid19], 19 covid',
    );
    expect(passage('covid-19 room, a room', [...forms, 'room'], { asked: `( ${asked} ) <-> 'room'` })).toBe(
      '[covid-19] [room], a room',
    );
  });

  it('marks signs of a script without spaces where all of them stand in a row', () => {
    const asked = `'図書' <-> '書館'`;
    expect(passage('図書、図書館員、書館', ['図書', '書館'], { asked })).toBe('図書、[図書館]員、書館');
    expect(passage('図書、書館', ['図書'], { asked: `'図書'` })).toBe('[図書]、書館');
  });

  it('is on one line, without what nobody sees', () => {
    expect(passage('a \u202eb\u202c\n\n  otters\u200b \ue000x', ['otters'])).toBe('a b [otters] x');
  });
});
