import { notificationsReadBy, reactionsIn, readingsOf } from './activity.js';
import { caseStudies, caseStudyDrafts } from './case-studies.js';
import { courses, prompts } from './courses.js';
import { links } from './links.js';
import { type DemoKnownReply, measures, troubles } from './moderation/index.js';
import { logins, members, withoutAccount } from './people.js';
import { ratings } from './ratings.js';
import { drafts, reflections } from './reflections.js';
import { scheduleReplies } from './schedule.js';
import { subjects } from './subjects.js';
import { proposedTags } from './tags.js';
import { threads } from './threads.js';
import type { DemoReply } from './type.js';

/** Oldest first over all threads. */
const replies: readonly DemoReply[] = threads
  .flatMap((thread) => {
    const subject = subjects.find(({ key }) => key === thread.subject);
    if (!subject) throw new Error(`Nothing is called ${thread.subject}`);
    return scheduleReplies(thread, subject.publishedDaysAgo);
  })
  .toSorted((a, b) => b.minutesAgo - a.minutesAgo);

const knownReplies: readonly DemoKnownReply[] = replies.flatMap(({ name, thread, number }) =>
  name ? [{ key: name, thread, number }] : [],
);

/** The demo community as it stands "now". The same on every run. */
export const community = {
  logins,
  members,
  withoutAccount,
  courses,
  prompts,
  reflections,
  drafts,
  caseStudies,
  caseStudyDrafts,
  links,
  pictures: [...caseStudies, ...reflections].flatMap(({ pictures }) => pictures),
  proposedTags,
  ratings,
  subjects,
  threads,
  replies,
  troubles,
  knownReplies,
  measures,
  reactions: reactionsIn(replies),
  readings: readingsOf(replies),
  notificationsRead: notificationsReadBy(),
} as const;
