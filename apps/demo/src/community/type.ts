import type { Role } from '#courses';
import type { Reaction } from '#discussion';
import type { NameAudience } from '#members';
import type { Audience } from '#visibility';

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
  /** On a roster, and not there: neither reads nor reacts. */
  readonly absent: boolean;
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
  /** Names of tags, as a member types them. */
  readonly tags: readonly string[];
  /** Keys of the case studies that it discusses: from the beginning, or as soon as they are on the shelf. */
  readonly discusses?: readonly string[];
  readonly publishedDaysAgo: number;
  readonly edits?: readonly DemoEdit[];
  readonly pictures: readonly DemoPicture[];
}

/** The author adds to a reflection the case studies that have come to the shelf since, and are not blind any more. */
export interface DemoLink {
  readonly reflection: string;
  readonly by: string;
  /** All that it discusses from now on. */
  readonly caseStudies: readonly string[];
  readonly minutesAgo: number;
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
  /** What reports and decisions call it by, where there are any. */
  readonly name?: string;
  readonly author: string;
  readonly bodyMarkdown: string;
  readonly children: readonly ReplyNode[];
}

export interface DemoThread {
  /** Key of the reflection or case study that it hangs on. */
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
  /** What reports and decisions call it by, where there are any. */
  readonly name?: string;
}

export interface DemoReaction {
  readonly by: string;
  readonly thread: string;
  /** Number of the reply, or null for what the thread is about. */
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

/** What a thread is about, as far as its audience goes. */
export interface DemoSubject {
  readonly key: string;
  readonly author: string;
  readonly course: string | null;
  readonly prompt: number | null;
  readonly audience: Audience;
  readonly publishedDaysAgo: number;
  readonly blindUntilDaysAgo?: number;
}

/** A figure that a campaign was counted by, week by week. */
export interface DemoSeries {
  readonly name: string;
  readonly unit: string;
  readonly paid: boolean;
  readonly provenance: 'SELF_REPORTED' | 'SCREENSHOT' | 'EXPORT' | 'INDEPENDENT';
  /** What a usual week came to before. Null where nobody had counted. */
  readonly baseline: number | null;
  /** One for each week of the campaign. */
  readonly values: readonly number[];
  /** What the team changed because of a week's figure, by that week, from 1. */
  readonly notes: Readonly<Record<number, string>>;
}

export interface DemoSource {
  readonly title: string;
  readonly url: string | null;
  readonly credit: string;
  readonly licence: string | null;
}

export interface DemoCaseStudy {
  /** Names the case study, and with it its thread, within the demo's data. */
  readonly key: string;
  readonly author: string;
  readonly audience: 'PUBLIC' | 'MEMBERS';
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly organisation: {
    readonly name: string;
    readonly place: string;
    readonly country: string;
    readonly website: string | null;
    readonly populationServed: number | null;
  };
  /** The campaign began on the Monday of that week before now, and lasted so many weeks. */
  readonly startedWeeksAgo: number;
  readonly weeks: number;
  readonly strategy: {
    readonly goal: string;
    readonly audience: string | null;
    readonly approach: string;
    readonly outcome: string;
    readonly lessons: string;
    readonly skillsGained: string | null;
  };
  readonly effort: {
    readonly teamSize: number | null;
    readonly staffHours: number | null;
    readonly spend: number | null;
    readonly currency: string | null;
  };
  /** Names of tags that come with the product, and now and then one that the contributor proposes. */
  readonly tags: readonly string[];
  readonly sources: readonly DemoSource[];
  readonly series: readonly DemoSeries[];
  readonly publishedDaysAgo: number;
  readonly edits?: readonly DemoEdit[];
  /** Until when it is up for blind rating, from its publication on; negative is to come. */
  readonly blindUntilDaysAgo?: number;
  readonly pictures: readonly DemoPicture[];
}

/** The contributor puts a case study up for blind rating while it is still a draft, so that it is blind from the beginning. */
export interface DemoBlindRating {
  readonly caseStudy: string;
  readonly by: string;
  readonly untilDaysAgo: number;
}

export interface DemoScore {
  readonly criterionKey: string;
  readonly score: number;
  readonly rationale: string | null;
}

export interface DemoRating {
  readonly by: string;
  readonly caseStudy: string;
  /** One for each criterion of the built-in rubric. */
  readonly scores: readonly DemoScore[];
  readonly comment: string | null;
  readonly minutesAgo: number;
}

/** An image that the demo draws, and what is said about it. */
export interface DemoPicture {
  /** Key of the case study or reflection that it hangs on. */
  readonly on: string;
  /** As SVG. */
  readonly draw: () => string;
  /** Null for one that only decorates. */
  readonly altText: string | null;
  readonly credit: string;
  readonly licence: string;
  readonly showsOutcome: boolean;
}
