import { submissionOf } from '../../../../test/factories/submission.js';
import { lengthAndEmptiness } from './length-and-emptiness.js';

describe('length and emptiness', () => {
  it.each([
    ['empty', ' \n\t', ' \n\t'],
    ['longer than a body may be', 'a'.repeat(50_001), 'a'.repeat(50_001)],
    ['cut through a character', 'half \ud83d', 'half \ud83d'],
    ['only markup', '***', ''],
  ])('refuse a text that is %s, and say what would be right', (_what, markdown, text) => {
    expect(lengthAndEmptiness(submissionOf({ markdown, text }))).toMatchObject({
      answer: 'refuse',
      path: 'input.bodyMarkdown',
      message: expect.stringMatching(/\w{3}/),
    });
  });

  it('let a text of exactly the allowed length pass', () => {
    expect(lengthAndEmptiness(submissionOf({ text: 'a'.repeat(50_000) }))).toBeNull();
  });

  it('let a case study without a body pass, but no reflection', () => {
    expect(lengthAndEmptiness(submissionOf({ kind: 'CASE_STUDY', text: '' }))).toBeNull();
    expect(lengthAndEmptiness(submissionOf({ kind: 'REFLECTION', text: '' }))).not.toBeNull();
  });
});
