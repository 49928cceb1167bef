import fc from 'fast-check';
import { GraphQLError, Kind } from 'graphql';
import { CalendarDate, WebAddress } from './scalar.js';

const refusal = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof GraphQLError ? 'refused' : error;
  }
};

describe('a calendar date', () => {
  it('is read back as it was written, every day of ten thousand years', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const day = moment.toISOString().slice(0, 10);
        expect(CalendarDate.parseValue(day)).toBe(day);
        expect(CalendarDate.parseLiteral({ kind: Kind.STRING, value: day })).toBe(day);
        expect(CalendarDate.serialize(day)).toBe(day);
      }),
    );
  });

  it.each([
    '',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '0000-01-01',
    '2025-1-1',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '+12025-01-01',
    '-0001-01-01',
    '2025-06-31',
    20250101,
    null,
    true,
    {},
  ])('is not %j', (value) => {
    expect(refusal(() => CalendarDate.parseValue(value))).toBe('refused');
  });
});

describe('a web address', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.ORG/A b', 'http://example.org/A%20b'],
    ['https://bücher.example/?q=ü#x', 'https://xn--bcher-kva.example/?q=%C3%BC#x'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
    [`https://example.org/${'x'.repeat(1_980)}`, `https://example.org/${'x'.repeat(1_980)}`],
  ])('is kept as browsers write it: %s', (typed, kept) => {
    expect(WebAddress.parseValue(typed)).toBe(kept);
    expect(WebAddress.parseLiteral({ kind: Kind.STRING, value: typed })).toBe(kept);
  });

  it.each([
    '',
    'example.org',
    '//example.org',
    '/path',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'http://',
    'https://me@example.org',
    'https://me:secret@example.org',
    ' https://example.org',
    '\u0000https://example.org',
    'https://exa mple.org',
    `https://example.org/${'x'.repeat(2_000)}`,
    `https://example.org/${'ü'.repeat(700)}`,
    5,
    null,
  ])('is not %j', (value) => {
    expect(refusal(() => WebAddress.parseValue(value))).toBe('refused');
  });
});
