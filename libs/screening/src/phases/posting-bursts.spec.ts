import { authorOf, submissionOf } from '../../../../test/factories/submission.js';
import { postingBursts } from './posting-bursts.js';

const now = new Date('2026-10-05T09:00:00.000Z');
const ago = (seconds: number) => authorOf({ now, burstSince: new Date(now.getTime() - seconds * 1000) });

describe('a posting burst', () => {
  it('is refused until the first of its texts is ten minutes old', () => {
    expect(postingBursts(submissionOf(), ago(420))).toMatchObject({
      answer: 'refuse',
      path: null,
      retryAfter: 180,
      message: expect.stringMatching(/not lost.* in 3 minutes\.$/),
    });
    expect(postingBursts(submissionOf(), ago(599.5))).toMatchObject({
      retryAfter: 1,
      message: expect.stringMatching(/ in a minute\.$/),
    });
  });

  it.each([
    ['as many texts in exactly ten minutes', submissionOf(), ago(600)],
    ['one text less', submissionOf(), authorOf({ now })],
    ['an edit', submissionOf({ edit: true }), ago(1)],
    ['what a moderator answers', submissionOf(), { ...ago(1), moderates: true }],
  ])('is not %s', (_what, draft, author) => {
    expect(postingBursts(draft, author)).toBeNull();
  });
});
