import { authorOf, placeOf, submissionOf } from '../../../../test/factories/submission.js';
import { recentRemovals } from './recent-removals.js';

describe('recent removals', () => {
  it('hold what their author writes next, edits and moderators’ texts too', () => {
    const author = authorOf({ removed: 2, moderates: true });
    expect(recentRemovals(submissionOf({ edit: true }), author, placeOf())).toMatchObject({ rule: 'Recent removals' });
  });

  it('are not a single one', () => {
    expect(recentRemovals(submissionOf(), authorOf({ removed: 1 }), placeOf())).toBeNull();
  });
});
