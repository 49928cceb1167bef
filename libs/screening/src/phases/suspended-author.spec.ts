import { authorOf, submissionOf } from '../../../../test/factories/submission.js';
import { suspendedAuthor } from './suspended-author.js';

describe('a suspended author', () => {
  it('is refused, whatever they wrote, and told that the text is not lost', () => {
    const verdict = suspendedAuthor(submissionOf(), authorOf({ suspended: true, moderates: true }));
    expect(verdict).toMatchObject({ answer: 'refuse', path: null, message: expect.stringContaining('not lost') });
  });

  it('is nobody who may write again, even after texts were taken down', () => {
    expect(suspendedAuthor(submissionOf(), authorOf({ removed: 9 }))).toBeNull();
  });
});
