import { authorOf, placeOf, submissionOf } from '../../../../test/factories/submission.js';
import { firstPosts } from './first-posts.js';

const place = placeOf({ holdFirstPosts: 2 });

describe('first posts', () => {
  it('are held where the course asks for it, until as many were approved there', () => {
    const verdict = firstPosts(submissionOf(), authorOf({ approved: 50, approvedHere: 1 }), place);
    expect(verdict).toEqual({ answer: 'hold', rule: 'First posts', matched: [] });
  });

  it.each([
    ['the third', submissionOf(), authorOf({ approvedHere: 2 }), place],
    ['an edit', submissionOf({ edit: true }), authorOf({ approvedHere: 0 }), place],
    ['a moderator’s', submissionOf(), authorOf({ approvedHere: 0, moderates: true }), place],
    ['one where nothing is set', submissionOf(), authorOf({ approvedHere: 0 }), placeOf()],
  ])('are not %s', (_what, draft, author, where) => {
    expect(firstPosts(draft, author, where)).toBeNull();
  });
});
