import { onOtherSites } from './links.js';
import { parseMarkdown, render } from './renderer.js';

const OWN = 'https://memes.example';
const rendered = (markdown: string) => {
  const document = parseMarkdown(markdown);
  const members = new Map(document.handles.map((handle) => [handle, { id: 'a-1', handle }]));
  return render(document, { idPrefix: 'x', members });
};

describe('what screening reads of a text beside its words', () => {
  it('are the links to other sites, each once, and none to us, to members or to notes', () => {
    const { links } = rendered(
      `[a](https://a.example/?x=1&y="2") <http://b.example> https://a.example/?x=1&y=%222%22 @ana [^1] [own](${OWN}/media/1/320.webp)
      [mail](mailto:a@b.example) [evil](${OWN}.evil.example)\n\n[^1]: https://c.example`,
    );
    expect(onOtherSites([...links, ...links], OWN)).toEqual([
      'https://a.example/?x=1&y=%222%22',
      'http://b.example',
      `${OWN}.evil.example`,
      'https://c.example',
    ]);
  });

  it('are the titles of links and images, and nothing that only looks like one', () => {
    const { titles } = rendered(
      `[a](https://a.example "one > \\"two\\" &amp;") ![b](https://b.example/i.png 'three') [c][r] [d](mailto:d@d.example "four")
      <a href="x" title="no"> \`<a href="x" title="no">\` [e](https://e.example)\n\n[r]: https://c.example (fi\nve)`,
    );
    expect(titles).toEqual(['one > "two" &', 'three', 'fi\nve', 'four']);
  });
});
