import fc from 'fast-check';
import { linksOf, textOf, titlesOf } from './html-text.js';
import { parseMarkdown, render } from './renderer.js';

const OWN = 'https://memes.example';
const rendered = (markdown: string) => {
  const document = parseMarkdown(markdown);
  const members = new Map(document.handles.map((handle) => [handle, { id: 'a-1', handle }]));
  return render(document, { idPrefix: 'x', members });
};
const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe('what screening reads of a rendered text', () => {
  it('are the links to other sites, each once, and none to us, to members or to notes', () => {
    const { html } = rendered(
      `[a](https://a.example/?x=1&y="2") <http://b.example> https://a.example/?x=1&y=%222%22 @ana [^1] [own](${OWN}/media/1/320.webp)
      [mail](mailto:a@b.example) [evil](${OWN}.evil.example)\n\n[^1]: https://c.example`,
    );
    expect(linksOf(html, OWN)).toEqual([
      'https://a.example/?x=1&y=%222%22',
      'http://b.example',
      `${OWN}.evil.example`,
      'https://c.example',
    ]);
  });

  it('are the titles of links and images, and nothing that only looks like one', () => {
    const { html } = rendered(
      `[a](https://a.example "one > \\"two\\" &amp;") ![b](https://b.example/i.png 'three') [c][r] [d](mailto:d@d.example "four")
      <a href="x" title="no"> \`<a href="x" title="no">\` [e](https://e.example)\n\n[r]: https://c.example (fi\nve)`,
    );
    expect(titlesOf(html)).toEqual(['one > "two" &', 'three', 'fi\nve', 'four']);
  });

  it('is its text, word by word as it was when it was rendered', () => {
    const part = fc.constantFrom(
      ...[
        'word',
        '**bo',
        'ld**',
        ' ',
        '\n\n',
        '\n',
        '- ',
        '# ',
        '> ',
        '`a<b`',
        '&amp;',
        '&lt;b&gt;',
        '<',
        '"',
        "'",
        '|a|b|\n|-|-|\n',
      ],
      ...[
        '[^1]',
        '\n\n[^1]: note\n\n',
        '[x](https://a.example "t>t")',
        '@ana',
        '~~',
        '```\ncode  x\n```\n',
        '&#1234;',
        '&quot;',
        '1. ',
      ],
    );
    let seen = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const { html, text } = rendered(parts.join(''));
        expect(words(textOf(html))).toEqual(words(text));
        seen += words(text).length;
      }),
      { numRuns: 1_000, seed: 4 },
    );
    expect(seen).toBeGreaterThan(2_000);
  });
});
