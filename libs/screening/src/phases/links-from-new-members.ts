import { limits } from '#kernel';
import type { AuthorFacts, Phase } from '../submission.js';

const { newcomer, matched } = limits.screening;
const DAY = 24 * 60 * 60 * 1000;

/** Holds a new member's text with more links than the place allows: most advertising is like that. Not those of moderators, whom somebody appointed who knows them. */
export const linksFromNewMembers: Phase = ({ links }, author, { newcomerLinks }) =>
  links.length > newcomerLinks && !author.moderates && isNew(author)
    ? { answer: 'hold', rule: 'Links from a new member', matched: links.slice(0, matched) }
    : null;

function isNew({ joinedAt, approved, now }: AuthorFacts): boolean {
  return approved < newcomer.posts || now.getTime() - joinedAt.getTime() < newcomer.days * DAY;
}
