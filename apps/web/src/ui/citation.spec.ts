import { apa, bibtex, type Citable, publicName, ris } from './citation.js';

const CITED: Citable = {
  site: 'Commonplace',
  kind: 'case study',
  url: 'https://commons.example.org/case-studies/a',
  title: 'Overdue\n{Goose} & co_1',
  author: 'Öztürk',
  publishedAt: '2026-10-30T22:57:00.000Z',
  abstract: 'Line one\r\nTY  - BOOK',
  keywords: ['memes'],
};

describe('a citation', () => {
  it('is a sentence', () => {
    expect(apa({ ...CITED, title: 'The goose' })).toBe(
      'Öztürk. (2026, October 30). The goose [Case study]. Commonplace. https://commons.example.org/case-studies/a',
    );
    expect(apa({ ...CITED, title: 'The goose', author: null })).toMatch(/^The goose \[Case study\]\. \(2026/);
  });

  it('escapes what BibTeX would run', () => {
    expect(bibtex(CITED)).toContain('title = {{Overdue \\{Goose\\} \\& co\\_1}}');
  });

  it('has a key of its own for each of two texts of a year', () => {
    const key = (url: string) => /^@misc\{([\w-]+),$/m.exec(bibtex({ ...CITED, author: '@mina', url }))?.[1];
    const keys = ['11aa', '22bb'].map((id) => key(`https://commons.example.org/reflections/0193-77f0-${id}`));
    expect(keys).toEqual(['mina2026-f011aa', 'mina2026-f022bb']);
  });

  it('keeps each value of RIS on its line', () => {
    expect(ris(CITED).match(/^TY {2}- /gm)).toHaveLength(1);
    expect(ris(CITED)).toContain('AB  - Line one TY - BOOK\r\n');
    expect(ris(CITED)).toMatch(/ER {2}- \r\n$/);
  });

  it('names nobody by a name that visitors do not see', () => {
    const author = { handle: 'hakan_o', displayName: 'Hakan Öztürk' };
    expect(publicName(author, true)).toBe('Hakan Öztürk');
    expect(publicName(author, false)).toBe('@hakan_o');
    expect(publicName({ handle: 'hakan_o', displayName: null }, true)).toBe('@hakan_o');
    expect(publicName(null, true)).toBeNull();
  });
});
