import fc from 'fast-check';
import { findExecutable } from '../../../../test/support/executable-html.js';
import { numRuns } from '../../../../test/support/num-runs.js';
import { xssStrings } from '../../../../test/support/xss-corpus.js';
import { parseMarkdown, render } from './renderer.js';

const members = new Map([['anna', { id: 'a1', handle: 'anna' }]]);
const html = (markdown: string) => render(parseMarkdown(markdown), { idPrefix: 'p', members }).html;

/** The places of Markdown into which a string can be put. */
const places: Record<string, (attack: string) => string> = {
  text: (attack) => attack,
  'a link': (attack) => `[${attack}](${attack})`,
  'a pointed link': (attack) => `[a](<${attack}> "${attack}")`,
  'a reference': (attack) => `[a][1] ![a][1]\n\n[1]: ${attack} '${attack}'`,
  'an autolink': (attack) => `<${attack}> <javascript:${attack}> https://a.example/${attack}`,
  'an address in capitals': (attack) =>
    `[a](HTTPS://${attack}) <JAVASCRIPT:${attack}> HTTPS://A.example/${attack} WWW.${attack} <MAILTO:${attack}>`,
  'an address with a name in it': (attack) =>
    `https://${attack}@a.example/ [a](https://${attack}@a.example) ${attack}@a.example`,
  'an empty link': (attack) => `[${attack}]() ![${attack}]() [${attack}](<>)`,
  'the language of code': (attack) =>
    `\`\`\`${attack}\na\n\`\`\`\n\n~~~${attack.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}\na\n~~~`,
  'an image': (attack) => `![${attack}](${attack}) ![a](https://a.example/${attack} "${attack}")`,
  code: (attack) => `\`${attack}\`\n\n\`\`\`${attack}\n${attack}\n\`\`\``,
  'a table': (attack) => `| ${attack} | @anna |\n|---|---|\n| ${attack} | b |`,
  'a note': (attack) => `x[^${attack}] y[^1]\n\n[^${attack}]: z\n[^1]: ${attack}`,
  'a mention': (attack) => `@anna${attack} @${attack}`,
};

describe('a list of attacks that is not ours', () => {
  it('is long, and mostly dangerous where it is not rendered by us', () => {
    expect(xssStrings.length).toBeGreaterThan(400);
    expect(xssStrings.filter((attack) => findExecutable(attack).length > 0).length).toBeGreaterThan(300);
  });

  it.each(Object.entries(places))('leaves nothing executable in %s', (_, place) => {
    for (const attack of xssStrings) {
      const rendered = html(place(attack));
      expect({ attack, found: findExecutable(rendered) }).toEqual({ attack, found: [] });
    }
  });
});

describe('any Markdown', () => {
  const fragment = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '`',
      '*',
      '_',
      '~~',
      '[',
      '](',
      ')',
      '![',
      '[^1]',
      '[^1]: ',
      '\n',
      '\n\n',
      '    ',
      '- ',
      '> ',
      '1. ',
      '# ',
      '|',
      '|-|',
      '&',
      ';',
      '\\',
    ],
    ...[
      'javascript:',
      'data:text/html,',
      'https://a.example',
      'www.a.example',
      'a@b.example',
      '@anna',
      '@_anna_',
      '\\@anna',
      '&colon;',
      '&#x6a;',
      '&lt;script&gt;',
    ],
    ...[
      '<script>',
      '<img src=x onerror=alert(1)>',
      '<svg onload=',
      '<math>',
      '<style>',
      '-->',
      ']]>',
      '\u0000',
      '\ud800',
      '\u2028',
      '```',
      'a',
      ' ',
    ],
  );
  const anyMarkdown = fc.oneof(
    fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );

  it('yields HTML that executes nothing, and stays as it is when parsed and serialised again', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => expect(findExecutable(html(markdown))).toEqual([])),
      { numRuns: numRuns(1_000, 3_000) },
    );
  });

  it('yields an excerpt of at most 280 characters, and words only where there is text', () => {
    fc.assert(
      fc.property(fc.array(anyMarkdown, { maxLength: 20 }), (parts) => {
        const rendered = render(parseMarkdown(parts.join(' ')), { idPrefix: 'p', members });
        expect([...rendered.excerpt].length).toBeLessThanOrEqual(280);
        expect(rendered.excerpt.isWellFormed()).toBe(true);
        if (rendered.wordCount > 0) expect(rendered.text).not.toBe('');
      }),
    );
  });
});

describe('pathological Markdown of 50,000 characters', () => {
  const fill = (unit: string) => unit.repeat(Math.ceil(50_000 / unit.length)).slice(0, 50_000);
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');
  const nested = (open: string, close: string, times: number) => `${open.repeat(times)}a${close.repeat(times)}`;

  const units = [
    ...[
      '[',
      ']',
      '*',
      '_',
      '>',
      '> ',
      '|',
      '`',
      '~',
      '<',
      '&',
      '\\',
      '!',
      '@',
      '#',
      ':',
      '(',
      '\n',
      ' ',
      '\t',
      '\u0000',
      '\ud800',
      'a',
      '😀*',
    ],
    ...['- ', '-\n', '1. ', '>- ', '> \n', '- [ ] ', '# ', '***\n', 'a\n=\n', 'a  \n', '```\n', '~~~\n>'],
    ...[
      '*a ',
      '*a **a ',
      '**a *a* ',
      'a_',
      '~~a ',
      '[a](',
      '[a](<b',
      '[a](b "',
      '[\\',
      '[]',
      '[a]',
      '![',
      '<a ',
      '<!--',
      '<?',
      '<![CDATA[',
      '&#x',
      '`a``',
    ],
    ...[
      '[^a]',
      '[^a]: x\n',
      '[a]: b\n',
      'a|b\n-|-\n',
      '|\n',
      '@ab ',
      '@ab/',
      '@_a_',
      '@_a',
      '_@_a',
      '@ab--c ',
      '@ab.C',
      '\\@',
      '&#64;',
      '@\u00ad',
      'a@',
      'a@b.',
      'a.',
      'www.',
      'http://',
      'http://a.b ',
      'mailto:',
    ],
    ...[
      'www.a',
      'WWW.',
      'https://a@',
      'http://a_b',
      'http://a:b',
      'https://[',
      'http://a.b/(',
      'http://a.b/[',
      'https://a.b/&a;',
      'git+a://',
    ],
    ...['[a]()', '![a]()', '[]( ', '~a', '~', 'a@b.c/', 'xmpp:a@b.c ', "a'a@", 'a.a@', '&lt;', 'w'],
  ];
  const shapes: Record<string, string> = {
    'emphasis in emphasis': nested('*', '*', 25_000),
    'strong in strong': nested('**a ', ' b**', 6_000),
    'brackets in brackets': nested('[', '](b)', 10_000),
    'empty links in empty links': nested('[', ']()', 12_000),
    'empty images in empty images': nested('![', ']()', 10_000),
    'images in images': nested('![', '](b)', 8_000),
    'a list in a list, line by line': lines(220, (i) => `${' '.repeat(2 * i)}- a`),
    'a stair of quotes': lines(310, (i) => `${'>'.repeat(i)} a`),
    'a list in a list, in two lines': `${'- '.repeat(400)}a\n${' '.repeat(800)}${'- '.repeat(20_000)}a`,
    'backticks of every length': lines(310, (i) => '`'.repeat(i)),
    'a table of 500 columns': `${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n${'|\n'.repeat(45_000)}`,
    'a table of 10,000 rows': `a|b\n-|-\n${'a|b\n'.repeat(10_000)}`,
    'notes in notes': `[^0]\n\n${lines(2_500, (i) => `[^${i}]: [^${i + 1}]\n`)}`,
    'a note 9,000 times': `[^a]: x\n\n${'[^a] '.repeat(9_000)}`,
    'notes within notes': '[^a]: '.repeat(8_000),
    'definitions of everything': lines(4_000, (i) => `[${i}]: b`),
    'spaces in code': `\`\`\`\n${' '.repeat(49_000)}a\n\`\`\``,
    'a long mention': `@${'a'.repeat(49_999)}`,
    'a long mention that begins like emphasis': `@${'_'.repeat(25_000)}${'a_'.repeat(12_000)}`,
    'a long mention of parts': `@${'a.B--'.repeat(9_000)}`,
    'parentheses after an address': `http://a.b${'('.repeat(25_000)}${')'.repeat(24_000)}`,
  };
  const cases = [...units.map((unit) => [JSON.stringify(unit), fill(unit)] as const), ...Object.entries(shapes)];

  it.each(cases)('is rendered in time: %s', (_, markdown) => {
    const before = process.threadCpuUsage();
    const { html: rendered } = render(parseMarkdown(markdown), { idPrefix: 'p', members });
    const { user, system } = process.threadCpuUsage(before);
    // Of this thread's work, in µs: the worst takes a third of a second.
    expect(user + system).toBeLessThan(1_500_000);
    expect(rendered.length).toBeLessThan(5_000_000);
  });

  it('keeps every word of what is nested too deeply', () => {
    const { text } = render(parseMarkdown(`${'> '.repeat(300)}deep\n\n${nested('*', '*', 300)} end`), {
      idPrefix: 'p',
      members,
    });
    expect(text).toContain('deep');
    expect(text).toContain('a end');
  });
});
