import fc from 'fast-check';
import { checkIncomingText, checkText, countCharacters, normalizeNewlines } from './text.js';

const line = { max: 10, multiline: false };
const body = { multiline: true };

describe('checkArrival', () => {
  it('lets pass whatever has the most characters, of one unit or two, and refuses what is longer however it is counted', () => {
    expect(checkIncomingText('😀'.repeat(10), 10)).toBeNull();
    expect(checkIncomingText('x'.repeat(20), 10)).toBeNull();
    expect(checkIncomingText('x'.repeat(21), 10)).toBe('Keep it to 10 characters; this has far more.');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        if (countCharacters(text) <= 20 && !text.includes('\0')) expect(checkIncomingText(text, 20)).toBeNull();
      }),
    );
  });

  it('refuses what no database can hold, and nothing else', () => {
    expect(checkIncomingText('ab\0', 10)).toBe('Remove the control character U+0000 at character 3.');
    for (const half of ['\ud83d', 'a\udc00b', '\udc00\ud83d'])
      expect(checkIncomingText(half, 10)).toContain('broken character');
    expect(checkIncomingText('\u0001\u202e\ufffe😀', 10)).toBeNull();
  });
});

describe('checkText', () => {
  it.each(['', '   ', '\n\t', '\u200b\u200b', '\u2800', '\u00a0', '\u0085', '\u0301', '\u3164 \ufe0f', '\u{e0041}'])(
    'refuses %j as empty',
    (text) => {
      expect(checkText(text, body)).toEqual(['Write something here; it may not be empty.']);
    },
  );

  it('lets a text be empty where that is the rule', () => {
    expect(checkText('', { min: 0, multiline: false })).toEqual([]);
  });

  it('counts code points, and says how many there are and may be', () => {
    expect(checkText('😀'.repeat(10), line)).toEqual([]);
    expect(checkText('😀'.repeat(11), line)).toEqual(['Keep it to 10 characters; this has 11.']);
    expect(checkText('x'.repeat(50_001), { max: 50_000, multiline: true })).toEqual([
      'Keep it to 50,000 characters; this has 50,001.',
    ]);
    for (const two of [' ab ', 'a\u200b\u00adb', 'ab\u{e0041}\u3164']) {
      expect(checkText(two, { min: 3, multiline: false })).toEqual(['Write at least 3 characters; this has 2.']);
    }
  });

  it('refuses control characters, and says which and where', () => {
    expect(checkText('a\u0000b', body)).toEqual(['Remove the control character U+0000 at character 2.']);
    expect(checkText('😀\u001bb', line)).toEqual(['Remove the control character U+001B at character 2.']);
    expect(checkText('a\tb', line)).toEqual(['Remove the control character U+0009 at character 2.']);
    expect(checkText('a\nb', line)).toEqual(['Keep it on one line, without line breaks.']);
    expect(checkText('a\u2028b', line)).toEqual(['Keep it on one line, without line breaks.']);
    expect(checkText('a\n\tb\r\nc', body)).toEqual([]);
  });

  it('refuses lone surrogates', () => {
    for (const text of ['a\ud800', '\udc00a', '\udc00\ud800']) {
      expect(checkText(text, body)).toEqual([expect.stringContaining('surrogate')]);
    }
  });

  it('refuses direction controls on a line, and lets the marks of right-to-left writing be', () => {
    expect(checkText('a\u202eb', line)).toEqual([expect.stringContaining('direction')]);
    expect(checkText('a\u2066b', line)).toEqual([expect.stringContaining('direction')]);
    expect(checkText('a\u202eb', body)).toEqual([]);
    expect(checkText('שלום\u200f!', line)).toEqual([]);
  });

  it('keeps text that was decoded wrongly', () => {
    expect(checkText('library‚Äôs', { multiline: false })).toEqual([]);
    expect(checkText('libraryâ\u0080\u0099s', { multiline: false })).toEqual([]);
  });

  it('lists every problem at once', () => {
    expect(checkText('\u0000\ud800aaaaaaaaaaaaa\u202e', line)).toHaveLength(4);
  });

  it('accepts exactly what a reading character by character accepts', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\u007f',
      '\u0085',
      '\ud800',
      '\udc00',
      '😀',
      'é',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 14 }), fc.boolean(), (units, multiline) => {
        const text = units.join('');
        const points = Array.from(text);
        const fine =
          text.replaceAll('\u0085', '').trim() !== '' &&
          points.length <= 10 &&
          points.every((point) => {
            const code = point.codePointAt(0) as number;
            if (code >= 0xd800 && code <= 0xdfff) return false;
            if (point === '\n' || point === '\r' || point === '\t') return multiline;
            return code > 0x1f && code !== 0x7f;
          });
        expect(checkText(text, { max: 10, multiline }).length === 0).toBe(fine);
      }),
    );
  });
});

describe('normalizeNewlines', () => {
  it('turns CRLF and CR into LF, and changes nothing else', () => {
    expect(normalizeNewlines('a\r\nb\rc\nd\r\r\ne')).toBe('a\nb\nc\nd\n\ne');
    expect(normalizeNewlines('e\u0301 ‚Äô')).toBe('e\u0301 ‚Äô');
  });
});

describe('countCharacters', () => {
  it('counts as iterating over the string does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(countCharacters(text)).toBe([...text].length)),
    );
    expect(countCharacters('\ud800\ud800\udc00\udc00')).toBe(3);
  });
});
