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

  it('refuse a field that shows nothing, and name it, whether or not there is a body', () => {
    const parts = [
      { path: 'input.strategy.goal', text: 'More readers' },
      { path: 'input.strategy.approach', text: '\u00ad' },
    ];
    for (const body of ['', 'A text.']) {
      expect(lengthAndEmptiness(submissionOf({ kind: 'CASE_STUDY', text: body, parts }))).toMatchObject({
        answer: 'refuse',
        path: 'input.strategy.approach',
        message: expect.stringContaining('shows nothing'),
      });
    }
    expect(lengthAndEmptiness(submissionOf({ kind: 'CASE_STUDY', text: '', parts: parts.slice(0, 1) }))).toBeNull();
  });

  it('let a case study without a body pass, but no reflection', () => {
    expect(lengthAndEmptiness(submissionOf({ kind: 'CASE_STUDY', text: '' }))).toBeNull();
    expect(lengthAndEmptiness(submissionOf({ kind: 'REFLECTION', text: '' }))).not.toBeNull();
  });
});
