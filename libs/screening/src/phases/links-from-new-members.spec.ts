import { authorOf, placeOf, submissionOf } from '../../../../test/factories/submission.js';
import { linksFromNewMembers } from './links-from-new-members.js';

const HOUR = 60 * 60 * 1000;
const { now } = authorOf();
const links = ['https://a.example', 'https://b.example', 'https://c.example'];
const joined = (hours: number) => authorOf({ joinedAt: new Date(now.getTime() - hours * HOUR) });
const judge = (author: ReturnType<typeof authorOf>, count: number) =>
  linksFromNewMembers(submissionOf({ links: links.slice(0, count) }), author, placeOf({ newcomerLinks: 2 }));

describe('links from a new member', () => {
  it('are held where they are more than the place allows', () => {
    const held = { answer: 'hold', rule: 'Links from a new member', matched: links };
    expect(judge(joined(71.9), 3)).toEqual(held);
    expect(judge(authorOf({ approved: 1 }), 3)).toEqual(held);
  });

  it('pass where they are as many as the place allows', () => {
    expect(judge(authorOf({ approved: 0 }), 2)).toBeNull();
  });

  it('pass once the member has been here for three days and two texts were approved', () => {
    expect(judge(joined(72), 3)).toBeNull();
  });

  it('pass where the member moderates the place', () => {
    expect(judge(authorOf({ approved: 0, moderates: true }), 3)).toBeNull();
  });
});
