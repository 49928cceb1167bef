import { load } from 'cheerio';
import fc from 'fast-check';
import { numRuns } from '../../../../test/support/num-runs.js';
import { type Letter, writeLetter } from './letter.js';

const PUBLIC_URL = 'https://commonplace.example.org';
const HEAD = { publicUrl: PUBLIC_URL, name: 'Upper Vale & <b>friends</b>' };
const letter = (more: Partial<Letter> = {}): Letter => ({
  language: 'en',
  subject: 'Subject',
  preview: 'Preview',
  parts: [],
  footer: [],
  ...more,
});

describe('a letter', () => {
  it('says the same as text and as HTML', () => {
    const { from, text, html } = writeLetter(
      letter({
        parts: [
          { heading: 'Reach is not a goal' },
          { text: '@kay mentioned you.' },
          { quote: 'Two\nlines', by: '@kay' },
          { button: 'Read it', path: '/reflections/1?reply=2#r2' },
          { link: 'All of them', path: '/notifications' },
        ],
        footer: [{ text: 'Why it came.' }, { link: 'Unsubscribe', path: '/unsubscribe/x' }],
      }),
      HEAD,
    );
    expect(text).toBe(
      [
        'Reach is not a goal\n-------------------',
        '@kay mentioned you.',
        '@kay:\n> Two\n> lines',
        `Read it:\n${PUBLIC_URL}/reflections/1?reply=2#r2`,
        `All of them: ${PUBLIC_URL}/notifications`,
        '-- \nWhy it came.',
        `Unsubscribe: ${PUBLIC_URL}/unsubscribe/x\n`,
      ].join('\n\n'),
    );
    const $ = load(html);
    expect([from, $('a').first().text()]).toEqual([HEAD.name, HEAD.name]);
    expect($('blockquote').html()).toBe('Two<br>lines');
    expect($('a.button').attr('href')).toBe(`${PUBLIC_URL}/reflections/1?reply=2#r2`);
  });

  it('holds whatever people wrote as text, and nothing from elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (tail) => {
        const nasty = `<img src="https://evil.example/x.png"><script>alert(1)</script>" onload='x' & ${tail}`;
        const { html, subject } = writeLetter(
          letter({
            subject: `${nasty}\r\nBcc: all@example.org`,
            parts: [{ heading: nasty }, { text: nasty }, { quote: nasty, by: nasty }],
          }),
          HEAD,
        );
        const $ = load(html);
        expect($('img, script, iframe, link, object, [onload]').length).toBe(0);
        expect($('blockquote').text()).toContain('<script>alert(1)</script>');
        expect($('[src], [srcset], [background]').length).toBe(0);
        for (const part of $('style, [style]').toArray())
          expect(`${$(part).attr('style')}${part.tagName === 'style' ? $(part).text() : ''}`).not.toContain('url(');
        for (const link of $('[href]').toArray()) expect($(link).attr('href')).toBe(`${PUBLIC_URL}/`);
        expect(subject).not.toMatch(/[\r\n]/);
      }),
      { numRuns: numRuns(30, 2_000) },
    );
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a b', ''])(
    'leads nowhere else: %j is refused',
    (path) => {
      expect(() => writeLetter(letter({ parts: [{ button: 'Go', path }] }), HEAD)).toThrow('paths of this site');
    },
  );
});
