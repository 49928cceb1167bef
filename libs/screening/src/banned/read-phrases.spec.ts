import { InvalidInput } from '#kernel';
import { readPhrases } from './read-phrases.js';

const problems = (typed: string[]) => {
  try {
    readPhrases(typed, 'input.phrases');
  } catch (error) {
    return error instanceof InvalidInput ? error.fields : error;
  }
};

describe('a list of phrases as it is typed', () => {
  it('has each phrase once, the first of those that read the same', () => {
    const typed = [' Cheap   meds ', 'cheap-meds', 'CHÉAP MEDS', 'cheap meds*', 'other'];
    expect(readPhrases(typed, 'x')).toEqual(['Cheap meds', 'cheap meds*', 'other']);
  });

  it.each([
    ['a', 'at least 2'],
    ['a'.repeat(101), '100'],
    ['a\nb'.replace('\n', '\u0007'), 'U+0007'],
    ['*!', 'letters and digits'],
    ['a*b', 'at the end only'],
    ['ab*', 'at least 3'],
  ])('refuses %j, saying where and what would be right', (phrase, message) => {
    expect(problems(['fine', phrase])).toEqual([
      { path: 'input.phrases.1', message: expect.stringContaining(message) },
    ]);
  });

  it('has 500 phrases, and not one more', () => {
    const typed = Array.from({ length: 501 }, (_, at) => `phrase ${at}`);
    expect(readPhrases(typed.slice(1), 'x')).toHaveLength(500);
    expect(problems(typed)).toEqual([{ path: 'input.phrases', message: expect.stringContaining('501') }]);
  });
});
