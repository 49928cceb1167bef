import type { Draft, Phase } from './draft.js';
import { Screening } from './screening.js';

const author = { memberId: 'a', established: true };
const draft = (markdown: string, text = markdown): Draft => ({
  kind: 'REPLY',
  title: null,
  markdown,
  text,
  beside: [],
  edit: false,
});

describe('screening', () => {
  it('allows what no phase objects to', () => {
    expect(new Screening().screen(draft('Well said.'), author)).toEqual({ answer: 'allow' });
  });

  it.each([
    ['empty', ' \n\t', ' \n\t'],
    ['longer than a body may be', 'a'.repeat(50_001), 'a'.repeat(50_001)],
    ['cut through a character', 'half \ud83d', 'half \ud83d'],
    ['only markup', '***', ''],
  ])('refuses a text that is %s, and says what would be right', (_what, markdown, text) => {
    const verdict = new Screening().screen(draft(markdown, text), author);
    expect(verdict).toMatchObject({
      answer: 'refuse',
      path: 'input.bodyMarkdown',
      message: expect.stringMatching(/\w{3}/),
    });
  });

  it('lets a text of exactly the allowed length pass', () => {
    expect(new Screening().screen(draft('a'.repeat(50_000)), author).answer).toBe('allow');
  });

  it('lets the first phase that answers decide', () => {
    const hold: Phase = () => ({ answer: 'hold', rule: 'first', matched: [] });
    const refuse: Phase = () => ({ answer: 'refuse', path: 'x', message: 'second' });
    expect(new Screening([() => null, hold, refuse]).screen(draft('x'), author)).toMatchObject({ rule: 'first' });
  });
});
