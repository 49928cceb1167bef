import { authorOf, placeOf, submissionOf } from '../../../../test/factories/submission.js';
import { repeatedContent } from './repeated-content.js';

const long = submissionOf({ text: 'a'.repeat(120) });
const before = authorOf({ repeated: true });

describe('repeated content', () => {
  it('is refused within a day, moderators’ too, and nothing is lost', () => {
    for (const author of [before, { ...before, moderates: true }]) {
      const verdict = repeatedContent(long, author, placeOf());
      expect(verdict).toMatchObject({ answer: 'refuse', message: expect.stringContaining('not lost') });
    }
  });

  it.each([
    ['one character shorter than two lines', submissionOf({ text: 'a'.repeat(119) }), before],
    ['an edit', { ...long, edit: true }, before],
    ['written for the first time', long, authorOf()],
  ])('is not what is %s', (_what, draft, author) => {
    expect(repeatedContent(draft, author, placeOf())).toBeNull();
  });
});
