import type { Role } from '#courses';
import type { Audience, Reaction } from '#discussion';
import type { NameAudience } from '#members';

/**
 * Shapes of the demo community. All of it is plain data: a filler turns it into rows through the product's services,
 * moving a scripted clock from the oldest event to the newest.
 *
 * Time is counted backwards from the demo's "now": `daysAgo` in days (fractions allowed, negative is the future),
 * `minutesAgo` in whole minutes.
 */

export type Standing = 'ORDINARY' | 'CURATOR' | 'ADMIN';

export interface DemoMember {
  readonly handle: string;
  readonly displayName: string;
  readonly email: string;
  readonly affiliation: string | null;
  /** May be empty: not everybody writes one. */
  readonly bioMarkdown: string;
  readonly nameAudience: NameAudience;
  /** What this person is in the courses, by and large; the courses' own rosters decide. */
  readonly role: `${Role}`;
  readonly standing: Standing;
  readonly joinedDaysAgo: number;
}

export interface DemoLogin {
  readonly handle: string;
  readonly password: string;
}

export interface DemoCourseMember {
  readonly handle: string;
  readonly role: `${Role}`;
  readonly joinedDaysAgo: number;
}

export interface DemoCourse {
  readonly slug: string;
  readonly title: string;
  readonly term: string;
  readonly openToJoin: boolean;
  /** The admin who sets the course up, and who is not on its roster afterwards. */
  readonly createdBy: string;
  readonly createdDaysAgo: number;
  readonly members: readonly DemoCourseMember[];
}

export interface DemoPrompt {
  readonly course: string;
  readonly number: number;
  readonly title: string;
  readonly instructionsMarkdown: string;
  readonly opensDaysAgo: number;
  readonly dueDaysAgo: number;
  readonly closesDaysAgo: number;
  readonly minimumWords: number;
  readonly repliesRequired: number;
  readonly postFirst: boolean;
}

/** One later change by the author: the passage `replace` gives way to `by`, which must stand in the text exactly once. */
export interface DemoEdit {
  readonly daysAgo: number;
  readonly replace: string;
  readonly by: string;
  readonly reason: string;
}

export interface DemoReflection {
  /** Names the reflection, and with it its thread, within the demo's data. */
  readonly key: string;
  readonly author: string;
  /** Slug of the course, or null for none. */
  readonly course: string | null;
  readonly prompt: number | null;
  readonly audience: Audience;
  readonly title: string;
  /** As first published; see `editedBodies` for what the edits make of it. */
  readonly bodyMarkdown: string;
  readonly publishedDaysAgo: number;
  readonly edits?: readonly DemoEdit[];
}

export interface DemoDraft {
  readonly key: string;
  readonly author: string;
  readonly course: string | null;
  readonly prompt: number | null;
  readonly audience: Audience;
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly savedDaysAgo: number;
}

/** A reply and the answers to it, in posting order. */
export interface ReplyNode {
  readonly author: string;
  readonly bodyMarkdown: string;
  readonly children: readonly ReplyNode[];
}

export interface DemoThread {
  /** Key of the reflection that it hangs on. */
  readonly subject: string;
  /** When its last reply was posted. */
  readonly lastReplyDaysAgo: number;
  readonly roots: readonly ReplyNode[];
}

export interface DemoReply {
  readonly thread: string;
  /** The number the reply will get if everything is posted in order of time. */
  readonly number: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly author: string;
  readonly bodyMarkdown: string;
  readonly minutesAgo: number;
}

export interface DemoReaction {
  readonly by: string;
  readonly thread: string;
  /** Number of the reply, or null for the reflection itself. */
  readonly reply: number | null;
  readonly reaction: Reaction;
  readonly minutesAgo: number;
}

/** `by` has read the thread's replies up to and including number `upTo`. */
export interface DemoReading {
  readonly by: string;
  readonly thread: string;
  readonly upTo: number;
  readonly minutesAgo: number;
}

/** `by` marked all notifications as read at that moment: what came later is unread. */
export interface DemoNotificationsRead {
  readonly by: string;
  readonly minutesAgo: number;
}
