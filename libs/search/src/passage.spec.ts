import { type PassageRow, toPassage } from './passage.js';
import { MARK } from './snippet.js';

/** As the database cuts and folds plain English. */
function row(text: string, forms: readonly string[], whole: { begins?: boolean; ends?: boolean } = {}): PassageRow {
  const pieces = text.match(/[a-z0-9]+|[^a-z0-9]+/gi) ?? [];
  const fold = (piece: string) => (/^[-'_]$/.test(piece) ? '\u0001' : piece.toLowerCase().replace(/[^a-z0-9]+/, ' '));
  const [shown, folded] = [pieces, pieces.map(fold)].map((all) => all.join('\u0002')) as [string, string];
  return { shown, folded, forms, begins: true, ends: true, ...whole };
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

  it('is on one line, without what nobody sees', () => {
    expect(passage('a \u202eb\u202c\n\n  otters\u200b \ue000x', ['otters'])).toBe('a b [otters] x');
  });
});
