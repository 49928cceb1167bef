import { parseMarkdown, render } from '../../../../libs/markdown/src/html/renderer.js';
import { labelNotes, onLines, plainOf } from './html.js';

const NOTED =
  '<p>One<sup><a href="#user-content-1-fn-1" id="user-content-1-fnref-1" class="footnote-ref">1</a></sup>.</p>' +
  '<section class="footnotes" aria-label="Footnotes"><ol><li id="user-content-1-fn-1"><p>Seen. ' +
  '<a href="#user-content-1-fnref-1" class="footnote-backref" aria-label="Back to reference 1">↩</a></p></li></ol></section>';

/** What is left for whoever takes out the tags. */
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, '');

describe('HTML that is shown', () => {
  it.each([
    ['<ul><li>item one</li></ul><p>Next paragraph</p>', ['item one', 'Next paragraph']],
    ['<ul><li>a<ul><li>b</li></ul></li></ul><p>c</p>', ['a', 'b', 'c']],
    ['<p>a<br>b</p><hr><blockquote><p>c</p></blockquote><h3>d</h3>', ['a', 'b', 'c', 'd']],
    ['<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>', ['a', 'b', 'c']],
  ])('keeps the words of %s apart for whoever takes out the tags', (html, words) => {
    expect(withoutTags(onLines(html)).split(/\n+/).filter(Boolean)).toEqual(words);
    expect(onLines(html).replaceAll('\n', '')).toBe(html);
  });

  it('is left as it is within lines and within code', () => {
    const html = '<p>a <strong>b</strong>-c <a href="https://a.example/">d</a></p>';
    expect(onLines(html)).toBe(html);
    const code = '<pre><code>if (a)\n  b();\n</code></pre>';
    expect(onLines(code)).toBe(code);
  });

  it('names its notes, and the ways back from them, in the reader’s language', () => {
    const t = ((name: string, values?: { number: string }) =>
      name === 'ui.notes' ? 'Notas & "más"' : `Volver a ${values?.number}`) as Parameters<typeof labelNotes>[1];
    const html = labelNotes(NOTED, t);
    expect(html).toContain('aria-label="Notas &amp; &quot;más&quot;"');
    expect(html).toContain('aria-label="Volver a 1"');
    expect(html).not.toMatch(/Footnotes|Back to/);
    expect(labelNotes('<p>Footnotes</p>', t)).toBe('<p>Footnotes</p>');
  });

  it('and alters nothing that people wrote about notes, in their text, code, titles, addresses or descriptions', () => {
    const t = ((name: string) => `<${name}>`) as Parameters<typeof labelNotes>[1];
    const sayings = [
      '<section aria-label="Footnotes">',
      '<section class="footnotes" aria-label="Footnotes">',
      'aria-label="Footnotes"',
      '<a href="#a-fnref-1" class="footnote-backref" aria-label="Back to reference 1">',
      'aria-label="Back to reference 1"',
    ];
    const places = sayings.flatMap((saying) => {
      const inTitle = saying.replaceAll('"', '\\"');
      return [
        saying,
        `\`${saying}\``,
        `\`\`\`html\n${saying}\n\`\`\``,
        `## ${saying}`,
        `[a](https://a.example "${inTitle}")`,
        `![${saying}](https://a.example/a.png "${inTitle}")`,
        `[${saying}](<https://a.example/?${encodeURI(saying)}>)`,
      ];
    });
    const markdown = `${places.join('\n\n')}\n\nOne[^1].\n\n[^1]: Seen ${sayings.join(' ')}.`;
    const rendered = render(parseMarkdown(markdown), { idPrefix: 'a', members: new Map() }).html;
    const labelled = labelNotes(rendered, t);
    // What the renderer made says it in the reader’s language, each once; all that was written is as it was.
    const own = ['<ui.notes>', '<ui.backToReference>'];
    expect(own.map((label) => labelled.split(`aria-label="${label}"`).length - 1)).toEqual([1, 1]);
    expect(labelled.replace(own[0] as string, 'Footnotes').replace(own[1] as string, 'Back to reference 1')).toBe(
      rendered,
    );
  });
});

describe('the words of HTML', () => {
  it('are apart where blocks are, together where only marks are, and without numbers of notes', () => {
    expect(plainOf('<ul><li>item one</li></ul><p>Next paragraph</p>')).toBe('item one Next paragraph');
    expect(plainOf('<p><strong>well</strong>-known, <em>so</em>.</p>')).toBe('well-known, so.');
    expect(plainOf(NOTED)).toBe('One. Seen.');
    expect(plainOf('<p>a &amp; b &#x3C;c> &#39;d&#39;</p>')).toBe("a & b <c> 'd'");
  });
});
