import { authorOf, draftOf, placeOf } from '../../../../test/factories/draft.js';
import { firstPosts } from './first-posts.js';

const place = placeOf({ holdFirstPosts: 2 });

describe('first posts', () => {
  it('are held where the course asks for it, until as many were approved there', () => {
    const verdict = firstPosts(draftOf(), authorOf({ approved: 50, approvedHere: 1 }), place);
    expect(verdict).toEqual({ answer: 'hold', rule: 'First posts', matched: [] });
  });

  it.each([
    ['the third', draftOf(), authorOf({ approvedHere: 2 }), place],
    ['an edit', draftOf({ edit: true }), authorOf({ approvedHere: 0 }), place],
    ['a moderator’s', draftOf(), authorOf({ approvedHere: 0, moderates: true }), place],
    ['one where nothing is set', draftOf(), authorOf({ approvedHere: 0 }), placeOf()],
  ])('are not %s', (_what, draft, author, where) => {
    expect(firstPosts(draft, author, where)).toBeNull();
  });
});
