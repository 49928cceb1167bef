import { parseMarkdown, render } from './renderer.js';

const members = new Map([
  ['anna', { id: '0190-a', handle: 'anna' }],
  ['bob', { id: '0190-b', handle: 'bob' }],
]);
const show = (markdown: string, idPrefix = 'p1') => render(parseMarkdown(markdown), { idPrefix, members });
const html = (markdown: string) => show(markdown).html;
const handles = (markdown: string) => parseMarkdown(markdown).handles;
const REL = 'rel="nofollow ugc noopener noreferrer"';

describe('mentions in Markdown', () => {
  it('link to the member, with the letters as they were typed', () => {
    expect(html('Hi **@Anna**!')).toBe(
      '<p>Hi <strong><a href="/members/0190-a" class="mention" data-member-id="0190-a">@Anna</a></strong>!</p>',
    );
  });

  it('stay plain text where nobody has the handle', () => {
    expect(html('@michael and @bob')).toContain('<p>@michael and <a ');
  });

  it('are listed once, in lower case, as the text is read, notes last', () => {
    expect(handles('@Zoe[^1] @bob\n\n[^1]: @carl, @bob\n\n- - @dora\n\n| @eve |\n|---|\n| @zoe |')).toEqual([
      'zoe',
      'bob',
      'dora',
      'eve',
      'carl',
    ]);
  });

  it.each([
    '`@anna`',
    '```\n@anna\n```',
    '    @anna',
    '[see @anna](https://a.example)',
    '[see @anna][1]\n\n[1]: https://a.example',
    '<https://a.example/@anna>',
    'https://a.example/@anna',
    'www.a.example/@anna',
    '![@anna](https://a.example/x.png)',
    '![@anna][1]\n\n[1]: https://a.example/x.png',
    'write to anna@anna.example or x@anna',
    '<x@anna.example>',
    '*foo*@anna',
    'foo`a`@anna',
    '[foo](https://a.example)@anna',
    'a note that nobody sees\n\n[^1]: @anna',
    '[1]: https://a.example "@anna"',
    '```@anna\n```',
    '\\@anna',
    '&#64;anna &#x40;anna &commat;anna',
    'x \\@anna, @annë &#64;anna',
    '> @anna',
    '> # @anna\n>\n> |@anna|\n> |-|\n> |@anna|\n>\n> 1. @anna\n@anna',
    '- > @anna',
    '>> @anna\n> \n> @anna',
    'a[^1]\n\n> [^1]: @anna\n>\n>     @anna',
    `${'> '.repeat(200)}@anna`,
    '@anna**a**',
    '@anna_**é**_',
    '@anna\\_b**é**',
    '@anna`é`',
    '@anna[é](https://a.example)',
    '@anna![é](https://a.example/x.png)',
    '@anna<https://a.example>',
    '@anna&eacute;',
    '@anna&#x308;',
    '@an&shy;na',
    '@an*na*',
    '@*anna*',
  ])('are not found in %j', (markdown) => {
    expect(handles(markdown)).toEqual([]);
  });

  it.each([
    '@anna',
    '\\@bob @anna',
    '&#64;bob @anna \\@bob',
    '> @bob\n\n@anna',
    '> quoted\n```\n@bob\n```\n@anna',
    'a[^1]\n\n> b[^1]\n\n[^1]: @anna',
    '@anna\\\né',
    '@anna  \né',
    '@anna[^1]\n\n[^1]: é',
    '@anna*.* `é`',
    '@a&#110;na',
    '[@anna]',
    '*@anna*',
    '*foo* @anna',
    'foo  \n@anna',
    'foo\n@anna',
    '# @anna',
    '<b>@anna</b>',
    '`a` @anna',
    'x[^1]@anna\n\n[^1]: y',
  ])('are found in %j', (markdown) => {
    expect(handles(markdown)).toEqual(['anna']);
  });

  it.each([
    ['@_anna_', '@_anna_'],
    ['@__anna__!', '@__anna__!'],
    ['@_anna and @bob_', '@_anna and @bob_'],
    ['_by @_anna_ alone_', '<em>by @_anna_ alone</em>'],
    ['_@_anna__ *@_anna_*', '<em>@_anna_</em> <em>@_anna_</em>'],
    ['@bob/@_anna_ @_a_b_', '@bob/@_anna_ @_a_b_'],
    ['@_anna_--_really_', '@_anna_--<em>really</em>'],
    ['_@anna_ _to @anna_.', '<em>@anna</em> <em>to @anna</em>.'],
    ['@a_b_c @anna_', '@a_b_c @anna_'],
    ['@_ _a_ _b @_', '@_ <em>a</em> <em>b @</em>'],
    ['x@_anna_ /@_anna_', 'x@<em>anna</em> /@<em>anna</em>'],
    ['\\@_anna_', '@<em>anna</em>'],
    ['[@_anna_](https://a.example)', `<a href="https://a.example" ${REL}>@_anna_</a>`],
  ])('keep the underscores of a handle, and leave all others to emphasis: %j', (markdown, expected) => {
    expect(html(markdown).replace(/<a href="\/members[^>]*>([^<]*)<\/a>/g, '$1')).toBe(`<p>${expected}</p>`);
  });

  it('can mean the whole run, or what is left of it where nobody has that', () => {
    const whole = new Map([...members, ['bob--x', { id: 'x', handle: 'bob--x' }]]);
    const link = (id: string, typed: string) =>
      `<a href="/members/${id}" class="mention" data-member-id="${id}">${typed}</a>`;
    expect(render(parseMarkdown('@bob--x @Anna--x'), { idPrefix: 'a', members: whole }).html).toBe(
      `<p>${link('x', '@bob--x')} ${link('0190-a', '@Anna')}--x</p>`,
    );
    expect(handles('@Bob--x @bob @Anna.X')).toEqual(['bob--x', 'bob', 'anna.x', 'anna']);
  });
});

describe('render', () => {
  it('puts the headings of a post below those of the page', () => {
    expect(html('# a\n\n## b\n\n##### c')).toBe('<h3>a</h3><h4>b</h4><h6>c</h6>');
  });

  it('shows HTML as the text that was typed', () => {
    expect(html('<b>x</b> <!-- y -->')).toBe('<p>&#x3C;b>x&#x3C;/b> &#x3C;!-- y --></p>');
    expect(html('<script>alert(1)</script>')).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>');
  });

  it('marks what leads out of the house', () => {
    expect(html('[a](https://a.example "t")')).toBe(`<p><a href="https://a.example" title="t" ${REL}>a</a></p>`);
    expect(html('www.a.example/b, a@b.example')).toBe(
      `<p><a href="http://www.a.example/b" ${REL}>www.a.example/b</a>, <a href="mailto:a@b.example" ${REL}>a@b.example</a></p>`,
    );
    expect(html('[](https://a.example)')).toBe(`<p><a href="https://a.example" ${REL}>https://a.example</a></p>`);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://a.b',
    '//a.b',
    '/a',
    '#a',
    'a',
    'file:///a',
  ])('makes no link to %s', (url) => {
    expect(html(`[a](${url}) ![b](${url}) <${url}>`)).not.toMatch(/<a/);
  });

  it('takes a missing space for no address', () => {
    expect(html('I saw it.It was @michael.me')).not.toContain('<a');
  });

  it('turns remote images into links', () => {
    expect(html('![a *b*](https://a.example/x.png)')).toBe(`<p><a href="https://a.example/x.png" ${REL}>a b</a></p>`);
    expect(html('![](https://a.example/x.png)')).toContain('>https://a.example/x.png</a>');
    expect(html('[![alt](https://a.example/x.png)](https://b.example)')).toBe(
      `<p><a href="https://b.example" ${REL}>alt</a></p>`,
    );
  });

  it('renders tables that scroll, strikethrough, and the language of code', () => {
    expect(html('|a|b|\n|-:|-|\n|~~1~~|2|')).toBe(
      '<div class="table-scroll" tabindex="0"><table><thead><tr><th align="right">a</th><th>b</th></tr></thead>' +
        '<tbody><tr><td align="right"><del>1</del></td><td>2</td></tr></tbody></table></div>',
    );
    expect(html('```C++ x\na\n```')).toBe('<pre><code class="language-c++">a\n</code></pre>');
    expect(html('```"onload=x\na\n```')).toBe('<pre><code>a\n</code></pre>');
    expect(html('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
  });

  it('refuses a prefix that cannot begin an id', () => {
    expect(() => show('a', '" onload="')).toThrow(TypeError);
  });

  it('can be called again with other members', () => {
    const document = parseMarkdown('@anna[^1]\n\n[^1]: x');
    const first = render(document, { idPrefix: 'a', members });
    expect(render(document, { idPrefix: 'a', members: new Map() }).html).not.toContain('mention');
    expect(render(document, { idPrefix: 'a', members })).toEqual(first);
  });
});

describe('footnotes', () => {
  const ids = (text: string) => Array.from(text.matchAll(/ id="([^"]+)"/g), (match) => match[1] as string);
  const targets = (text: string) => Array.from(text.matchAll(/ href="#([^"]+)"/g), (match) => match[1] as string);
  const noted =
    'a[^x] b[^y] c[^x] [no link[^z]](https://a.example) ![in alt[^x]](https://a.example)\n\n[^y]: Y, see[^w]\n\n[^x]: X\n\n    > more\n\n[^x]: again\n[^z]: Z\n[^w]: W[^w]\n[^unseen]: U[^unseen2]\n[^unseen2]: V';

  it('link both ways, every link to an id that is there once', () => {
    const rendered = html(noted);
    expect(new Set(ids(rendered)).size).toBe(ids(rendered).length);
    for (const target of targets(rendered)) expect(ids(rendered)).toContain(target);
    expect(ids(rendered)).toEqual([
      'user-content-p1-fnref-1',
      'user-content-p1-fnref-2',
      'user-content-p1-fnref-1-2',
      'user-content-p1-fnref-3',
      'user-content-p1-fn-1',
      'user-content-p1-fn-2',
      'user-content-p1-fnref-4',
      'user-content-p1-fn-3',
      'user-content-p1-fn-4',
      'user-content-p1-fnref-4-2',
    ]);
  });

  it('do not meet those of another post', () => {
    const both = [...ids(show(noted, 'p1').html), ...ids(show(noted, '01900000-0000.2').html)];
    expect(new Set(both).size).toBe(both.length);
  });

  it('are shown where they are referred to, the first of two with one label', () => {
    const rendered = html(noted);
    expect(rendered).toContain('<p>X</p>');
    expect(rendered).not.toMatch(/again|>U|>V/);
  });
});

describe('what is derived from the rendered text', () => {
  it('is text without marks, addresses and numbers of notes, a line for each block', () => {
    expect(
      show('# A *b*\n\nc [d](https://a.example)[^1]  \ne\n\n- f\n- g\n\n|h|i|\n|-|-|\n\n```\n  j\n\nk\n```\n\n[^1]: l')
        .text,
    ).toBe('A b\nc d\ne\nf\ng\nh\ni\n  j\nk\nl');
  });

  it('counts words as Unicode divides them', () => {
    const count = (markdown: string) => show(markdown).wordCount;
    expect(count("I don't know 3.5 **well**-known [words](https://a.example/b/c) — `x` …")).toBe(8);
    expect(count('')).toBe(0);
    expect(count('*** --- 😀')).toBe(0);
    expect(count('a[^1]\n\n[^1]: b c')).toBe(3);
  });

  it('has an excerpt of the beginning without its notes', () => {
    expect(show('# Title\n\nSome\ntext[^1].\n\n[^1]: Note').excerpt).toBe('Title Some text.');
    expect(show('').excerpt).toBe('');
  });

  it('cuts the excerpt at a word, with the ellipsis within 280 characters', () => {
    const { excerpt } = show('library '.repeat(100));
    expect(excerpt).toBe(`${'library '.repeat(34)}library…`);
    expect(show('a'.repeat(280)).excerpt).toBe('a'.repeat(280));
    expect(show('a'.repeat(281)).excerpt).toBe(`${'a'.repeat(279)}…`);
  });

  it('never cuts inside a character', () => {
    const family = '👩‍👩‍👧';
    const { excerpt } = show(family.repeat(200));
    expect(excerpt).toBe(`${family.repeat(55)}…`);
    expect([...show('😀'.repeat(300)).excerpt]).toHaveLength(280);
    expect([...show(`a${'\u0301'.repeat(400)}`).excerpt]).toHaveLength(280);
  });
});
