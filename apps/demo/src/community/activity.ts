import type { Reaction } from '#discussion';
import { caseStudies } from './case-studies.js';
import { chance } from './chance.js';
import { courses } from './courses.js';
import { absent, logins, members } from './people.js';
import { reaches } from './reach.js';
import { toMinutesAgo } from './schedule.js';
import { subjects } from './subjects.js';
import type { DemoNotificationsRead, DemoReaction, DemoReading, DemoReply, DemoSubject } from './type.js';

/** Read with a chance in [0, 1): how often each is chosen follows from how often it stands here. */
const REACTION_BAG: readonly Reaction[] = [
  'INSIGHTFUL',
  'INSIGHTFUL',
  'INSIGHTFUL',
  'AGREE',
  'AGREE',
  'AGREE',
  'THANKS',
  'THANKS',
  'CURIOUS',
  'CELEBRATE',
];

/** The evening class reads and rates campaigns: people from libraries elsewhere, and the two who teach it. */
const EVENING_COURSE = 'reading-campaigns';

/** The learner whom the demo signs in last looked at her notifications then, so that newer ones are unread. */
const LEARNER_LAST_LOOKED_DAYS_AGO = 5;

const shelf = new Set(caseStudies.map(({ key }) => key));
const eveningClass = new Set(courses.find(({ slug }) => slug === EVENING_COURSE)?.members.map(({ handle }) => handle));

/** Who comes by: the evening class comes for the shelf. */
function visitorsOf({ key }: DemoSubject): readonly string[] {
  const handles = members.map(({ handle }) => handle).filter((handle) => !absent.has(handle));
  return shelf.has(key) ? handles : handles.filter((handle) => !eveningClass.has(handle));
}

function reactionsTo(subject: DemoSubject, reply: DemoReply | null): readonly DemoReaction[] {
  const author = reply?.author ?? subject.author;
  const postedAt = reply?.minutesAgo ?? toMinutesAgo(subject.publishedDaysAgo);
  const name = [subject.key, reply?.number ?? 0] as const;
  // Most replies get nothing, a few get several.
  const appeal = reply ? 0.12 * chance(...name, 'appeal') ** 4 : 0.1 + 0.25 * chance(...name, 'appeal');
  return visitorsOf(subject).flatMap((handle) => {
    const minutesAgo = Math.floor(postedAt - 20 - 4_000 * chance(...name, handle, 'delay') ** 2);
    const reacts = handle !== author && minutesAgo > 0 && chance(...name, handle) < appeal;
    if (!reacts || !reaches(subject, handle, minutesAgo)) return [];
    const drawn = Math.floor(chance(...name, handle, 'kind') * REACTION_BAG.length);
    const reaction = REACTION_BAG[drawn] ?? 'INSIGHTFUL';
    return [{ by: handle, thread: subject.key, reply: reply?.number ?? null, reaction, minutesAgo }];
  });
}

/** Who reacted to what: never to their own, never to what they could not see. */
export function reactionsIn(replies: readonly DemoReply[]): readonly DemoReaction[] {
  return subjects.flatMap((subject) => [
    ...reactionsTo(subject, null),
    ...replies.filter(({ thread }) => thread === subject.key).flatMap((reply) => reactionsTo(subject, reply)),
  ]);
}

/**
 * How far each member has read each thread. Who wrote in one has read at least up to there; of the others some have
 * begun and stopped, and some have never opened it (no entry).
 */
export function readingsOf(replies: readonly DemoReply[]): readonly DemoReading[] {
  return subjects.flatMap((subject) => {
    const inThread = replies.filter(({ thread }) => thread === subject.key);
    return visitorsOf(subject).flatMap((handle) => {
      if (!reaches(subject, handle, 0)) return [];
      const lastOwn = inThread.findLast(({ author }) => author === handle)?.number ?? 0;
      const begun = lastOwn > 0 || subject.author === handle || chance(subject.key, handle, 'opened') < 0.55;
      const share = Math.min(1, 1.4 * chance(subject.key, handle, 'share'));
      const upTo = begun ? Math.max(lastOwn, Math.floor(inThread.length * share)) : 0;
      const last = inThread[upTo - 1];
      if (!last) return [];
      const minutesAgo = Math.floor(last.minutesAgo * (0.3 + 0.7 * chance(subject.key, handle, 'when')));
      // Somebody who could not see the thread until lately has not read it before.
      return reaches(subject, handle, minutesAgo) ? [{ by: handle, thread: subject.key, upTo, minutesAgo }] : [];
    });
  });
}

/** When members last cleared their notifications; a few never do. */
export function notificationsReadBy(): readonly DemoNotificationsRead[] {
  return members.flatMap(({ handle }) => {
    if (handle === logins.learner.handle) {
      return [{ by: handle, minutesAgo: toMinutesAgo(LEARNER_LAST_LOOKED_DAYS_AGO) }];
    }
    if (absent.has(handle) || chance(handle, 'tidy') < 0.2) return [];
    return [{ by: handle, minutesAgo: toMinutesAgo(0.2 + 12 * chance(handle, 'looked')) }];
  });
}
