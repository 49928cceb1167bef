import type { EarlyPhase, Phase } from '../submission.js';
import { bannedPhrases } from './banned-phrases.js';
import { firstPosts } from './first-posts.js';
import { emptiness, length } from './length-and-emptiness.js';
import { linksFromNewMembers } from './links-from-new-members.js';
import { mentionFloods } from './mention-floods.js';
import { postingBursts } from './posting-bursts.js';
import { recentRemovals } from './recent-removals.js';
import { repeatedContent } from './repeated-content.js';
import { suspendedAuthor } from './suspended-author.js';

/** Those that need no text to be read, in this order: what they refuse costs nobody the time to read it. */
export const earlyPhases: readonly EarlyPhase[] = [
  length, // what cannot be stored needs no further phase
  suspendedAuthor, // who may not write is told so, whatever they wrote
  postingBursts, // wait a few minutes; not for edits, not for moderators
];

/**
 * The phases that every new or edited text runs through, in this order; the first that answers decides. Those that refuse come before
 * those that hold: what its author can mend is no work for a moderator, and no burst of held texts buries their queue.
 * See docs/decisions/0024.
 */
export const phases: readonly Phase[] = [
  ...earlyPhases,
  emptiness, // nor does what shows nothing
  repeatedContent, // the same text is there already; not for edits
  bannedPhrases, // what a moderator of the course is to read first, whoever writes it
  linksFromNewMembers, // most advertising; not by moderators
  mentionFloods, // mentions too many people; not by moderators
  firstPosts, // where the course asks for it; not for edits, not for moderators
  recentRemovals, // by authors of whose texts several were hidden lately
];
