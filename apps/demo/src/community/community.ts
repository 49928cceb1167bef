import { notificationsReadBy, reactionsIn, readingsOf } from './activity.js';
import { courses, prompts } from './courses.js';
import { drafts } from './drafts.js';
import { logins, members, withoutAccount } from './people.js';
import { reflections } from './reflections/index.js';
import { scheduleReplies } from './schedule.js';
import { threads } from './threads/index.js';
import type { DemoReply } from './type.js';

/** Oldest first over all threads. */
const replies: readonly DemoReply[] = threads
  .flatMap((thread) => {
    const reflection = reflections.find(({ key }) => key === thread.subject);
    if (!reflection) throw new Error(`No reflection is called ${thread.subject}`);
    return scheduleReplies(thread, reflection.publishedDaysAgo);
  })
  .toSorted((a, b) => b.minutesAgo - a.minutesAgo);

/** The demo community as it stands "now". The same on every run. */
export const community = {
  logins,
  members,
  withoutAccount,
  courses,
  prompts,
  reflections,
  drafts,
  threads,
  replies,
  reactions: reactionsIn(replies),
  readings: readingsOf(replies),
  notificationsRead: notificationsReadBy(),
} as const;
