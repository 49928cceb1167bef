import { growth, LINEAR } from '../../../../test/support/computing-time.js';
import { parseMarkdown, render } from './renderer.js';
import { countWords } from './word-count.js';

const count = (markdown: string) => render(parseMarkdown(markdown), { idPrefix: 'p', members: new Map() }).wordCount;
const ADDRESS = 'https://www.example.org/2024/05/a-long-and-winding-title-of-it-all?utm_source=x&utm_medium=y#part-3';

describe('words of a text', () => {
  it.each([
    ADDRESS,
    `<${ADDRESS}>`,
    `[](${ADDRESS})`,
    `\`${ADDRESS}\``,
    `[word](${ADDRESS})`,
    `![word](${ADDRESS})`,
    `(${ADDRESS})`,
    `**${ADDRESS}**`,
    'ftp://user:pass@example.org/pub/a-b-c.tar.gz',
    'www.example.org/a/b/c?d=e',
    'example.org/a/b-c-d',
    'first.last+tag@mail.example.org',
    'mailto:first.last@example.org',
    '/usr/local/lib/node_modules/some-thing/index.js',
    '~/texts/a-b/c',
    '../a/b/c.txt',
    'docs/decisions/0046-the-text-of-a-post.md',
    'C:\\\\Users\\\\anna\\\\My-Texts\\\\a.txt',
    'd41d8cd98f00b204e9800998ecf8427e',
    '123e4567-e89b-12d3-a456-426614174000',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'sha512-9rKd+SyQ5vL/UxrDhbqVBDnVVCA9rKd+SyQ5vL/UxrDhbqVBDnVVCA==',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ/AAAADUlEQVR42mNk+M9Q',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3-jVmNHl0w5N_XgL0',
    'doi:10.1000/xyz-123.45',
    '10.1000/xyz-123.45',
    'aa:bb:cc:dd:ee:ff:00:11',
    'word 😀 1️⃣ 👩‍👩‍👧 🇬🇧 ℹ️ #️⃣ ©️ 🅰️',
    'word\n\n---\n\n***',
    '|word|\n|:-:|\n||',
    '| word |',
    'w\u00ado\u200brd',
  ])('are one in %s', (markdown) => {
    expect(count(markdown)).toBe(1);
  });

  it.each([
    ['He/she/they said so.', 5],
    ['either/or, and/or', 4],
    ['Well-known state-of-the-art 3.5', 7],
    ['on 2024-05-31 at 12:30', 7],
    ['I don’t know books.Afterwards', 4],
    [`See ${ADDRESS}, and ${ADDRESS}.`, 4],
    ['図書館', 1],
    ['https://example.org/あ。図書館', 2],
    ['A1 B2: 3 of 4', 5],
    ['antidisestablishmentarianism/internationalisation', 2],
  ])('are counted as before in %s', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('are counted in linear time', () => {
    const read = (unit: string, times: number) => () => countWords(unit.repeat(times));
    const units = [
      'a',
      'a.',
      '.a',
      'a/',
      '/a',
      'a-',
      'a@',
      'a@b.',
      'www.',
      'aa:',
      'eyJa',
      'x:\\\\a',
      '\\\\a',
      'a1',
      '://',
      'a:',
      '10.1000/',
      '😀',
      'sha1-',
    ];
    for (const unit of units) {
      expect([unit, growth(read(unit, 5_000), read(unit, 20_000)) < LINEAR]).toEqual([unit, true]);
    }
  });
});
