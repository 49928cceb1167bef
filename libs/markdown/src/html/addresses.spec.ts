import { findExecutable } from '../../../../test/support/executable-html.js';
import { onOtherSites } from './links.js';
import { parseMarkdown, render } from './renderer.js';

const members = new Map([['mina', { id: 'm1', handle: 'mina' }]]);
const show = (markdown: string) => render(parseMarkdown(markdown), { idPrefix: 'p', members });
/** HTML without what all links and mentions have, as it reads best. */
const html = (markdown: string) =>
  show(markdown)
    .html.replaceAll(' rel="nofollow ugc noopener noreferrer"', '')
    .replaceAll('<a href="/members/m1" class="mention" data-member-id="m1">@mina</a>', '(@mina)')
    .replace(/^<p>|<\/p>$/g, '');
/** What is linked, as `text → address` where that is another. */
const links = (markdown: string) =>
  Array.from(show(markdown).html.matchAll(/<a href="([^"#/][^"]*)"[^>]*>(.*?)<\/a>/g), ([, address, text]) =>
    address === text ? text : `${text} → ${address}`,
  );
const X = '<a href="https://x.org/a">https://x.org/a</a>';

describe('a bare address', () => {
  it.each([
    ['_https://x.org/a_', `<em>${X}</em>`],
    ['*https://x.org/a*', `<em>${X}</em>`],
    ['**https://x.org/a**.', `<strong>${X}</strong>.`],
    ['__https://x.org/a__:', `<strong>${X}</strong>:`],
    ['~~https://x.org/a~~', `<del>${X}</del>`],
    ['***https://x.org/a***', `<em><strong>${X}</strong></em>`],
    ['_(https://x.org/a)_', `<em>(${X})</em>`],
    ['*www.x.org* and', '<em><a href="http://www.x.org">www.x.org</a></em> and'],
    ['_www.x.org/a_b_', '<em><a href="http://www.x.org/a_b">www.x.org/a_b</a></em>'],
    ['_a@x.org_', '<em><a href="mailto:a@x.org">a@x.org</a></em>'],
    ['*https://x.org*', '<em><a href="https://x.org">https://x.org</a></em>'],
  ])('has marks around it that are no part of it: %s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([...'_~:*.,!?;\'"”’»…。）」'.split(''), '),', '_:', '~~.', '**;', '&gt;', '&quot;)', '\\'])(
    'ends before %s',
    (end) => {
      expect(links(`https://x.org/a${end}`)).toEqual(['https://x.org/a']);
      expect(links(`https://x.org/a${end} b`)).toEqual(['https://x.org/a']);
      expect(links(`https://x.org${end}`)).toEqual(['https://x.org']);
      expect(links(`www.x.org/a_b${end}`)).toEqual(['www.x.org/a_b → http://www.x.org/a_b']);
    },
  );

  it.each([
    ['https://x.org/a_b*c~d:e', ['https://x.org/a_b*c~d:e']],
    ['(https://x.org/a_(b))', ['https://x.org/a_(b)']],
    ['https://x.org/a_(b)_', ['https://x.org/a_(b)']],
    ['[https://x.org/a]', ['https://x.org/a']],
    ['[https://x.org/a](https://y.org)', ['https://x.org/a → https://y.org']],
    ['<a href="https://x.org/a">b</a>', ['https://x.org/a']],
    ['見てhttps://x.org/あ。次', ['https://x.org/あ → https://x.org/%E3%81%82']],
    ['https://x.org是', ['https://x.org']],
    ['https://x.org,https://y.org/', ['https://x.org', 'https://y.org/']],
    ['http://localhost:3000/a http://[::1]/b', ['http://localhost:3000/a', 'http://[::1]/b']],
    ['https://x.org./a', ['https://x.org./a']],
    ['https:// http://- http://a_b www. www.. xwww.x.org /www.x.org https://x.org:99999', []],
    [`o'brien@x.org, a@b.org.`, ["o'brien@x.org → mailto:o&#x27;brien@x.org", 'a@b.org → mailto:a@b.org']],
    ['a@bücher.example', ['a@bücher.example → mailto:a@xn--bcher-kva.example']],
    ['mailto:a@b.org xmpp:a@b.org sip:a@b.org', ['mailto:a@b.org']],
    ['a@b.org＠c.org a@b.org﹫c x＠ana@b.example', []],
    ['josé@x.org @a@x.org a@b.org@c.org a@b.org_ a@b.org- //a@x.org/b', []],
    // What nobody sees is no end of a host; browsers leave it out.
    ['http://exa\u00admple.org/a', ['http://exa\u00admple.org/a → http://example.org/a']],
    ['http://exam\u200bple.org', ['http://exam\u200bple.org → http://example.org']],
    ['www.ex\u2060ample.org', ['www.ex\u2060ample.org → http://www.example.org']],
    ['https://x.org\u200b https://x.org/a\ufeff.', ['https://x.org', 'https://x.org/a']],
    ['http://exa\u202emple.org/', []],
    // Nor is a host one that goes on with what no host has.
    ['http://a..b/ http://a../b http://a...b http://www.a..b/ www.a..b/ http://x.org..y', []],
    ['https://a.example:80:80/ https://x.org:8o80/ https://x.org:123456/ https://x.org:/a https://x.org:80a', []],
    ['http://ex%61mple.org/ https://x.org%2Fa https://x.org$a https://x.org=a https://x.org&b=c', []],
    ['http://ex&#97;mple.org/ http://x&period;org/ http://x.org&sol;a', []],
    ['http://a-/ http://a_/b http://a.b-c-/x http://[::1]x/ https://[::1]:80:80/', []],
    ['https://ｅｘａｍｐｌｅ．ｏｒｇ/ https://www.example。com/ https://i❤.example/a https://x.org\\a', []],
    ['https://example.comé/a', ['https://example.comé/a → https://example.xn--com-dma/a']],
    ['https://col·lecció.example/', ['https://col·lecció.example/ → https://xn--collecci-ioa91d.example/']],
    [
      'https://x.org... https://x.org.) **https://x.org**a https://x.org—a https://x.org’s',
      Array(5).fill('https://x.org'),
    ],
    ['https://x.org👍 https://x.org→ https://x.org에서 https://x.org。See', Array(4).fill('https://x.org')],
    ['https://x.org&#8217; https://x.org&rsquo;s &lt;https://x.org&gt;.', Array(3).fill('https://x.org')],
    ['https://x.org/?a=1&amp;b=&#50;', ['https://x.org/?a=1&#x26;b=2']],
    ['a\u00adna@x.org ana@exa\u00admple.org', ['ana@exa\u00admple.org → mailto:ana@example.org']],
    ['a&b@x.org 50%a@x.org a"b@x.org git@x.org:owner/a.git a@x.org%b', []],
    ['Mail:a@x.org to:a@x.org', Array(2).fill('a@x.org → mailto:a@x.org')],
    ['ana@x.org... ana@x.org\u200b ana@x.orgへ', Array(3).fill('ana@x.org → mailto:ana@x.org')],
    [
      'mailto:a@b.org?subject=Hello%20there. a@b.org?x=1',
      ['mailto:a@b.org?subject=Hello%20there', 'a@b.org → mailto:a@b.org'],
    ],
  ])('is linked whole or not at all: %s', (markdown, expected) => {
    expect(links(markdown)).toEqual(expected);
  });

  it.each([
    'http://user:pass@host/',
    'https://user@x.org/p',
    'https://@x.org/p',
    'https://:pass@x.org/p',
    'HTTPS://user:p*a*ss@x.org/p',
    'www.user:pass@x.org',
    'ftp://user:pass@x.org/a',
    'ssh://git@x.org/a.git',
    'git+https://user:pass@x.org/a.git',
    'http://user:pass',
    'http://user:p%40ss%40x.org/',
  ])('with a name or a password in it stays text: %s', (markdown) => {
    expect(html(`${markdown} b`)).toBe(`${markdown} b`);
    expect(links(`**${markdown}**`)).toEqual([]);
    expect(html(`**${markdown}**`)).toMatch(/^<strong>.*<\/strong>$/);
  });

  it.each([
    ['<https://user:pass@host/>', '&#x3C;https://user:pass@host/>'],
    ['<https://@x.org/p>', '&#x3C;https://@x.org/p>'],
    ['[a](https://user@x.org/p)', '[a](https://user@x.org/p)'],
    ['[*a*](HTTPS://User:Pass@X.org "t")', '[<em>a</em>](HTTPS://User:Pass@X.org "t")'],
    ['[a](https:////user:pass@x.org)', '[a](https:////user:pass@x.org)'],
    ['[a](http:/user:pass@x.org)', '[a](http:/user:pass@x.org)'],
    ['[a](//user:pass@x.org)', '[a](//user:pass@x.org)'],
    ['[a](https://memes.example%2F@evil.org/)', '[a](https://memes.example%2F@evil.org/)'],
    ['![a](https://user:pass@x.org/i.png)', '![a](https://user:pass@x.org/i.png)'],
    ['[a][r]\n\n[r]: https://user:pass@x.org', '[a][r]</p><p>[r]: https://user:pass@x.org'],
    ['https://user&#58;pass&#64;x.org/', 'https://user:pass@x.org/'],
    ['https://user&commat;x.org/ b', 'https://user@x.org/ b'],
    ['https://user\\@x.org/', 'https://user@x.org/'],
    ['https://user:pa"ss@host.org/p', 'https://user:pa"ss@host.org/p'],
    ['https://user:1"2@host.org/p', 'https://user:1"2@host.org/p'],
    ["https://us'er`x@host.org/p", "https://us'er`x@host.org/p"],
    ['https://user＠x.org/', 'https://user＠x.org/'],
    [`https://${'a'.repeat(500)}.b@x.org/`, `https://${'a'.repeat(500)}.b@x.org/`],
  ])('is no link however it is written: %s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(links(`**${markdown}**`)).toEqual([]);
  });

  it('is none where only what follows it has an @', () => {
    expect(links('"https://x.org","a@b.org" https://x.org/@ana https://x.org?a@b (www.x.org)')).toEqual([
      'https://x.org',
      'a@b.org → mailto:a@b.org',
      'https://x.org/@ana',
      'https://x.org?a@b',
      'www.x.org → http://www.x.org',
    ]);
  });

  it.each([
    'https://xn--80ak6aa92e.com/a',
    '<https://xn--80ak6aa92e.com/a>',
    '[](https://xn--80ak6aa92e.com/a)',
    'https://xn--80ak6aa92e.com/%D0%B0',
    '<https://xn--80ak6aa92e.com/%D0%B0>',
  ])('is read as it was typed: %s', (markdown) => {
    const typed = /https:[^>)]+/.exec(markdown)?.[0];
    expect(links(markdown)).toEqual([typed]);
  });

  it('is read as it was typed where no scheme was', () => {
    expect(show('www.xn--80ak6aa92e.com a@xn--80ak6aa92e.com').text).toBe(
      'www.xn--80ak6aa92e.com a@xn--80ak6aa92e.com',
    );
  });
});

describe('what leads nowhere', () => {
  it.each([
    ['[x]()', '[x]()'],
    ['![x]()', '![x]()'],
    ['[@mina]()', '[(@mina)]()'],
    ['![@mina]( )', '![(@mina)]( )'],
    ['[a *b* `c`](\t)', '[a <em>b</em> <code>c</code>](\t)'],
    ['[x](<>) ![x](<>)', '[x](&#x3C;>) ![x](&#x3C;>)'],
    ['[x](<> "t")', '[x](&#x3C;> "t")'],
    ['[]() ![]()', '[]() ![]()'],
    ['[![a]()](https://x.org)', '<a href="https://x.org">![a]()</a>'],
    // The link is read, not the picture in it.
    ['[![](https://x.org/i.png)](https://x.org)', '<a href="https://x.org">https://x.org</a>'],
    ['[![a](https://x.org/i.png)](https://x.org)', '<a href="https://x.org">a</a>'],
    ['[b ![](https://x.org/i.png)](https://x.org)', '<a href="https://x.org">b </a>'],
    ['[[a](https://x.org)]()', '[<a href="https://x.org">a</a>]()'],
    ['[x][r]\n\n[r]: <>', '[x][r]</p><p>[r]: &#x3C;>'],
    ['[https://x.org]()', '[<a href="https://x.org">https://x.org</a>]()'],
  ])('keeps its text and whom it mentions: %j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('keeps a reference to a note', () => {
    expect(show('[^1]()\n\n[^1]: The note.').text).toBe('()\nThe note.');
  });

  it.each([
    '[ ](https://x.org)',
    '[\u200b](https://x.org)',
    '[\u00ad**\u2060**](https://x.org)',
    '![ ](https://x.org)',
  ])('is seen where it leads somewhere and has nothing to be seen: %j', (markdown) => {
    expect(links(markdown)).toEqual(['https://x.org']);
  });
});

describe('the language of code', () => {
  it.each([
    ['```c\\+\\+ title\n```', 'c++'],
    ['~~~C\\#\n~~~', 'c#'],
    ['```f&ouml;o\n```', 'föo'],
    ['``` a&#x62;c\n```', 'abc'],
    ['```js\\&amp;x\n```', 'js&#x26;amp;x'],
    ['```c\\\\d\n```', 'c\\d'],
  ])('is unescaped: %j', (markdown, language) => {
    expect(html(markdown)).toBe(`<pre><code class="language-${language}"></code></pre>`);
  });

  it.each(['a\\"b', 'a&quot;b', 'a&lt;b', "a'b", 'a=b', 'a\\`b', 'a&#8238;b'])('is none with %s in it', (language) => {
    expect(html(`~~~${language}\n~~~`)).toBe('<pre><code></code></pre>');
  });
});

describe('one tilde', () => {
  it('strikes words through, and nothing within a word', () => {
    expect(html('~a b~ 3~5天，6~8天 H~2~O ~~~c~~~ ~~d~ **~e~**')).toBe(
      '<del>a b</del> 3~5天，6~8天 H~2~O ~~~c~~~ ~~d~ <strong><del>e</del></strong>',
    );
  });
});

describe('the one form of an address', () => {
  it.each([
    ['Https://Example.ORG/A', 'https://example.org/A'],
    ['<HTTP://EXAMPLE.ORG>', 'http://example.org'],
    ['[a](hTTps://example.org "t")', 'https://example.org'],
    ['![a](HTTPS://example.org/i.png "t")', 'https://example.org/i.png'],
    ['[a][r]\n\n[r]: HTTPS://EXAMPLE.ORG', 'https://example.org'],
    ['WWW.Example.ORG', 'http://www.example.org'],
    ['<MAILTO:A@b.org>', 'mailto:A@b.org'],
    ['MailTo:A@b.org', 'mailto:A@b.org'],
    ['[a](&Tab;HTTPS://x.org)', 'https://x.org'],
    ['[a](&#72;TTPS://x.org)', 'https://x.org'],
    ['[a](https://BÜCHER.example)', 'https://xn--bcher-kva.example'],
    ['[a](https://ｅｘａｍｐｌｅ。org/b)', 'https://example.org/b'],
  ])('%s leads to %s', (markdown, address) => {
    const rendered = show(markdown);
    expect(rendered.html).toContain(`<a href="${address}"`);
    expect(rendered.links).toEqual(address.startsWith('mailto:') ? [] : [address]);
    expect(rendered.titles).toEqual(markdown.includes('"t"') ? ['t'] : []);
    expect(findExecutable(rendered.html)).toEqual([]);
  });

  it.each([
    'https%3A//x.org',
    'ht&Tab;tps://x.org',
    'https&colon;x',
    'h%74tps://x.org',
    'https:/x.org',
    'https:\\\\x.org',
    'https://[x',
  ])('is none of %s', (typed) => {
    expect(links(`[a](${typed}) <${typed}>`)).toEqual([]);
  });

  it('makes one link of what leads to one place', () => {
    expect(show('HTTPS://X.org/a https://x.ORG/a <Https://x.org/a> [b](https://x.org/a)').links).toEqual([
      'https://x.org/a',
    ]);
  });
});

describe('a link to our own site', () => {
  const OWN = 'https://memes.example';
  it.each([
    'HTTPS://MEMES.EXAMPLE/a',
    'https://memes.example:443/a',
    'https://memes.example./a',
    'http://memes.example/',
    'https://memes.example?x',
    'https://memes.example#x',
    'https:///memes.example/a',
    'https://ｍemes.example/a',
    'https://m%65mes.example/a',
  ])('is %s, however it is written', (address) => {
    expect(onOtherSites(show(`[a](<${address}>)`).links, OWN)).toEqual([]);
    expect(show(`[a](<${address}>)`).links).toHaveLength(1);
  });

  it.each([
    'https://memes.example.evil.org/',
    'https://www.memes.example/',
    'https://memes.example:8443/',
    'https://evil.org/https://memes.example/',
  ])('is not %s', (address) => {
    expect(onOtherSites(show(`[a](<${address}>)`).links, OWN)).toHaveLength(1);
  });

  it('has the port of ours', () => {
    const own = 'http://127.0.0.1:3000';
    const found = ['http://127.0.0.1:3000/a', 'HTTP://127.0.0.1:3000', 'http://127.0.0.1/a', 'http://127.0.0.1:3001/a'];
    expect(onOtherSites(found, own)).toEqual(['http://127.0.0.1/a', 'http://127.0.0.1:3001/a']);
  });
});
