import fc from 'fast-check';
import { markWords } from './marked.js';

describe('marking words', () => {
  it.each([
    [
      'Essays on demand, and essays ON demand.',
      ['essays on demand'],
      ['', 'Essays on demand', ', and ', 'essays ON demand', '.'],
    ],
    ['A raffle-ticket for the raffle', ['raffle', 'raffle-ticket'], ['A ', 'raffle-ticket', ' for the ', 'raffle', '']],
    ['What does (this) cost?', ['(this)', 'cost?'], ['What does ', '(this)', ' ', 'cost?', '']],
    ['Nothing of it', ['goose'], ['Nothing of it']],
    ['Nothing at all', [], ['Nothing at all']],
  ])('finds them in %j', (text, words, parts) => {
    expect(markWords(text, words)).toEqual(parts);
  });

  it('loses and adds nothing, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, words) => markWords(text, words).join('') === text),
    );
  });
});
