import { withoutUnseen as readByKernel } from '#kernel';
import { parseMarkdown, render } from '../../../../libs/markdown/src/html/renderer.js';
import { countHtmlWords, countMarkdownWords, withoutUnseen } from './words.js';

describe('words that are counted while somebody writes', () => {
  it.each([
    'Plain words, and **bold** ones.',
    'https://www.example.org/2024/05/a-long-title?utm_source=x&b=y#part-3',
    'See (https://example.org/a-b/c), <https://example.org/d-e> and https://example.org/a-b. Then?',
    'www.example.org/a/b-c or example.org/a/b-c',
    '[a few words](https://example.org/a-b-c-d "not these")',
    'first.last@example.org, mailto:first.last@example.org',
    'in /usr/local/lib and docs/a-b/c-d.md, and/or either/or he/she/they',
    '123e4567-e89b-12d3-a456-426614174000',
    '😀 1️⃣ 👩‍👩‍👧 word ℹ️',
    'Well-known 3.5, don’t, 図書館 https://example.org/あ。図書館',
    '- one\n- two\n\n> three\n\n`four`',
    'wo\u200brd wo\u00adrd wo\u2060rd wo\u3164rd wo\ue000rd',
    'one\u200b \u200b two\n\u200b\nthree',
  ])('are as many as those of the text that is stored: %s', (markdown) => {
    const { wordCount, html } = render(parseMarkdown(markdown), { idPrefix: 'a', members: new Map() });
    expect({ html: countHtmlWords(html), markdown: countMarkdownWords(markdown) }).toEqual({
      html: wordCount,
      markdown: wordCount,
    });
  });

  it('have nothing in them that nobody sees, as everywhere else', () => {
    const differing: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (withoutUnseen(character) !== readByKernel(character)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });
});
