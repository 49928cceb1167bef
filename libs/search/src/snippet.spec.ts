import fc from 'fast-check';
import { limits } from '#kernel';
import { MARK, toSnippetHtml } from './snippet.js';

const marked = (text: string) => `${MARK.start}${text}${MARK.stop}`;

describe('a snippet', () => {
  it('has marks around what matches, and nothing else that is markup', () => {
    expect(toSnippetHtml(`a <b> & ${marked('"c"')} 'd'`)).toBe(
      'a &lt;b&gt; &amp; <mark>&quot;c&quot;</mark> &#39;d&#39;',
    );
    expect(toSnippetHtml('<mark>typed</mark>')).toBe('&lt;mark&gt;typed&lt;/mark&gt;');
  });

  it('shows the first mark, however much stands before it', () => {
    const long = `${'y'.repeat(250)} ${marked('here')} and after`;
    expect(toSnippetHtml(long)).toBe(`…${'y'.repeat(39)} <mark>here</mark> and after`);
    expect(toSnippetHtml(`${'y'.repeat(150)} ${marked('here')}`)).toBe(`${'y'.repeat(150)} <mark>here</mark>`);
  });

  it('ends within its limit, with every mark closed', () => {
    expect(toSnippetHtml(marked('x'.repeat(300)))).toBe(`<mark>${'x'.repeat(limits.search.snippetCharacters)}</mark>…`);
    const anything = fc.string({
      unit: fc.constantFrom('a', '<', '&', ' ', '😀', MARK.start, MARK.stop),
      maxLength: 500,
    });
    fc.assert(
      fc.property(anything, (text) => {
        const html = toSnippetHtml(text);
        expect(html).toMatch(/^(?:[^<>]|<mark>[^<>]*<\/mark>)*$/u);
        const characters = [...html.replaceAll(/<\/?mark>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '.')].length;
        expect(characters).toBeLessThanOrEqual(limits.search.snippetCharacters + 1);
      }),
    );
  });
});
