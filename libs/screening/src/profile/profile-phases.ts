import { isBlank, limits } from '#kernel';
import { bannedPhrases } from '../phases/banned-phrases.js';
import { linksFromNewMembers } from '../phases/links-from-new-members.js';
import { recentRemovals } from '../phases/recent-removals.js';
import { suspendedAuthor } from '../phases/suspended-author.js';
import type { ProfilePhase } from './profile-submission.js';

const PATH = 'input.bioMarkdown';
const DAY = 24 * 60 * 60 * 1000;

/** Refuses a text about oneself that shows nothing once its markup is applied. */
export const emptyBio: ProfilePhase = ({ markdown, text }) =>
  isBlank(markdown) || !isBlank(text)
    ? null
    : {
        answer: 'refuse',
        rule: 'Length and emptiness',
        path: PATH,
        message: 'Write something that can be read, or leave this empty: it shows nothing once its markup is applied.',
      };

/** Refuses what a moderator did not accept, once more: they have answered, and an appeal is the way to ask another one. */
export const refusedProfile: ProfilePhase = ({ refusedBefore }) =>
  refusedBefore
    ? {
        answer: 'refuse',
        rule: 'Refused before',
        path: PATH,
        message:
          'A moderator did not accept this profile. Change it, or appeal against the decision: your notifications say how.',
      }
    : null;

/** Holds whatever somebody says of themselves whose profile was hidden lately. */
export const hiddenProfile: ProfilePhase = ({ hiddenAt }, { now }) =>
  hiddenAt !== null && now.getTime() - hiddenAt.getTime() < limits.screening.removals.days * DAY
    ? { answer: 'hold', rule: 'Recent removals', matched: [] }
    : null;

/**
 * What each new profile runs through, in this order; the first that answers decides. A profile belongs to no course: the phrases and the number
 * of links are those of what belongs to none. Not asked of profiles: mentions, which notify nobody there, first posts, and repeats within a
 * day, since one may say the same of oneself wherever one likes. See docs/decisions/0051.
 */
export const profilePhases: readonly ProfilePhase[] = [
  suspendedAuthor, // who may not write is told so, whatever they wrote
  emptyBio, // what shows nothing
  refusedProfile, // the same that a moderator did not accept
  bannedPhrases, // what the moderators of the commons are to read first, whoever writes it
  linksFromNewMembers, // most advertising; not by moderators
  recentRemovals, // by authors of whose texts several were hidden lately
  hiddenProfile, // or whose profile was
];
