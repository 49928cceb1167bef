/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A note for the other moderators: on an item or on a member, one of both. */
export type AddModerationNoteInput = {
  /** Plain text of 1 to 5,000 characters. */
  body: string;
  /** With `handle`: the course whose moderators read it. Where not given, those of what belongs to no course do. */
  courseId?: string | null | undefined;
  /** The handle of the member that it is on. */
  handle?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The item that it is on. */
  itemId?: string | null | undefined;
};

/** An appeal against a decision that concerns the viewer. */
export type AppealDecisionInput = {
  /** A HIDE, WARN, SUSPEND or LOCK, or a DISMISS that refused an edit: at most 14 days old, not undone, and not appealed before. */
  decisionId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Why it is wrong: what another moderator reads. Plain text of 10 to 5,000 characters. */
  statement: string;
};

/** What came of an appeal. */
export type AppealOutcome =
  /** The decision does not stand. It was undone, unless somebody had changed something since. */
  | 'OVERTURNED'
  /** The decision stands. */
  | 'UPHELD';

/** Whom a published text is for. */
export type Audience =
  /** The members of its course. */
  | 'COURSE'
  /** Anyone signed in. */
  | 'MEMBERS'
  /** Its author and the course's instructors. */
  | 'PRIVATE'
  /** Anyone, signed in or not. */
  | 'PUBLIC';

/** Which case studies to list. All of what is given must hold; a handle that nobody has finds nothing. */
export type CaseStudyFilter = {
  /** Those contributed by the member with this handle. */
  authorHandle?: string | null | undefined;
  /** Those of organisations in this country: its ISO 3166-1 code, or its name as it was written there. Code and English name find the same. */
  country?: string | null | undefined;
  /** Those with figures over time (true), or without (false). */
  hasMetrics?: boolean | null | undefined;
  /** Those with at least so many ratings, 0 or more. */
  minimumRatings?: number | null | undefined;
  /** Those that carry this tag, or a narrower one, as a PLATFORM; by any of its names. */
  platform?: string | null | undefined;
  /** Those whose campaign began on this day or later. */
  startedAfter?: string | null | undefined;
  /** Those whose campaign began on this day or earlier. */
  startedBefore?: string | null | undefined;
  /** Those that carry all of these tags, at most 10, by any of their names. What carries a narrower tag, however many levels down, carries the broader one too. A name that no tag has finds nothing. */
  tags?: Array<string> | null | undefined;
};

/** How case studies are sorted. Figures are those of the built-in rubric; one that is up for blind rating has none for a viewer who is not given its outcome. The last published comes first among equals. */
export type CaseStudyOrder =
  /** The highest `ratingSummary.score` first, then the most ratings; unrated ones at the end. */
  | 'BEST_STRATEGY'
  /** The most contested criteria first, then the most ratings. */
  | 'MOST_CONTESTED'
  /** The most VISIBLE replies first. */
  | 'MOST_DISCUSSED'
  /** The most ratings first. */
  | 'MOST_RATED'
  /** The last published first. */
  | 'NEWEST';

/** A new password, with the current one or a reset token. */
export type ChangePasswordInput = {
  /** Puts the tokens into httpOnly cookies instead of the payload, for pages in a browser. No unless given. */
  cookies?: boolean | null | undefined;
  /** For whoever is signed in. Give this or `resetToken`. */
  currentPassword?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** 10 to 200 characters of any kind, but none of the commonly leaked ones. */
  newPassword: string;
  /** From a mail or an admin, for whoever is locked out: works once, signed in or not. A retry needs a new one. The whole link will do. */
  resetToken?: string | null | undefined;
};

/** What to claim, or to release. */
export type ClaimModerationItemInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The item. */
  itemId: string;
  /** True to claim it for 15 minutes, or to renew the claim; false to release it. */
  on?: boolean;
};

/** A link that came by mail. */
export type ConfirmEmailInput = {
  /** The token in it, or the whole link. */
  token: string;
};

/** Where a piece of content stands on its way to its readers. */
export type ContentStatus =
  /** The author's alone, until it is published. */
  | 'DRAFT'
  /** Awaits approval: seen by its author and the moderators. */
  | 'HELD'
  /** Taken down by a moderator, reversibly: seen by its author, with the reason, and the moderators. */
  | 'HIDDEN'
  /** Withdrawn by its author or erased: a tombstone that keeps the thread's shape. */
  | 'REMOVED'
  /** Seen by everyone whom its audience reaches. */
  | 'VISIBLE';

/** Copying all prompts of a course into another one, such as its next term. */
export type CopyPromptsInput = {
  /** By how many days of the calendar their dates are later, or earlier below 0: 3,650 at most. Each keeps its time of day, read in the time zone of the one course and set in that of the other. */
  days: number;
  /** The course whose prompts they are. */
  fromCourseId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The course that gets them, another one. */
  toCourseId: string;
};

/** A new case study. */
export type CreateCaseStudyInput = {
  /** Whom it is for: MEMBERS, where not given, or PUBLIC. */
  audience?: Audience | null | undefined;
  /** Whatever has no place in the other fields: CommonMark as in reflections, at most 50000 characters. May be empty. Hidden with the outcome while it is up for blind rating. */
  bodyMarkdown?: string | null | undefined;
  /** What it took. */
  effort?: EffortInput | null | undefined;
  /** The day on which it ended; not before it began. */
  endedOn?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Its images, at most 20, in the order in which they are to stand: READY ones of one's own that belong to no other text. To be published, each needs an alternative text (or the mark that it is decorative), a credit and a licence. */
  mediaIds?: Array<string> | null | undefined;
  /** Whose campaign it was. */
  organisation: OrganisationInput;
  /** Publish it at once; a draft otherwise. */
  publish?: boolean;
  /** Where what it says comes from, at most 50. */
  sources?: Array<SourceInput> | null | undefined;
  /** The day on which the campaign began. */
  startedOn?: string | null | undefined;
  /** What was tried. */
  strategy: StrategyInput;
  /** Names of tags in the order in which they are to stand, at most 10 of at most 50 characters. Any name of a tag leads to it; one that leads to none is proposed as a new tag. */
  tags?: Array<string> | null | undefined;
  /** One line of 1 to 200 characters. */
  title: string;
};

/** A new course. Whoever creates it is its first instructor. */
export type CreateCourseInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Whether everyone signed in sees the course and joins without a code. False when left out. */
  openToJoin?: boolean | null | undefined;
  /** Its name in addresses: small letters of any script, digits and single hyphens, at most 80 characters, and no other course's. Made from the title when left out. */
  slug?: string | null | undefined;
  /** When it is held, in your own words: at most 40 characters. */
  term?: string | null | undefined;
  /** Where it is held, as a time zone of the IANA list, such as "Europe/Lisbon". UTC when left out. */
  timeZone?: string | null | undefined;
  /** What the course is called. Plain text, 1 to 120 characters. */
  title: string;
};

/** An image that is going to be sent. */
export type CreateMediaUploadInput = {
  /** What somebody is told who does not see it: at most 1,000 characters. Needed before it is published. */
  altText?: string | null | undefined;
  /** How long the file is, in bytes: at most 10,000,000. Only a file of this length is taken. */
  bytes: number;
  /** The media type that the sender takes it for; likewise. */
  contentType?: string | null | undefined;
  /** Whose work it is: at most 200 characters. Needed before it is published. */
  credit?: string | null | undefined;
  /** Whether it says nothing that the text does not, and needs no alternative text. */
  decorative?: boolean;
  /** What the file is called. Neither kept nor believed: what it is, is told by its content. */
  fileName?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Under which licence it is used: at most 200 characters. Needed before it is published. */
  licence?: string | null | undefined;
  /** Whether it tells the outcome of a case study. What does is withheld while that is up for blind rating. */
  showsOutcome?: boolean;
};

/** A new prompt of a course. */
export type CreatePromptInput = {
  /** After it, no new reflection is accepted. Null: it stays open. */
  closesAt?: string | null | undefined;
  /** The course that is set the prompt. */
  courseId: string;
  /** Until when a reflection is on time. Not after closesAt. Null: no date. */
  dueAt?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** What to do, in Markdown: 1 to 20,000 characters. */
  instructionsMarkdown: string;
  /** How many words a reflection needs to count, 0 to 10,000. Null: any number. */
  minimumWords?: number | null | undefined;
  /** Its place in the series, 1 to 9,999, and no other prompt's of the course. After all others when left out. */
  number?: number | null | undefined;
  /** From when on learners see it. Not after dueAt or closesAt. Null: at once. */
  opensAt?: string | null | undefined;
  /** Whether peers' reflections stay out of a learner's sight until the learner has published one. False in a new prompt when left out. */
  postFirst?: boolean | null | undefined;
  /** How many different peers a learner owes a reply, 0 to 20. 0 in a new prompt when left out. */
  repliesRequired?: number | null | undefined;
  /** Plain text, 1 to 200 characters. */
  title: string;
};

/** A new reflection. */
export type CreateReflectionInput = {
  /** Whom it is for: the course’s members (COURSE) where not given, all members where there is no course. COURSE and PRIVATE need a course. */
  audience?: Audience | null | undefined;
  /** CommonMark with tables, strikethrough, autolinks and footnotes; 1 to 50000 characters. */
  bodyMarkdown: string;
  /** The case studies that it discusses, at most 10, in the order in which they are to stand. While one of them is up for blind rating, the reflection reaches only those to whom its outcome is given. */
  caseStudyIds?: Array<string> | null | undefined;
  /** The course that it belongs to, one of the author’s. Fixed once published. */
  courseId?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Its images, at most 20, in the order in which they are to stand: READY ones of one's own that belong to no other text. To be published, each needs an alternative text (or the mark that it is decorative), a credit and a licence. */
  mediaIds?: Array<string> | null | undefined;
  /** The prompt that it answers, which brings its course along. Fixed once published. */
  promptId?: string | null | undefined;
  /** Publish it at once; a draft otherwise. */
  publish?: boolean;
  /** Refuse what has fewer words than its prompt asks for, once nothing else is wrong with it: BAD_USER_INPUT with `wordCount` and `minimumWords`. A draft may be short. */
  refuseShort?: boolean | null | undefined;
  /** Names of tags in the order in which they are to stand, at most 10 of at most 50 characters. Any name of a tag leads to it; one that leads to none is proposed as a new tag. None where not given. */
  tags?: Array<string> | null | undefined;
  /** One line of 1 to 200 characters. */
  title: string;
};

/** A new reply. */
export type CreateReplyInput = {
  /** CommonMark with tables, strikethrough, autolinks and footnotes; 1 to 50000 characters. */
  bodyMarkdown: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision of what is answered that was read; the one shown where not given. */
  inReplyToRevision?: number | null | undefined;
  /** The reply of this thread that is answered; the subject itself where not given. */
  parentId?: string | null | undefined;
  /** The thread to reply in. */
  threadId: string;
};

/** A rubric. Where there is one with this title, in whatever case: with the same keys and weights it is reworded and keeps its ratings; with others this becomes its next version, which has none. */
export type CreateRubricInput = {
  /** 1 to 12, in the order in which they are asked. */
  criteria: Array<CriterionInput>;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** What it is called. Plain text, at most 80 characters. */
  title: string;
};

/** A criterion of a rubric. */
export type CriterionInput = {
  /** What is asked, and what to look at. Plain text, at most 1,000 characters. */
  description: string;
  /** Names it: small letters, digits and single hyphens, beginning with a letter, at most 40 characters; each key once. */
  key: string;
  /** What can be observed where a score is the right one: five texts, for the scores 1 to 5. Each plain text, at most 500 characters. */
  levels: Array<string>;
  /** What it is called. Plain text, at most 80 characters. */
  title: string;
  /** How much it counts, 0.1 to 10 with at most three decimal places. */
  weight?: number;
};

/** The score of one criterion. */
export type CriterionScoreInput = {
  /** The criterion’s key. */
  criterionKey: string;
  /** Why this score. Plain text, at most 2,000 characters. */
  rationale?: string | null | undefined;
  /** The score: 1 to 5. */
  score: number;
};

/** A decision. Exactly one of itemId, contentId, threadId and userId says what it is about. */
export type DecideInput = {
  /** What to do. */
  action: ModerationAction;
  /** Any content, whether or not it was reported or decided on before. LOCK, UNLOCK, PIN and UNPIN are about its thread. */
  contentId?: string | null | undefined;
  /** The revision that was judged: the item’s `currentRevision`. When left out, the item’s `contentRevision`, or the latest where there is no item. CONFLICT if it is not the latest. */
  contentRevision?: number | null | undefined;
  /** Of SUSPEND and LIFT_SUSPENSION: in which course. When left out, in that of the item or content, or else everywhere, which only admins may do. */
  courseId?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** An item of the queue. CONFLICT where nothing of it waits any more: give contentId to decide anew, or to warn once more. */
  itemId?: string | null | undefined;
  /** Why, as the member concerned is told. Plain text of 3 to 2,000 characters. */
  reason: string;
  /** A thread: for LOCK, UNLOCK, PIN and UNPIN. */
  threadId?: string | null | undefined;
  /** Of SUSPEND, and required for it: when it ends. In the future, and at most 366 days from now. */
  until?: string | null | undefined;
  /** A member. SUSPEND and LIFT_SUSPENSION, which with an item or content are about its author; APPROVE, HIDE, RESTORE, DISMISS and WARN are about their profile: HIDE shows the handle alone. */
  userId?: string | null | undefined;
};

/** The same decision on several items. */
export type DecideManyInput = {
  /** APPROVE, HIDE, RESTORE, DISMISS or WARN. */
  action: ModerationAction;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 100 items, each of them once. */
  items: Array<DecideManyItemInput>;
  /** Why, as the member concerned is told. Plain text of 3 to 2,000 characters. */
  reason: string;
};

/** One of the items of a bulk decision. */
export type DecideManyItemInput = {
  /** The revision that was judged: the item’s `currentRevision`. When left out, the item’s `contentRevision`, or the latest where there is no item. CONFLICT if it is not the latest. */
  contentRevision?: number | null | undefined;
  /** The item. */
  itemId: string;
};

/** Taking a prompt out of its course for good. */
export type DeletePromptInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** A prompt that nobody has begun to answer. */
  promptId: string;
};

/** What a campaign took; in a change, what is left out stays, and null takes it away. */
export type EffortInput = {
  /** An ISO 4217 code, such as EUR. */
  currency?: string | null | undefined;
  /** Money spent beside wages; needs a currency. */
  spend?: number | null | undefined;
  /** Hours of paid work, of all of them together: the denominator of figures per staff hour. */
  staffHours?: number | null | undefined;
  /** How many people worked on it. */
  teamSize?: number | null | undefined;
};

/** Whether the installation can serve. */
export type HealthStatus =
  /** It serves, while something stands in for something else, or waits. */
  | 'DEGRADED'
  /** The database does not answer as it should. */
  | 'NOT_READY'
  /** All is as it should be. */
  | 'READY';

/** A member who is locked out. */
export type IssuePasswordResetInput = {
  /** Their handle. Make sure that it is really they who ask you. */
  handle: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
};

/** Joining a course as a learner. Whoever is in it already stays what they are. */
export type JoinCourseInput = {
  /** The course's name in its address; left out, the course is the one whose join code is given. */
  courseSlug?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The code that its instructors gave out, or its link; case, spaces, dashes and quotation marks of any kind do not matter. Not needed where the course is open to join. */
  joinCode?: string | null | undefined;
};

/** Where notifications of one kind are to reach the viewer. What is left out stays as it is. */
export type KindPreferenceInput = {
  /** Whether they stand in the list. MODERATION and APPEAL cannot be turned off. */
  inApp?: boolean | null | undefined;
  /** Of which kind: each at most once. */
  kind: NotificationKind;
  /** When they are mailed. */
  mail?: MailFrequency | null | undefined;
};

/** Leaving a course. What one wrote for it stays, and stays visible to oneself. */
export type LeaveCourseInput = {
  /** The course to leave. */
  courseId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
};

/** Letting somebody who was removed from a course join it again. */
export type LiftRemovalInput = {
  /** The course. */
  courseId: string;
  /** The handle of the member who was removed. */
  handle: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
};

/** When somebody wants a mail of something. */
export type MailFrequency =
  /** Once a day, together with what else happened. */
  | 'DAILY'
  /** Soon after it happened, outside quiet hours. */
  | 'NOW'
  /** Never. What is off stays off when the usual changes. */
  | 'OFF'
  /** Once a week, together with what else happened. */
  | 'WEEKLY';

/** In which language mails are written. */
export type MailLanguage =
  /** English. */
  | 'EN'
  /** Spanish. */
  | 'ES';

/** Which notifications were read: `ids`, `threadId`, or `all: true`, one of the three. */
export type MarkNotificationsReadInput = {
  /** All that the viewer is shown at this moment. */
  all?: boolean | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** These: 1 to 100. Where one is not the viewer's to see, none is marked. */
  ids?: Array<string> | null | undefined;
  /** All of what was written in this thread that the viewer is shown at this moment. */
  threadId?: string | null | undefined;
};

/** Which notifications are to be unread again. */
export type MarkNotificationsUnreadInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** These: 1 to 100. Where one is not the viewer's to see, none is marked. */
  ids: Array<string>;
};

/** What the viewer has read of a thread: `upToNumber` or `numbers`, one of the two. */
export type MarkThreadReadInput = {
  /** Whether what the viewer marked as unread among them becomes read too: where they say so, not where they only read on. */
  alsoKeptUnread?: boolean | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Just these numbers, in whatever order: 1 to 1000 of them. */
  numbers?: Array<number> | null | undefined;
  /** The thread. */
  threadId: string;
  /** Everything up to this number, 0 being the subject alone. Not beyond the last number of the thread. */
  upToNumber?: number | null | undefined;
};

/** What the viewer wants to have as unread: `fromNumber` or `numbers`, one of the two. */
export type MarkThreadUnreadInput = {
  /** Every reply from this number on, 1 being the first, that there is now. */
  fromNumber?: number | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Just the replies with these numbers, in whatever order: 1 to 1000 of them. */
  numbers?: Array<number> | null | undefined;
  /** The thread. */
  threadId: string;
};

/** How far an image has come. */
export type MediaState =
  /** It is announced; its file has yet to be sent to its upload address. */
  | 'AWAITING'
  /** Its file is there, and can be seen. */
  | 'READY';

/** What somebody is in the installation. */
export type MemberStanding =
  /** Runs it; also while suspended. */
  | 'ADMIN'
  /** Moderates what belongs to no course; also while suspended. */
  | 'CURATOR'
  /** Reads and does not write, everywhere, at this moment. */
  | 'SUSPENDED';

/** Two tags that are one. */
export type MergeTagsInput = {
  /** Any name of the tag that goes over to the other. Its names keep working. */
  from: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Any name of the tag that stays. */
  into: string;
};

/** A point of a series: a new one, or the one of that day. What is left out stays as it is. */
export type MetricPointInput = {
  /** What the team changed because of it, at most 500 characters; null takes it away. */
  note?: string | null | undefined;
  /** Its day, from 1970-01-01 to a year from now; each day once. It may lie outside the campaign. */
  on: string;
  /** Take the point of that day away. */
  remove?: boolean;
  /** The figure, from 0 to 1,000,000,000,000,000. A new point needs it. */
  value?: number | null | undefined;
};

/** Where the numbers of a series come from. */
export type MetricProvenance =
  /** Taken from a file that the platform gave out. */
  | 'EXPORT'
  /** Counted by somebody who has no part in the campaign. */
  | 'INDEPENDENT'
  /** Read off a picture of the platform’s own figures. */
  | 'SCREENSHOT'
  /** Somebody of the campaign tells them. */
  | 'SELF_REPORTED';

/** A series: the one with this id, or with this name, unit and kind of reach (small and capital letters are the same), or else a new one. What is left out stays as it is. */
export type MetricSeriesInput = {
  /** What one point was before the campaign, from 0 to 1,000,000,000,000,000; null takes it away. */
  baseline?: number | null | undefined;
  /** Its id, with which name, unit and `paid` can be changed. */
  id?: string | null | undefined;
  /** What the figure is, at most 100 characters. Needed without an id. */
  name?: string | null | undefined;
  /** Whether it was paid for. Without an id, what is left out is false. */
  paid?: boolean | null | undefined;
  /** The points that are added, corrected or removed; those not named stay. At most 1,000 in a series. */
  points?: Array<MetricPointInput> | null | undefined;
  /** Where the numbers come from. A new series needs it. */
  provenance?: MetricProvenance | null | undefined;
  /** Take the series away with all of its points. */
  remove?: boolean;
  /** What is counted, at most 40 characters. Needed without an id. */
  unit?: string | null | undefined;
};

/** What a moderator can decide. Each can be undone. */
export type ModerationAction =
  /** Shows what is held, or the edit that waits, or what was hidden; mentions and notifications go out. */
  | 'APPROVE'
  /** Leaves everything as it is shown: closes the reports, and refuses an edit that waits. */
  | 'DISMISS'
  /** Takes content down: its author still reads it, with the reason. */
  | 'HIDE'
  /** Ends a suspension early. */
  | 'LIFT_SUSPENSION'
  /** Closes a thread to replies, except by moderators. */
  | 'LOCK'
  /** Marks a subject as worth a look. Changes no order. */
  | 'PIN'
  /** Shows again what was hidden. */
  | 'RESTORE'
  /** Lets a member read but not write until a date, in one course or everywhere. */
  | 'SUSPEND'
  /** Opens it again. */
  | 'UNLOCK'
  /** Takes the mark away. */
  | 'UNPIN'
  /** Tells the author what was wrong, and leaves the content as it is. */
  | 'WARN';

/** Which items to list. All of what is given must hold; a handle that nobody has and an empty list find nothing. */
export type ModerationFilter = {
  /** Those whose content the member with this handle wrote. */
  authorHandle?: string | null | undefined;
  /** Those that the viewer has claimed (true), or has not (false). */
  claimedByViewer?: boolean | null | undefined;
  /** Those of this course, which the viewer moderates. */
  courseId?: string | null | undefined;
  /** Those that were reported for one of these reasons. */
  reasons?: Array<ReportReason> | null | undefined;
  /** Those in one of these states; what waits where not given: OPEN, CLAIMED and APPEALED. */
  states?: Array<ModerationItemState> | null | undefined;
};

/** Where an item of the queue stands. */
export type ModerationItemState =
  /** Its author has appealed: another moderator has to look. */
  | 'APPEALED'
  /** Somebody is looking; others leave it alone until the claim is released or lapses. */
  | 'CLAIMED'
  /** Nothing is left to do: an appeal was resolved, the author withdrew what was held, or a decision was undone on what nobody had held or reported. A new report opens it again. */
  | 'CLOSED'
  /** Decided, until an appeal, a new report or another text that is held brings it back. */
  | 'DECIDED'
  /** Waits for somebody to look. */
  | 'OPEN';

/** How the queue is sorted. */
export type ModerationOrder =
  /** What has waited longest first. */
  | 'LONGEST_WAITING'
  /** Most open reports first, the longest waiting first among equals. */
  | 'MOST_REPORTED'
  /** What began to wait last first. */
  | 'NEWEST';

/** Whether to be notified of what somebody does. */
export type MuteMemberInput = {
  /** A member by their handle, with the @ or without it. */
  handle: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** True to mute, false to hear of them again. */
  on: boolean;
};

/** How far a member's real name reaches. Instructors see the names of their courses' members whatever they chose. */
export type NameAudience =
  /** Whoever is in a course with the member. */
  | 'COURSEMATES'
  /** Everyone, visitors too. */
  | 'EVERYONE'
  /** Everyone who is signed in. The default. */
  | 'MEMBERS'
  /** Nobody: others see the handle alone. */
  | 'NOBODY';

/** What a notification is about. Of one piece of content a member gets one, the most specific: MENTION before REPLY before THREAD_ACTIVITY; and one of each decision. */
export type NotificationKind =
  /** An appeal of the viewer’s was resolved. */
  | 'APPEAL'
  /** Somebody mentioned the viewer. Where an edit takes the mention out before it is read, it goes, or is a REPLY if the text answers the viewer. */
  | 'MENTION'
  /** A moderator decided on what the viewer wrote, or on the viewer. */
  | 'MODERATION'
  /** A prompt of a course in which the viewer learns opened, its dates changed, or it is due within a day and not answered. One for each prompt, about what happened last. */
  | 'PROMPT'
  /** Somebody was the first to rate a case study of the viewer’s. It tells no scores. */
  | 'RATING'
  /** Somebody reacted to what the viewer wrote. One for each text: `people` counts. Once read, it is unread again at most once a day. */
  | 'REACTION'
  /** Somebody answered what the viewer wrote. */
  | 'REPLY'
  /** Something new stands in a thread that the viewer watches, by a choice for it, for its course, or for what they write in. */
  | 'THREAD_ACTIVITY';

/** Until when a case study is up for blind rating. */
export type OpenForBlindRatingInput = {
  /** The case study’s id. A draft’s blind rating begins with its publication. */
  caseStudyId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that was looked at. Where the case study was edited since, nothing changes: CONFLICT. */
  ifRevision?: number | null | undefined;
  /** When it ends: in the future, and at most 90 days from now. Null ends it now; it may not be left out. */
  until?: string | null | undefined;
};

/** What changes in whose campaign it is; what is left out stays, and null takes away what need not be there. */
export type OrganisationChangesInput = {
  /** The country: its ISO 3166-1 code, or its name, in 2 to 80 characters. */
  country?: string | null | undefined;
  /** Its name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** The town or region, at most 120 characters. */
  place?: string | null | undefined;
  /** How many people it serves: the denominator of figures per person. */
  populationServed?: number | null | undefined;
  /** Its home page. */
  website?: string | null | undefined;
};

/** Whose campaign a new case study is about. */
export type OrganisationInput = {
  /** The country: its ISO 3166-1 code, or its name, in 2 to 80 characters. */
  country?: string | null | undefined;
  /** Its name, 1 to 200 characters. */
  name: string;
  /** The town or region, at most 120 characters. */
  place?: string | null | undefined;
  /** How many people it serves: the denominator of figures per person. */
  populationServed?: number | null | undefined;
  /** Its home page. */
  website?: string | null | undefined;
};

/** How what a member wrote of themselves last stands to what others are shown. */
export type ProfileState =
  /** It waits for a moderator. Others are shown what was approved last, or the handle alone. */
  | 'HELD'
  /** A moderator took it out of sight. Others are shown the handle alone. */
  | 'HIDDEN'
  /** A moderator did not accept it. Others are shown what was approved last, or the handle alone. */
  | 'REFUSED'
  /** Others are shown it. */
  | 'VISIBLE';

/** Which learners to answer: of all that is given, each must be so. */
export type ProgressFilter = {
  /** The learner with this handle. */
  handle?: string | null | undefined;
  /** Those of this kind. */
  kind?: ProgressKind | null | undefined;
  /** What the kind is about: the prompt of the course with this number. */
  promptNumber?: number | null | undefined;
};

/** Learners who may need help. */
export type ProgressKind =
  /** Late for the prompt that is given; without one, for any. */
  | 'LATE'
  /** Missing for the prompt that is given; without one, for any. */
  | 'MISSING'
  /** Owing replies for the prompt that is given; without one, for any that is due. */
  | 'OWING'
  /** Whose Participation.lastActiveAt is more than 14 days ago, or null. The prompt does not matter. */
  | 'QUIET';

/** What a learner has published for a prompt. */
export type ProgressState =
  /** A reflection that fulfils it, and none at dueAt: as in `Participation.latePrompts`. */
  | 'LATE'
  /** Nothing that fulfils it, and it is due: as in `Participation.missingPrompts`. */
  | 'MISSING'
  /** Nothing that fulfils it; it has not opened. */
  | 'NOT_OPEN'
  /** Nothing, and it closed before they joined: as in `Participation.notOwedPrompts`. */
  | 'NOT_OWED'
  /** A reflection that fulfils it, out and long enough at dueAt. */
  | 'ON_TIME'
  /** A reflection that fulfils it; it has no due date. */
  | 'PUBLISHED'
  /** Nothing that fulfils it, and it is not due. */
  | 'WAITING';

/** What happened to a prompt. */
export type PromptChange =
  /** It opens, is due or closes at another moment than was told. */
  | 'CHANGED'
  /** It is due within a day, and the viewer had not answered it. */
  | 'DUE_SOON'
  /** Learners see it. */
  | 'OPENED';

/** Which draft to publish. */
export type PublishCaseStudyInput = {
  /** The draft. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
};

/** Which draft to publish. */
export type PublishReflectionInput = {
  /** The draft. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
  /** Refuse what has fewer words than its prompt asks for, once nothing else is wrong with it: BAD_USER_INPUT with `wordCount` and `minimumWords`. A draft may be short. */
  refuseShort?: boolean | null | undefined;
};

/** When no mail is to be sent. `until` may be earlier than `from`, but not the same. */
export type QuietHoursInput = {
  /** When they begin. In the viewer’s time zone, from `00:00` to `23:59`. */
  from: string;
  /** When they end. In the viewer’s time zone, from `00:00` to `23:59`. */
  until: string;
};

/** A member’s rating of a case study, in place of the one that they gave by the same rubric. */
export type RateCaseStudyInput = {
  /** The case study’s id. */
  caseStudyId: string;
  /** What else there is to say. Plain text, at most 5,000 characters. */
  comment?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The rubric, in its current version; the built-in one when left out. */
  rubricId?: string | null | undefined;
  /** One for each criterion of the rubric, in any order. */
  scores: Array<CriterionScoreInput>;
};

/** A reaction to what somebody else wrote. */
export type ReactInput = {
  /** A reflection, a case study or a reply. */
  contentId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** True to react, false to take it back. What is so already stays so. */
  on: boolean;
  /** In which way. */
  reaction: Reaction;
};

/** What a reader says with one press of a button. */
export type Reaction =
  /** I see it the same way. */
  | 'AGREE'
  /** Well done. */
  | 'CELEBRATE'
  /** I would like to read more of this. */
  | 'CURIOUS'
  /** This showed me something. */
  | 'INSIGHTFUL'
  /** This helped me. */
  | 'THANKS';

/** Figures to be recorded, all of them or none. They are no part of the text and have no revisions. */
export type RecordMetricsInput = {
  /** The case study. */
  caseStudyId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision of the text that the figures belong to. CONFLICT, with the current one, where that has changed since. Recording figures makes no new one. */
  ifRevision?: number | null | undefined;
  /** The series that are added, corrected or removed; those not named stay. A case study has at most 50, with 5,000 points together. */
  series: Array<MetricSeriesInput>;
};

/** Which reflections to list. All of what is given must hold; an id or handle that nobody has finds nothing. */
export type ReflectionFilter = {
  /** Those by the member with this handle. */
  authorHandle?: string | null | undefined;
  /** Those that discuss this case study; none while it is up for blind rating and the viewer is not given its outcome. */
  caseStudyId?: string | null | undefined;
  /** Those of this course. */
  courseId?: string | null | undefined;
  /** Those whose text mentions the member with this handle. */
  mentions?: string | null | undefined;
  /** Those for this prompt. */
  promptId?: string | null | undefined;
  /** Those that carry all of these tags, at most 10, by any of their names. What carries a narrower tag, however many levels down, carries the broader one too. A name that no tag has finds nothing. */
  tags?: Array<string> | null | undefined;
  /** Those that were published at least so many days ago, and have no VISIBLE reply by somebody else than the author: 0 to 3,650. */
  unansweredForDays?: number | null | undefined;
  /** Those without a VISIBLE reply by somebody else than the author. */
  unansweredOnly?: boolean | null | undefined;
  /** Those with an unread reply, and those by others whose thread was never opened; no difference when signed out. */
  unreadOnly?: boolean | null | undefined;
};

/** How reflections are sorted. */
export type ReflectionOrder =
  /** Fewest VISIBLE replies by others than the author first, oldest first among equals. */
  | 'NEEDS_REPLY'
  /** The last published first. */
  | 'NEWEST'
  /** The first published first. */
  | 'OLDEST'
  /** The last published or replied to first. */
  | 'RECENTLY_ACTIVE';

/** A proposed tag that is not accepted. */
export type RefuseTagInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Why, as those are told who wrote it. Plain text of 3 to 500 characters. */
  reason: string;
  /** Any name of the proposal. */
  slug: string;
};

/** What to withdraw. */
export type RemoveContentInput = {
  /** What is withdrawn. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
};

/** Which image to remove. */
export type RemoveMediaInput = {
  /** The image. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
};

/** Removing somebody from a course, until it is lifted. What they wrote for it stays. */
export type RemoveMemberInput = {
  /** The course. */
  courseId: string;
  /** The handle of the member to remove. */
  handle: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
};

/** Another order of the prompts of a course. */
export type ReorderPromptsInput = {
  /** The course. */
  courseId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** All prompts of the course, each once, as they shall follow one another. The numbers that there are stay, and go to others. */
  promptIds: Array<string>;
};

/** How replies are sorted. */
export type ReplyOrder =
  /** The last one first. */
  | 'NEWEST'
  /** In posting order. */
  | 'OLDEST'
  /** Depth first: a reply, then its whole subtree; siblings in posting order. */
  | 'THREADED';

/** A report of what somebody else wrote. */
export type ReportContentInput = {
  /** A reflection, a case study or a reply. */
  contentId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** What moderators should know beside; at most 1,000 characters. OTHER needs it. */
  note?: string | null | undefined;
  /** What is wrong with it. */
  reason: ReportReason;
};

/** A report of another member, for what their profile says. */
export type ReportMemberInput = {
  /** A member by their handle, without the @. */
  handle: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** What moderators should know beside; at most 1,000 characters. OTHER needs it. */
  note?: string | null | undefined;
  /** What is wrong with it. */
  reason: ReportReason;
};

/** What a member holds against a piece of content. */
export type ReportReason =
  /** It is somebody else’s work, used without permission. */
  | 'COPYRIGHT'
  /** It attacks or demeans somebody. */
  | 'HARASSMENT'
  /** It states as a fact what is wrong. */
  | 'MISINFORMATION'
  /** It has nothing to do with where it stands. */
  | 'OFF_TOPIC'
  /** Something else, which the note says. */
  | 'OTHER'
  /** It tells about somebody what should stay private. */
  | 'PRIVACY'
  /** It advertises, or was posted many times over. */
  | 'SPAM';

/** Another e-mail address, with the password once more. */
export type RequestEmailChangeInput = {
  /** Whoever finds a browser open does not take the account along. */
  currentPassword: string;
  /** The address that takes the former one’s place, once it is confirmed. */
  email: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** In which to write where the member has chosen none. English unless given. */
  language?: MailLanguage | null | undefined;
};

/** A mail that confirms one’s own address. */
export type RequestEmailConfirmationInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** In which mails are written from now on. */
  language?: MailLanguage | null | undefined;
};

/** An e-mail address whose owner has forgotten the password. */
export type RequestPasswordResetInput = {
  /** As it is typed: neither case nor what stands around it matters. */
  email: string;
  /** In which to write where the member has chosen none. English unless given. */
  language?: MailLanguage | null | undefined;
};

/** What came of an appeal. */
export type ResolveAppealInput = {
  /** The decision that was appealed. */
  decisionId: string;
  /** Why, as whoever appealed is told. Plain text of 3 to 2,000 characters. */
  explanation: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Whether the decision stands, or is undone. */
  outcome: AppealOutcome;
};

/** Failed jobs to be tried anew. */
export type RetryFailedJobsInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** These: 1 to 100. What has not failed is left as it is. */
  ids: Array<string>;
};

/** Which case study’s outcome to see. */
export type RevealOutcomeInput = {
  /** The case study’s id. */
  caseStudyId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
};

/** Which of one’s own sessions is to end. */
export type RevokeSessionInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** One of `Viewer.sessions`. */
  sessionId: string;
};

/** What somebody is within one course. Every right in the course follows from it. */
export type Role =
  /** Teaches the course: sets its prompts, appoints and removes members, and keeps order in it. */
  | 'INSTRUCTOR'
  /** Writes reflections for the prompts of the course, and answers those of others. */
  | 'LEARNER';

/** What writing a rubric comes to. */
export type RubricOutcome =
  /** There is none with this title yet. */
  | 'NEW'
  /** Other criteria or weights: a new version, which has no ratings. */
  | 'NEXT_VERSION'
  /** The one that there is gets other words, another order or none of these, and keeps its ratings. */
  | 'REWORDED';

/** What screening says of a text that it does not let pass. */
export type ScreeningAnswer =
  /** It waits for a moderator. */
  | 'HOLD'
  /** Its author is told what to mend. */
  | 'REFUSE';

/** What to search. All of what is given must hold; an id, handle or tag that nobody has finds nothing. */
export type SearchFilter = {
  /** What the member with this handle wrote. Finds no people. */
  authorHandle?: string | null | undefined;
  /** What belongs to this course. Finds no people. */
  courseId?: string | null | undefined;
  /** Only these kinds; an empty list finds nothing. */
  kinds?: Array<SearchKind> | null | undefined;
  /** What was published then or later. Finds no people. */
  since?: string | null | undefined;
  /** What carries every one of these tags, by any of their names, or a narrower one. Finds no people. */
  tags?: Array<string> | null | undefined;
  /** What was published then or earlier. Finds no people. */
  until?: string | null | undefined;
};

/** What a search can find. */
export type SearchKind =
  /** Case studies, by title, organisation, place, tags, strategy, text and names of figures; by nothing that would tell the outcome while that is not given to the viewer. */
  | 'CASE_STUDY'
  /** Reflections, by title, text and tags. */
  | 'REFLECTION'
  /** Replies, by their text. */
  | 'REPLY'
  /** Members, by the beginning of their handle or, where their name reaches the viewer, of every word typed. */
  | 'USER';

/** How closely the viewer wants to follow whatever is in a course. */
export type SetCourseWatchLevelInput = {
  /** The course. */
  courseId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** How closely; null or left out takes a choice back. */
  level?: WatchLevel | null | undefined;
};

/** In which language one is written to. */
export type SetMailLanguageInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Of all mails from now on. */
  language: MailLanguage;
};

/** What is to become of mails of the kinds that a link is for. */
export type SetMailSubscriptionInput = {
  /** How often each kind is mailed again, in their order: what `former` told. As is usual where it is left out. */
  former?: Array<MailFrequency> | null | undefined;
  /** False to unsubscribe, true to take that back. */
  subscribed: boolean;
  /** What stands in the link behind `/unsubscribe/`. */
  token: string;
};

/** Appointing an instructor among the members of a course, or making one a learner again. */
export type SetMemberRoleInput = {
  /** The course. */
  courseId: string;
  /** The handle of a member of the course. */
  handle: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** What they are from now on. */
  role: Role;
};

/** What a member may do everywhere. What is left out stays as it is. */
export type SetStandingInput = {
  /** Whether they run this installation. One admin has to remain. */
  admin?: boolean | null | undefined;
  /** Whether they moderate what belongs to no course. */
  curator?: boolean | null | undefined;
  /** A member by their handle, with the @ or without it. */
  handle: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
};

/** How closely the viewer wants to follow a thread. */
export type SetWatchLevelInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** How closely; null or left out takes a choice back. */
  level?: WatchLevel | null | undefined;
  /** The thread. */
  threadId: string;
};

/** How closely the viewer wants to follow what they write in. */
export type SetWatchLevelWrittenInInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** How closely: anything but MUTED. */
  level: WatchLevel;
};

/** A member who wants to sign in. */
export type SignInInput = {
  /** Puts the tokens into httpOnly cookies instead of the payload, for pages in a browser. No unless given. */
  cookies?: boolean | null | undefined;
  /** Either, however it is typed: neither case nor what stands around it matters. */
  emailOrHandle: string;
  /** The password. */
  password: string;
};

/** Somebody who wants to become a member. */
export type SignUpInput = {
  /** Puts the tokens into httpOnly cookies instead of the payload, for pages in a browser. No unless given. */
  cookies?: boolean | null | undefined;
  /** The real name, at most 80 characters. The member decides later how far it reaches. */
  displayName: string;
  /** To sign in with; shown to nobody. White space around it is none of it. A mail is sent that confirms it; of one that is somebody’s already, only its reader learns that. */
  email: string;
  /** 2 to 30 of a-z 0-9 . _ - (no leading or trailing . or -), not like one that is or was taken. */
  handle: string;
  /** In which to write to them. English unless given. */
  language?: MailLanguage | null | undefined;
  /** 10 to 200 characters of any kind, but none of the commonly leaked ones. */
  password: string;
  /** Printed when the server starts; the first member of an installation in production needs it. */
  setupCode?: string | null | undefined;
};

/** Where something in a case study comes from. */
export type SourceInput = {
  /** Who made it, if that is known; at most 300 characters. */
  credit?: string | null | undefined;
  /** Under which licence, if any; at most 120 characters. */
  licence?: string | null | undefined;
  /** What it is called, 1 to 300 characters. */
  title: string;
  /** Where it can be read. */
  url?: string | null | undefined;
};

/** What is away, and is stood in for or waited for. */
export type StandIn =
  /** Jobs wait, and no worker does them: nobody is told of what is new. */
  | 'JOBS'
  /** What other copies write is not heard of at once: each looks by itself, every second. */
  | 'LIVE'
  /** Redis does not answer: limits are counted without it. */
  | 'REDIS'
  /** A replica does not serve: visitors read elsewhere. */
  | 'REPLICA';

/** What changes in what was tried; what is left out stays, and null takes away what need not be there. Mentions are found in `bodyMarkdown` only, not here. */
export type StrategyChangesInput = {
  /** What was done: Markdown, at most 10000 characters. */
  approach?: string | null | undefined;
  /** Whom it was for: Markdown, at most 10000 characters. */
  audience?: string | null | undefined;
  /** What was to be reached: Markdown, at most 10000 characters. */
  goal?: string | null | undefined;
  /** What was learned: Markdown, at most 10000 characters. */
  lessons?: string | null | undefined;
  /** What came of it: Markdown, at most 10000 characters. */
  outcome?: string | null | undefined;
  /** What those who did it can do now: Markdown, at most 10000 characters. */
  skillsGained?: string | null | undefined;
};

/** What was tried. Mentions are found in `bodyMarkdown` only, not here. */
export type StrategyInput = {
  /** What was done: Markdown, at most 10000 characters. */
  approach: string;
  /** Whom it was for: Markdown, at most 10000 characters. */
  audience?: string | null | undefined;
  /** What was to be reached: Markdown, at most 10000 characters. */
  goal: string;
  /** What was learned: Markdown, at most 10000 characters. */
  lessons?: string | null | undefined;
  /** What came of it: Markdown, at most 10000 characters. */
  outcome?: string | null | undefined;
  /** What those who did it can do now: Markdown, at most 10000 characters. */
  skillsGained?: string | null | undefined;
};

/** Which side of a subject a tag describes. */
export type TagFacet =
  /** Whom it was made for. */
  | 'AUDIENCE'
  /** What was made: a video, a podcast, a display. */
  | 'FORMAT'
  /** What it was to achieve. */
  | 'GOAL'
  /** Where it took place: a network, a site, a medium. */
  | 'PLATFORM'
  /** What it is about. */
  | 'TOPIC';

/** What to undo: one decision, or all of a bulk. */
export type UndoDecisionInput = {
  /** All decisions of a bulk, but those about something that has changed since. */
  batchId?: string | null | undefined;
  /** One decision. */
  decisionId?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
};

/** What changes in a case study; what is left out stays as it is, and null takes away what need not be there. */
export type UpdateCaseStudyInput = {
  /** MEMBERS or PUBLIC. May always be narrowed, and widened while nobody else has replied and the text of the same edit need not wait for approval. */
  audience?: Audience | null | undefined;
  /** Whatever has no place in the other fields: CommonMark as in reflections, at most 50000 characters. May be empty. Hidden with the outcome while it is up for blind rating. */
  bodyMarkdown?: string | null | undefined;
  /** What it took. */
  effort?: EffortInput | null | undefined;
  /** The day on which it ended; not before it began. */
  endedOn?: string | null | undefined;
  /** The case study. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
  /** Its images, at most 20, in the order in which they are to stand: READY ones of one's own that belong to no other text. To be published, each needs an alternative text (or the mark that it is decorative), a credit and a licence. */
  mediaIds?: Array<string> | null | undefined;
  /** Whose campaign it was. */
  organisation?: OrganisationChangesInput | null | undefined;
  /** Why it is changed; at most 500 characters. */
  reason?: string | null | undefined;
  /** Where what it says comes from, at most 50. */
  sources?: Array<SourceInput> | null | undefined;
  /** The day on which the campaign began. */
  startedOn?: string | null | undefined;
  /** What was tried. */
  strategy?: StrategyChangesInput | null | undefined;
  /** Names of tags in the order in which they are to stand, at most 10 of at most 50 characters. Any name of a tag leads to it; one that leads to none is proposed as a new tag. */
  tags?: Array<string> | null | undefined;
  /** One line of 1 to 200 characters. */
  title?: string | null | undefined;
};

/** A change to a course. What is left out stays as it is; the slug always does. */
export type UpdateCourseInput = {
  /** The course to change. */
  courseId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** True makes a new join code, and the old one stops working. Who has joined stays. */
  newJoinCode?: boolean | null | undefined;
  /** Whether everyone signed in sees the course and joins without a code. */
  openToJoin?: boolean | null | undefined;
  /** The `settingsVersion` that was looked at. CONFLICT, with the one that stands there now, where it is another by now. When left out, the change is made whatever stands there. */
  settingsVersion?: string | null | undefined;
  /** When it is held, in your own words: at most 40 characters. Null takes it away. */
  term?: string | null | undefined;
  /** Where it is held, as a time zone of the IANA list, such as "Europe/Lisbon". */
  timeZone?: string | null | undefined;
  /** What the course is called. Plain text, 1 to 120 characters. */
  title?: string | null | undefined;
};

/** What changes in the installation. */
export type UpdateInstallationInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** What it is called from now on, in titles of pages, feeds and mails. Plain text, at most 60 characters; null gives the usual name back. Other copies of the API, and workers, know of it within half a minute. */
  name?: string | null | undefined;
};

/** What changes in what is said about an image; what is left out stays as it is. */
export type UpdateMediaInput = {
  /** What somebody is told who does not see it: at most 1,000 characters. null empties it. */
  altText?: string | null | undefined;
  /** Whose work it is: at most 200 characters. null empties it. */
  credit?: string | null | undefined;
  /** Whether it says nothing that the text does not, and needs no alternative text. */
  decorative?: boolean | null | undefined;
  /** The image. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Under which licence it is used: at most 200 characters. null takes it away. */
  licence?: string | null | undefined;
  /** Whether it tells the outcome of a case study. What does is withheld while that is up for blind rating. */
  showsOutcome?: boolean | null | undefined;
};

/** What is to reach the viewer where. What is left out stays as it is. */
export type UpdateNotificationPreferencesInput = {
  /** In which hour digests are sent: 0 to 23. */
  digestHour?: number | null | undefined;
  /** On which day weekly digests are sent. */
  digestWeekday?: Weekday | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Of the kinds that change. */
  kinds?: Array<KindPreferenceInput> | null | undefined;
  /** Whether no notification is mailed at all. */
  mailOff?: boolean | null | undefined;
  /** Whether mails say nothing of what was written. */
  mailWithoutContent?: boolean | null | undefined;
  /** When no mail is sent; null for no such hours. */
  quietHours?: QuietHoursInput | null | undefined;
  /** A name of the IANA’s list, as `Europe/Berlin`; null for none chosen. */
  timeZone?: string | null | undefined;
};

/** What a member changes about themselves. What is left out stays as it is. */
export type UpdateProfileInput = {
  /** Where they work or study, at most 120 characters; null or empty removes it. */
  affiliation?: string | null | undefined;
  /** A text about themselves in Markdown, at most 2000 characters; null or empty removes it. */
  bioMarkdown?: string | null | undefined;
  /** The real name, at most 80 characters. */
  displayName?: string | null | undefined;
  /** Another handle; mentions of the old one go on working, and nobody else ever gets it. At most 10 in all. */
  handle?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** How far the real name reaches. */
  nameAudience?: NameAudience | null | undefined;
};

/** A change to a prompt. What is left out stays as it is; null takes a date or the minimum of words away. */
export type UpdatePromptInput = {
  /** After it, no new reflection is accepted. Null: it stays open. */
  closesAt?: string | null | undefined;
  /** Until when a reflection is on time. Not after closesAt. Null: no date. */
  dueAt?: string | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** What to do, in Markdown: 1 to 20,000 characters. */
  instructionsMarkdown?: string | null | undefined;
  /** How many words a reflection needs to count, 0 to 10,000. Null: any number. */
  minimumWords?: number | null | undefined;
  /** Its place in the series, 1 to 9,999, and no other prompt's of the course. */
  number?: number | null | undefined;
  /** From when on learners see it. Not after dueAt or closesAt. Null: at once. */
  opensAt?: string | null | undefined;
  /** Whether peers' reflections stay out of a learner's sight until the learner has published one. False in a new prompt when left out. */
  postFirst?: boolean | null | undefined;
  /** The prompt to change. */
  promptId: string;
  /** How many different peers a learner owes a reply, 0 to 20. 0 in a new prompt when left out. */
  repliesRequired?: number | null | undefined;
  /** The `settingsVersion` that was looked at. CONFLICT, with the one that stands there now, where it is another by now. When left out, the change is made whatever stands there. */
  settingsVersion?: string | null | undefined;
  /** Plain text, 1 to 200 characters. */
  title?: string | null | undefined;
};

/** What changes in a reflection; what is left out stays as it is, and null takes away what need not be there. */
export type UpdateReflectionInput = {
  /** May always be narrowed, and widened while nobody else has replied and the text of the same edit need not wait for approval. */
  audience?: Audience | null | undefined;
  /** CommonMark with tables, strikethrough, autolinks and footnotes; 1 to 50000 characters. */
  bodyMarkdown?: string | null | undefined;
  /** The case studies that it discusses, at most 10, in the order in which they are to stand. While one of them is up for blind rating, the reflection reaches only those to whom its outcome is given. They take the place of those that it discusses; none is added while the text of the same edit has to wait for approval. */
  caseStudyIds?: Array<string> | null | undefined;
  /** A draft's course; null takes it away. */
  courseId?: string | null | undefined;
  /** The reflection. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
  /** Its images, at most 20, in the order in which they are to stand: READY ones of one's own that belong to no other text. To be published, each needs an alternative text (or the mark that it is decorative), a credit and a licence. They take the place of those that it has; none is added while the text of the same edit has to wait for approval. */
  mediaIds?: Array<string> | null | undefined;
  /** A draft's prompt; null takes it away. */
  promptId?: string | null | undefined;
  /** Why it is changed; at most 500 characters. */
  reason?: string | null | undefined;
  /** Names of tags in the order in which they are to stand, at most 10 of at most 50 characters. Any name of a tag leads to it; one that leads to none is proposed as a new tag. They take the place of those that it has. */
  tags?: Array<string> | null | undefined;
  /** One line of 1 to 200 characters. */
  title?: string | null | undefined;
};

/** A new text for a reply. */
export type UpdateReplyInput = {
  /** CommonMark with tables, strikethrough, autolinks and footnotes; 1 to 50000 characters. */
  bodyMarkdown: string;
  /** The reply. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
  /** Why it is changed; at most 500 characters. */
  reason?: string | null | undefined;
};

/** A change to what texts are screened by. What is left out stays as it is. */
export type UpdateScreeningInput = {
  /** Phrases that hold a text. All of them: at most 500 of 2 to 100 characters, a * only at the end. Of those that read the same, the first is kept. */
  bannedPhrases?: Array<string> | null | undefined;
  /** The course; what belongs to none when left out, which is for curators and admins. */
  courseId?: string | null | undefined;
  /** How many first texts of each member are held. 0 to 10. */
  holdFirstPosts?: number | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The version that the change starts from: CONFLICT if somebody changed the settings since. */
  ifVersion?: number | null | undefined;
  /** The most links of a new member’s text that is not held. 0 to 50. 2 where nothing was ever set. */
  newcomerLinks?: number | null | undefined;
};

/** A tag to file, and what changes in it; what is left out stays as it is. */
export type UpdateTagInput = {
  /** The tags that it is filed under, at most 10, by any of their names; none of them itself or below it. */
  broader?: Array<string> | null | undefined;
  /** What it stands for, in at most 300 characters; null takes it away. */
  description?: string | null | undefined;
  /** Which side of a subject it describes. */
  facet?: TagFacet | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** What it is called: 1 to 50 characters, one of them a letter or digit. The name before keeps leading to it. */
  label?: string | null | undefined;
  /** Its name in addresses from now on: small letters and digits with single hyphens in between. The one before keeps leading to it. */
  newSlug?: string | null | undefined;
  /** Authority records of the same concept, at most 10. */
  sameAs?: Array<string> | null | undefined;
  /** Any name of the tag. */
  slug: string;
  /** All its other names, at most 30, each of 1 to 50 characters, one of them a letter or digit. One that is left out leads to it no longer; one that somebody has proposed as a tag is taken over with what carries it. */
  synonyms?: Array<string> | null | undefined;
};

/** How closely the viewer follows a thread. What they chose for the thread comes before what they chose for its course, that before what holds for threads that they wrote in (`viewer.watchLevelWrittenIn`), and that before NORMAL. */
export type WatchLevel =
  /** To be told of nothing in it but what moderators decide on what the viewer wrote. */
  | 'MUTED'
  /** To be told of mentions and of answers to oneself. */
  | 'NORMAL'
  /** To find it in `viewer.trackedThreads` when there is something new, and to be told of mentions and of answers to oneself. */
  | 'TRACKING'
  /** To be told of everything new in it: of a course, of everything new in its threads. */
  | 'WATCHING';

/** By which choice a thread is watched. */
export type WatchedBy =
  /** The one for its course. */
  | 'COURSE'
  /** The one for the thread itself. */
  | 'THREAD'
  /** The one for threads that one wrote in. */
  | 'WRITTEN_IN';

/** A day of the week. */
export type Weekday =
  /** The fifth. */
  | 'FRIDAY'
  /** The first, by ISO 8601. */
  | 'MONDAY'
  /** The sixth. */
  | 'SATURDAY'
  /** The seventh. */
  | 'SUNDAY'
  /** The fourth. */
  | 'THURSDAY'
  /** The second. */
  | 'TUESDAY'
  /** The third. */
  | 'WEDNESDAY';

/** Which rating to take back. */
export type WithdrawRatingInput = {
  /** The case study’s id. */
  caseStudyId: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The rubric that it is by, in any version; the built-in one’s current version when left out. */
  rubricId?: string | null | undefined;
};

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { email: string, nameAudience: NameAudience, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, profile: { displayName: string, bioMarkdown: string | null, affiliation: string | null, state: ProfileState, heldBecause: Array<string>, decision: { reason: string, appealUntil: string | null } | null }, user: { handle: string, id: string, displayName: string | null }, sessions: { nodes: Array<{ id: string, browser: string | null, createdAt: string, lastUsedAt: string, current: boolean }> }, mutedMembers: { nodes: Array<{ id: string, handle: string, displayName: string | null }> } } | null };

export type SettingsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { viewer: { isAdmin: boolean } } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { viewer: { isAdmin: boolean } | null } };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: { viewer: { isAdmin: boolean } | null } };

export type EmailPageQueryVariables = Exact<{ [key: string]: never; }>;


export type EmailPageQuery = { viewer: { email: string, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, mailAddress: { confirmedAt: string | null, language: MailLanguage, suppressedAt: string | null, refusalCode: number | null, pending: string | null }, user: { handle: string, id: string, displayName: string | null } } | null };

export type RequestEmailConfirmationMutationVariables = Exact<{
  input: RequestEmailConfirmationInput;
}>;


export type RequestEmailConfirmationMutation = { requestEmailConfirmation: { viewer: { isAdmin: boolean } } };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange: { accepted: boolean } };

export type SetMailLanguageMutationVariables = Exact<{
  input: SetMailLanguageInput;
}>;


export type SetMailLanguageMutation = { setMailLanguage: { viewer: { isAdmin: boolean } } };

export type AdminOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminOverviewQuery = { installation: { name: string, named: boolean }, health: { status: HealthStatus, standIns: Array<StandIn>, version: string, workers: number, jobsDue: number, jobsRunning: number, jobsFailing: number, refusedLately: Array<{ limit: string, refused: number, lastAt: string }> }, courses: { nodes: Array<{ id: string }> }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type AdminWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminWaitingQuery = { failedJobs: { totalCount: number }, suppressedAddresses: { totalCount: number }, questionableHandles: { totalCount: number }, alikeAccounts: { totalCount: number }, moderationQueue: { totalCount: number }, memberModerationQueue: { totalCount: number }, appeals: { totalCount: number }, proposals: { totalCount: number }, suspended: { totalCount: number } };

export type AccountFragment = { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, user: { id: string, handle: string, displayName: string | null, joinedAt: string } };

export type AdminMembersQueryVariables = Exact<{
  prefix?: string | null | undefined;
  standing?: MemberStanding | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminMembersQuery = { memberAccounts: { totalCount: number, nodes: Array<{ isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, user: { id: string, handle: string, displayName: string | null, joinedAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type AdminMemberQueryVariables = Exact<{
  handle: string;
}>;


export type AdminMemberQuery = { memberAccount: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, user: { id: string, handle: string, displayName: string | null, joinedAt: string } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type SetStandingMutationVariables = Exact<{
  input: SetStandingInput;
}>;


export type SetStandingMutation = { setStanding: { user: { id: string, handle: string } } };

export type IssuePasswordResetMutationVariables = Exact<{
  input: IssuePasswordResetInput;
}>;


export type IssuePasswordResetMutation = { issuePasswordReset: { link: string, expiresAt: string } };

export type DecideOnMemberMutationVariables = Exact<{
  input: DecideInput;
}>;


export type DecideOnMemberMutation = { decide: { decision: { id: string } | null } };

export type AdminHandlesQueryVariables = Exact<{
  after?: string | null | undefined;
  afterAccount?: string | null | undefined;
}>;


export type AdminHandlesQuery = { questionableHandles: { nodes: Array<{ reserved: boolean, user: { handle: string, displayName: string | null }, alike: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, alikeAccounts: { nodes: Array<{ user: { handle: string, displayName: string | null }, alike: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type AdminJobsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminJobsQuery = { failedJobs: { totalCount: number, nodes: Array<{ id: string, job: string, attempts: number, lastError: string | null, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type RetryFailedJobsMutationVariables = Exact<{
  input: RetryFailedJobsInput;
}>;


export type RetryFailedJobsMutation = { retryFailedJobs: { retriedIds: Array<string> } };

export type AdminMailQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminMailQuery = { suppressedAddresses: { totalCount: number, nodes: Array<{ since: string, code: number, user: { handle: string, displayName: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type LogPageQueryVariables = Exact<{
  who?: string | null | undefined;
  target?: string | null | undefined;
  course?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type LogPageQuery = { auditLog: { nodes: Array<{ id: string, number: number, at: string, action: string, targetKind: string, targetId: string, before: string | null, after: string | null, reason: string | null, actor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type LogCourseQueryVariables = Exact<{
  slug: string;
}>;


export type LogCourseQuery = { course: { id: string } | null };

export type LogVerificationQueryVariables = Exact<{
  after?: number | null | undefined;
}>;


export type LogVerificationQuery = { auditVerification: { verified: number, headNumber: number | null, headHash: string | null, brokenNumber: number | null, hasMore: boolean }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type InstallationPageQueryVariables = Exact<{ [key: string]: never; }>;


export type InstallationPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null, installation: { name: string, named: boolean } };

export type UpdateInstallationMutationVariables = Exact<{
  input: UpdateInstallationInput;
}>;


export type UpdateInstallationMutation = { updateInstallation: { installation: { name: string } } };

export type BeginPageQueryVariables = Exact<{ [key: string]: never; }>;


export type BeginPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null, installation: { name: string, named: boolean }, courses: { nodes: Array<{ slug: string, title: string, joinCode: string | null }> } };

export type CreateCourseMutationVariables = Exact<{
  input: CreateCourseInput;
}>;


export type CreateCourseMutation = { createCourse: { course: { slug: string } | null } };

export type CaseStudyCardFragment = { id: string, slug: string, title: string, publishedAt: string | null, status: ContentStatus, blindUntil: string | null, outcomeShown: boolean, organisation: { name: string, country: string | null }, strategy: { goalExcerpt: string }, tags: Array<{ slug: string, label: string }>, ratingSummary: { score: number | null, count: number }, thread: { replyCount: number } };

export type PictureViewFragment = { id: string, altText: string, decorative: boolean, showsOutcome: boolean, credit: string, licence: string | null, url: string, width: number | null, height: number | null, variants: Array<{ url: string, width: number }> };

export type StrategyViewFragment = { goalHtml: string, audienceHtml: string | null, approachHtml: string, outcomeHtml: string | null, lessonsHtml: string | null, skillsGainedHtml: string | null };

export type CampaignViewFragment = { startedOn: string | null, endedOn: string | null, organisation: { name: string, place: string | null, country: string | null, website: string | null, populationServed: number | null }, effort: { teamSize: number | null, staffHours: number | null, spend: number | null, currency: string | null } | null };

export type SeriesViewFragment = { id: string, name: string, unit: string, paid: boolean, provenance: MetricProvenance, baseline: number | null, total: number, perStaffHour: number | null, perCapita: number | null, lift: number | null, points: Array<{ on: string, value: number, note: string | null, inCampaign: boolean }> };

export type CaseStudyPageQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  order: ReplyOrder;
  number: number;
  pointed: boolean;
}>;


export type CaseStudyPageQuery = { caseStudy: { id: string, slug: string, title: string, status: ContentStatus, audience: Audience, revision: number, publishedAt: string | null, editedAt: string | null, createdAt: string, heldBecause: Array<string>, blindUntil: string | null, outcomeShown: boolean, bodyHtml: string | null, startedOn: string | null, endedOn: string | null, author: { id: string, handle: string, displayName: string | null } | null, strategy: { goalExcerpt: string, goalHtml: string, audienceHtml: string | null, approachHtml: string, outcomeHtml: string | null, lessonsHtml: string | null, skillsGainedHtml: string | null }, tags: Array<{ slug: string, label: string, facet: TagFacet }>, sources: Array<{ title: string, url: string | null, credit: string | null, licence: string | null }>, media: Array<{ id: string, altText: string, decorative: boolean, showsOutcome: boolean, credit: string, licence: string | null, url: string, width: number | null, height: number | null, variants: Array<{ url: string, width: number }> }>, metrics: Array<{ id: string, name: string, unit: string, paid: boolean, provenance: MetricProvenance, baseline: number | null, total: number, perStaffHour: number | null, perCapita: number | null, lift: number | null, points: Array<{ on: string, value: number, note: string | null, inCampaign: boolean }> }>, ratingSummary: { score: number | null, count: number, mean: number | null, blindCount: number, blindMean: number | null, informedCount: number, informedMean: number | null, instructorCount: number, instructorMean: number | null, learnerCount: number, learnerMean: number | null, interval: { low: number, high: number } | null, criteria: Array<{ count: number, mean: number | null, median: number | null, histogram: Array<number>, contested: boolean, criterion: { id: string, key: string, title: string, description: string } }> }, viewerRating: { id: string, blind: boolean, comment: string | null, updatedAt: string, caseStudyChanged: boolean, scores: Array<{ score: number, rationale: string | null, criterion: { id: string, key: string, title: string } }> } | null, viewerCan: { edit: boolean, moderate: boolean, rate: boolean, remove: boolean, reply: boolean, report: boolean }, reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, author: { id: string, handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } }, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, thread: { id: string, changeCursor: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerChosenWatchLevel: WatchLevel | null, whole?: { nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, pointed?: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null }, organisation: { name: string, place: string | null, country: string | null, website: string | null, populationServed: number | null }, effort: { teamSize: number | null, staffHours: number | null, spend: number | null, currency: string | null } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ShelfCitationQueryVariables = Exact<{
  slug: string;
}>;


export type ShelfCitationQuery = { caseStudy: { slug: string, title: string, status: ContentStatus, audience: Audience, publishedAt: string | null, author: { id: string, handle: string, displayName: string | null } | null, strategy: { goalExcerpt: string }, tags: Array<{ slug: string, label: string, facet: TagFacet }> } | null };

export type ComparedCaseStudyFragment = { id: string, slug: string, title: string, blindUntil: string | null, outcomeShown: boolean, startedOn: string | null, endedOn: string | null, strategy: { goalHtml: string, audienceHtml: string | null, approachHtml: string, outcomeHtml: string | null, lessonsHtml: string | null, skillsGainedHtml: string | null }, tags: Array<{ slug: string, label: string }>, metrics: Array<{ id: string, name: string, unit: string, paid: boolean, baseline: number | null, total: number, lift: number | null, perStaffHour: number | null, perCapita: number | null }>, ratingSummary: { score: number | null, count: number, mean: number | null, blindCount: number, blindMean: number | null, informedCount: number, informedMean: number | null, instructorCount: number, instructorMean: number | null, learnerCount: number, learnerMean: number | null, interval: { low: number, high: number } | null, criteria: Array<{ count: number, mean: number | null, median: number | null, histogram: Array<number>, contested: boolean, criterion: { id: string, key: string, title: string, description: string } }> }, organisation: { name: string, place: string | null, country: string | null, website: string | null, populationServed: number | null }, effort: { teamSize: number | null, staffHours: number | null, spend: number | null, currency: string | null } | null };

export type ComparePageQueryVariables = Exact<{
  a: string;
  b: string;
}>;


export type ComparePageQuery = { a: { id: string, slug: string, title: string, blindUntil: string | null, outcomeShown: boolean, startedOn: string | null, endedOn: string | null, strategy: { goalHtml: string, audienceHtml: string | null, approachHtml: string, outcomeHtml: string | null, lessonsHtml: string | null, skillsGainedHtml: string | null }, tags: Array<{ slug: string, label: string }>, metrics: Array<{ id: string, name: string, unit: string, paid: boolean, baseline: number | null, total: number, lift: number | null, perStaffHour: number | null, perCapita: number | null }>, ratingSummary: { score: number | null, count: number, mean: number | null, blindCount: number, blindMean: number | null, informedCount: number, informedMean: number | null, instructorCount: number, instructorMean: number | null, learnerCount: number, learnerMean: number | null, interval: { low: number, high: number } | null, criteria: Array<{ count: number, mean: number | null, median: number | null, histogram: Array<number>, contested: boolean, criterion: { id: string, key: string, title: string, description: string } }> }, organisation: { name: string, place: string | null, country: string | null, website: string | null, populationServed: number | null }, effort: { teamSize: number | null, staffHours: number | null, spend: number | null, currency: string | null } | null } | null, b: { id: string, slug: string, title: string, blindUntil: string | null, outcomeShown: boolean, startedOn: string | null, endedOn: string | null, strategy: { goalHtml: string, audienceHtml: string | null, approachHtml: string, outcomeHtml: string | null, lessonsHtml: string | null, skillsGainedHtml: string | null }, tags: Array<{ slug: string, label: string }>, metrics: Array<{ id: string, name: string, unit: string, paid: boolean, baseline: number | null, total: number, lift: number | null, perStaffHour: number | null, perCapita: number | null }>, ratingSummary: { score: number | null, count: number, mean: number | null, blindCount: number, blindMean: number | null, informedCount: number, informedMean: number | null, instructorCount: number, instructorMean: number | null, learnerCount: number, learnerMean: number | null, interval: { low: number, high: number } | null, criteria: Array<{ count: number, mean: number | null, median: number | null, histogram: Array<number>, contested: boolean, criterion: { id: string, key: string, title: string, description: string } }> }, organisation: { name: string, place: string | null, country: string | null, website: string | null, populationServed: number | null }, effort: { teamSize: number | null, staffHours: number | null, spend: number | null, currency: string | null } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type CompareChoicePageQueryVariables = Exact<{
  known: string;
  after?: string | null | undefined;
}>;


export type CompareChoicePageQuery = { known: { slug: string, title: string } | null, caseStudies: { nodes: Array<{ slug: string, title: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type SummaryViewFragment = { score: number | null, count: number, mean: number | null, blindCount: number, blindMean: number | null, informedCount: number, informedMean: number | null, instructorCount: number, instructorMean: number | null, learnerCount: number, learnerMean: number | null, interval: { low: number, high: number } | null, criteria: Array<{ count: number, mean: number | null, median: number | null, histogram: Array<number>, contested: boolean, criterion: { id: string, key: string, title: string, description: string } }> };

export type OwnRatingFragment = { id: string, blind: boolean, comment: string | null, updatedAt: string, caseStudyChanged: boolean, scores: Array<{ score: number, rationale: string | null, criterion: { id: string, key: string, title: string } }> };

export type RatePageQueryVariables = Exact<{
  slug: string;
}>;


export type RatePageQuery = { rubrics: Array<{ id: string, builtIn: boolean, title: string, version: number, criteria: Array<{ id: string, key: string, title: string, description: string, weight: number, levels: Array<{ score: number, description: string }> }> }>, caseStudy: { id: string, slug: string, title: string, status: ContentStatus, blindUntil: string | null, outcomeShown: boolean, startedOn: string | null, endedOn: string | null, strategy: { goalHtml: string, audienceHtml: string | null, approachHtml: string, outcomeHtml: string | null, lessonsHtml: string | null, skillsGainedHtml: string | null }, viewerRating: { id: string, blind: boolean, comment: string | null, updatedAt: string, caseStudyChanged: boolean, scores: Array<{ score: number, rationale: string | null, criterion: { id: string, key: string, title: string } }> } | null, viewerCan: { rate: boolean }, organisation: { name: string, place: string | null, country: string | null, website: string | null, populationServed: number | null }, effort: { teamSize: number | null, staffHours: number | null, spend: number | null, currency: string | null } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type RatingsPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type RatingsPageQuery = { caseStudy: { id: string, slug: string, title: string, outcomeShown: boolean, ratings: { totalCount: number, nodes: Array<{ createdAt: string, id: string, blind: boolean, comment: string | null, updatedAt: string, caseStudyChanged: boolean, rater: { handle: string, displayName: string | null } | null, scores: Array<{ score: number, rationale: string | null, criterion: { id: string, key: string, title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type RevealPageQueryVariables = Exact<{
  slug: string;
}>;


export type RevealPageQuery = { caseStudy: { id: string, slug: string, title: string, blindUntil: string | null, outcomeShown: boolean, strategy: { outcomeHtml: string | null, lessonsHtml: string | null, skillsGainedHtml: string | null }, metrics: Array<{ id: string, name: string, unit: string, total: number, baseline: number | null, lift: number | null }>, ratingSummary: { score: number | null, count: number, mean: number | null, blindCount: number, blindMean: number | null, informedCount: number, informedMean: number | null, instructorCount: number, instructorMean: number | null, learnerCount: number, learnerMean: number | null, interval: { low: number, high: number } | null, criteria: Array<{ count: number, mean: number | null, median: number | null, histogram: Array<number>, contested: boolean, criterion: { id: string, key: string, title: string, description: string } }> }, viewerRating: { id: string, blind: boolean, comment: string | null, updatedAt: string, caseStudyChanged: boolean, scores: Array<{ score: number, rationale: string | null, criterion: { id: string, key: string, title: string } }> } | null, viewerCan: { rate: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type RateCaseStudyMutationVariables = Exact<{
  input: RateCaseStudyInput;
}>;


export type RateCaseStudyMutation = { rateCaseStudy: { rating: { id: string, blind: boolean } | null, caseStudy: { slug: string } | null } };

export type WithdrawRatingMutationVariables = Exact<{
  input: WithdrawRatingInput;
}>;


export type WithdrawRatingMutation = { withdrawRating: { caseStudy: { slug: string } | null } };

export type RevealOutcomeMutationVariables = Exact<{
  input: RevealOutcomeInput;
}>;


export type RevealOutcomeMutation = { revealOutcome: { caseStudy: { slug: string } | null } };

export type ShelfPageQueryVariables = Exact<{
  filter?: CaseStudyFilter | null | undefined;
  order?: CaseStudyOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type ShelfPageQuery = { caseStudies: { nodes: Array<{ id: string, slug: string, title: string, publishedAt: string | null, status: ContentStatus, blindUntil: string | null, outcomeShown: boolean, organisation: { name: string, country: string | null }, strategy: { goalExcerpt: string }, tags: Array<{ slug: string, label: string }>, ratingSummary: { score: number | null, count: number }, thread: { replyCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, caseStudyFacets: { totalCount: number, rated: number, withMetrics: number, countries: Array<{ country: string, isCode: boolean, count: number }>, platforms: Array<{ count: number, tag: { slug: string, label: string } }>, tags: Array<{ count: number, tag: { slug: string, label: string, facet: TagFacet } }>, years: Array<{ year: number, count: number }> }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ShelfSearchPageQueryVariables = Exact<{
  query: string;
  tags?: Array<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type ShelfSearchPageQuery = { search: { totalCount: number, nodes: Array<{ snippetHtml: string, hit:
        | { id: string, slug: string, title: string, publishedAt: string | null, status: ContentStatus, blindUntil: string | null, outcomeShown: boolean, organisation: { name: string, country: string | null }, strategy: { goalExcerpt: string }, tags: Array<{ slug: string, label: string }>, ratingSummary: { score: number | null, count: number }, thread: { replyCount: number } }
        | Record<PropertyKey, never>
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type CoursesPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CoursesPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, courses: { nodes: Array<{ id: string, slug: string, title: string, term: string | null, openToJoin: boolean, viewerRole: Role | null }>, pageInfo: { hasNextPage: boolean } }, user: { id: string, handle: string, displayName: string | null } } | null, courses: { nodes: Array<{ id: string, slug: string, title: string, term: string | null, openToJoin: boolean, viewerRole: Role | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CourseLineFragment = { id: string, slug: string, title: string, term: string | null, openToJoin: boolean, viewerRole: Role | null };

export type CoursePageQueryVariables = Exact<{
  slug: string;
}>;


export type CoursePageQuery = { course: { viewerWatchLevel: WatchLevel | null, joinCode: string | null, id: string, slug: string, title: string, term: string | null, openToJoin: boolean, viewerRole: Role | null, viewerCan: { manage: boolean, seeParticipation: boolean }, prompts: Array<{ id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, postFirst: boolean, minimumWords: number | null, repliesRequired: number, viewerProgress: { published: boolean, complete: boolean, owed: boolean, onTime: boolean | null, words: number, editedAfterClosing: boolean, distinctPeersRepliedTo: number } | null }>, members: { nodes: Array<{ user: { handle: string, displayName: string | null } }> } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type CourseReflectionsQueryVariables = Exact<{
  courseId: string;
  after?: string | null | undefined;
  orderBy: ReflectionOrder;
}>;


export type CourseReflectionsQuery = { reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, thread: { replyCount: number, viewerUnreadCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CourseMembersPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  role?: Role | null | undefined;
}>;


export type CourseMembersPageQuery = { course: { id: string, slug: string, title: string, term: string | null, openToJoin: boolean, viewerRole: Role | null, members: { totalCount: number, nodes: Array<{ role: Role, joinedAt: string, user: { handle: string, displayName: string | null, affiliation: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type JoinPageQueryVariables = Exact<{ [key: string]: never; }>;


export type JoinPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type JoinCodeQueryVariables = Exact<{
  joinCode: string;
}>;


export type JoinCodeQuery = { isJoinCode: boolean };

export type LeavePageQueryVariables = Exact<{
  slug: string;
}>;


export type LeavePageQuery = { course: { id: string, slug: string, title: string, term: string | null, openToJoin: boolean, viewerRole: Role | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type JoinCourseMutationVariables = Exact<{
  input: JoinCourseInput;
}>;


export type JoinCourseMutation = { joinCourse: { course: { slug: string } | null } };

export type LeaveCourseMutationVariables = Exact<{
  input: LeaveCourseInput;
}>;


export type LeaveCourseMutation = { leaveCourse: { course: { slug: string } | null } };

export type WatchCourseMutationVariables = Exact<{
  input: SetCourseWatchLevelInput;
}>;


export type WatchCourseMutation = { setCourseWatchLevel: { course: { id: string } | null } };

export type OfficeCourseFragment = { id: string, slug: string, title: string, term: string | null, openToJoin: boolean, timeZone: string, viewerRole: Role | null, joinCode: string | null, settingsVersion: string | null, viewerCan: { manage: boolean, seeParticipation: boolean } };

export type OfficePageQueryVariables = Exact<{
  slug: string;
}>;


export type OfficePageQuery = { course: { id: string, slug: string, title: string, term: string | null, openToJoin: boolean, timeZone: string, viewerRole: Role | null, joinCode: string | null, settingsVersion: string | null, prompts: Array<{ id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, postFirst: boolean, minimumWords: number | null, repliesRequired: number, viewerProgress: { published: boolean, complete: boolean, owed: boolean, onTime: boolean | null, words: number, editedAfterClosing: boolean, distinctPeersRepliedTo: number } | null }>, viewerCan: { manage: boolean, seeParticipation: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type OfficePromptPageQueryVariables = Exact<{
  slug: string;
  id: string;
}>;


export type OfficePromptPageQuery = { course: { id: string, slug: string, title: string, term: string | null, openToJoin: boolean, timeZone: string, viewerRole: Role | null, joinCode: string | null, settingsVersion: string | null, viewerCan: { manage: boolean, seeParticipation: boolean } } | null, prompt: { instructionsMarkdown: string | null, settingsVersion: string | null, id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, postFirst: boolean, minimumWords: number | null, repliesRequired: number, course: { id: string }, viewerProgress: { published: boolean, complete: boolean, owed: boolean, onTime: boolean | null, words: number, editedAfterClosing: boolean, distinctPeersRepliedTo: number } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type EditedPromptFragment = { instructionsMarkdown: string | null, settingsVersion: string | null, id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, postFirst: boolean, minimumWords: number | null, repliesRequired: number, course: { id: string }, viewerProgress: { published: boolean, complete: boolean, owed: boolean, onTime: boolean | null, words: number, editedAfterClosing: boolean, distinctPeersRepliedTo: number } | null };

export type OfficePeoplePageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  role?: Role | null | undefined;
  removedAfter?: string | null | undefined;
}>;


export type OfficePeoplePageQuery = { course: { id: string, slug: string, title: string, term: string | null, openToJoin: boolean, timeZone: string, viewerRole: Role | null, joinCode: string | null, settingsVersion: string | null, members: { totalCount: number, nodes: Array<{ role: Role, joinedAt: string, user: { handle: string, displayName: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, removedMembers: { nodes: Array<{ removedAt: string, user: { handle: string, displayName: string | null }, removedBy: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewerCan: { manage: boolean, seeParticipation: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type OfficeUnansweredQueryVariables = Exact<{
  filter: ReflectionFilter;
  after?: string | null | undefined;
}>;


export type OfficeUnansweredQuery = { reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, thread: { replyCount: number, viewerUnreadCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OfficeCopyPageQueryVariables = Exact<{
  slug: string;
}>;


export type OfficeCopyPageQuery = { course: { id: string, slug: string, title: string, term: string | null, openToJoin: boolean, timeZone: string, viewerRole: Role | null, joinCode: string | null, settingsVersion: string | null, viewerCan: { manage: boolean, seeParticipation: boolean } } | null, courses: { nodes: Array<{ id: string, slug: string, title: string, term: string | null, viewerCan: { manage: boolean } }> }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type CopiedCourseFragment = { id: string, slug: string, title: string, term: string | null, viewerCan: { manage: boolean } };

export type PromptsToCopyQueryVariables = Exact<{
  slug: string;
}>;


export type PromptsToCopyQuery = { course: { timeZone: string, id: string, slug: string, title: string, term: string | null, prompts: Array<{ id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null }>, viewerCan: { manage: boolean } } | null };

export type PromptCopiesQueryVariables = Exact<{
  fromCourseId: string;
  toCourseId: string;
  days: number;
}>;


export type PromptCopiesQuery = { promptCopies: Array<{ number: number, opensAt: string | null, dueAt: string | null, closesAt: string | null, prompt: { id: string, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null } }> };

export type NewCoursePageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewCoursePageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type UpdateCourseMutationVariables = Exact<{
  input: UpdateCourseInput;
}>;


export type UpdateCourseMutation = { updateCourse: { course: { slug: string } | null } };

export type CreatePromptMutationVariables = Exact<{
  input: CreatePromptInput;
}>;


export type CreatePromptMutation = { createPrompt: { prompt: { id: string } | null } };

export type UpdatePromptMutationVariables = Exact<{
  input: UpdatePromptInput;
}>;


export type UpdatePromptMutation = { updatePrompt: { prompt: { id: string } | null } };

export type ReorderPromptsMutationVariables = Exact<{
  input: ReorderPromptsInput;
}>;


export type ReorderPromptsMutation = { reorderPrompts: { course: { slug: string } | null } };

export type DeletePromptMutationVariables = Exact<{
  input: DeletePromptInput;
}>;


export type DeletePromptMutation = { deletePrompt: { course: { slug: string } | null } };

export type CopyPromptsMutationVariables = Exact<{
  input: CopyPromptsInput;
}>;


export type CopyPromptsMutation = { copyPrompts: { course: { slug: string } | null } };

export type SetMemberRoleMutationVariables = Exact<{
  input: SetMemberRoleInput;
}>;


export type SetMemberRoleMutation = { setMemberRole: { member: { role: Role } | null } };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { removeMember: { course: { slug: string } | null } };

export type LiftRemovalMutationVariables = Exact<{
  input: LiftRemovalInput;
}>;


export type LiftRemovalMutation = { liftRemoval: { course: { slug: string } | null } };

export type PromptStandingFragment = { id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, postFirst: boolean, minimumWords: number | null, repliesRequired: number, viewerProgress: { published: boolean, complete: boolean, owed: boolean, onTime: boolean | null, words: number, editedAfterClosing: boolean, distinctPeersRepliedTo: number } | null };

export type PromptPageQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  filter: ReflectionFilter;
  orderBy: ReflectionOrder;
}>;


export type PromptPageQuery = { prompt: { instructionsHtml: string, id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, postFirst: boolean, minimumWords: number | null, repliesRequired: number, course: { id: string, slug: string, title: string, viewerRole: Role | null }, viewerProgress: { published: boolean, complete: boolean, owed: boolean, onTime: boolean | null, words: number, editedAfterClosing: boolean, distinctPeersRepliedTo: number } | null } | null, reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, thread: { replyCount: number, viewerUnreadCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DecideMutationVariables = Exact<{
  input: DecideInput;
}>;


export type DecideMutation = { decide: { decision: { id: string, action: ModerationAction } | null } };

export type DecideManyMutationVariables = Exact<{
  input: DecideManyInput;
}>;


export type DecideManyMutation = { decideMany: { batchId: string | null, results: Array<{ itemId: string, code: string | null, message: string | null, decision: { id: string } | null, item: { content:
          | { __typename: 'CaseStudy', slug: string, id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null }
          | { __typename: 'Reflection', id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null }
          | { __typename: 'Reply', number: number, author: { id: string, handle: string, displayName: string | null } | null, thread: { subject:
                | { __typename: 'CaseStudy', slug: string, id: string, title: string }
                | { __typename: 'Reflection', id: string, title: string }
               } }
         } | null, memberItem: { user: { id: string, handle: string, displayName: string | null } } | null }> } };

export type UndoDecisionMutationVariables = Exact<{
  input: UndoDecisionInput;
}>;


export type UndoDecisionMutation = { undoDecision: { results: Array<{ undone: boolean, message: string | null, decision: { id: string, action: ModerationAction } | null }> } };

export type ClaimItemMutationVariables = Exact<{
  input: ClaimModerationItemInput;
}>;


export type ClaimItemMutation = { claimModerationItem: { item: { id: string } | null, memberItem: { id: string } | null } };

export type AddNoteMutationVariables = Exact<{
  input: AddModerationNoteInput;
}>;


export type AddNoteMutation = { addModerationNote: { item: { id: string } | null } };

export type ResolveAppealMutationVariables = Exact<{
  input: ResolveAppealInput;
}>;


export type ResolveAppealMutation = { resolveAppeal: { decision: { id: string, undone: boolean } | null } };

export type DeskAppealsQueryVariables = Exact<{
  courseId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskAppealsQuery = { appeals: { nodes: Array<{ aboutProfile: boolean, appealUntil: string | null, text: string | null, reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, course: { slug: string, title: string } | null, user: { id: string, handle: string, displayName: string | null } | null, content:
        | { __typename: 'CaseStudy', id: string, status: ContentStatus, slug: string, title: string }
        | { __typename: 'Reflection', id: string, status: ContentStatus, title: string }
        | { __typename: 'Reply', id: string, status: ContentStatus, number: number, thread: { subject:
              | { __typename: 'CaseStudy', slug: string, id: string, title: string }
              | { __typename: 'Reflection', id: string, title: string }
             } }
       | null, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DeskSuspensionsQueryVariables = Exact<{
  courseId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskSuspensionsQuery = { suspendedMembers: { nodes: Array<{ aboutProfile: boolean, appealUntil: string | null, text: string | null, reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, course: { slug: string, title: string } | null, user: { id: string, handle: string, displayName: string | null } | null, content:
        | { __typename: 'CaseStudy', id: string, status: ContentStatus, slug: string, title: string }
        | { __typename: 'Reflection', id: string, status: ContentStatus, title: string }
        | { __typename: 'Reply', id: string, status: ContentStatus, number: number, thread: { subject:
              | { __typename: 'CaseStudy', slug: string, id: string, title: string }
              | { __typename: 'Reflection', id: string, title: string }
             } }
       | null, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DeskLogQueryVariables = Exact<{
  courseId?: string | null | undefined;
  actorHandle?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskLogQuery = { auditLog: { nodes: Array<{ id: string, at: string, action: string, reason: string | null, actor: { id: string, handle: string, displayName: string | null } | null, decision: { id: string, undone: boolean, user: { id: string, handle: string, displayName: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DecisionPageQueryVariables = Exact<{
  id: string;
}>;


export type DecisionPageQuery = { decision: { aboutProfile: boolean, appealUntil: string | null, text: string | null, reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, course: { slug: string, title: string } | null, user: { id: string, handle: string, displayName: string | null } | null, content:
      | { __typename: 'CaseStudy', id: string, status: ContentStatus, slug: string, title: string }
      | { __typename: 'Reflection', id: string, status: ContentStatus, title: string }
      | { __typename: 'Reply', id: string, status: ContentStatus, number: number, thread: { subject:
            | { __typename: 'CaseStudy', slug: string, id: string, title: string }
            | { __typename: 'Reflection', id: string, title: string }
           } }
     | null, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type JudgedDecisionFragment = { aboutProfile: boolean, appealUntil: string | null, text: string | null, reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, course: { slug: string, title: string } | null, user: { id: string, handle: string, displayName: string | null } | null, content:
    | { __typename: 'CaseStudy', id: string, status: ContentStatus, slug: string, title: string }
    | { __typename: 'Reflection', id: string, status: ContentStatus, title: string }
    | { __typename: 'Reply', id: string, status: ContentStatus, number: number, thread: { subject:
          | { __typename: 'CaseStudy', slug: string, id: string, title: string }
          | { __typename: 'Reflection', id: string, title: string }
         } }
   | null, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null };

export type DeskCoursesQueryVariables = Exact<{
  isAdmin: boolean;
}>;


export type DeskCoursesQuery = { viewer: { courses?: { nodes: Array<{ id: string, slug: string, title: string, viewerRole: Role | null }> } } | null, courses?: { nodes: Array<{ id: string, slug: string, title: string, viewerRole: Role | null }> } };

export type DeskCourseFragment = { id: string, slug: string, title: string, viewerRole: Role | null };

export type DeskQueueQueryVariables = Exact<{
  filter?: ModerationFilter | null | undefined;
  orderBy: ModerationOrder;
  after?: string | null | undefined;
  decided: boolean;
}>;


export type DeskQueueQuery = { moderationQueue: { counts: Array<{ state: ModerationItemState, count: number }>, nodes: Array<{ id: string, state: ModerationItemState, currentRevision: number, openReports: number, waitingSince: string, heldBecause: Array<string>, claimedBy: { id: string, handle: string, displayName: string | null } | null, decisions?: Array<{ id: string, action: ModerationAction, createdAt: string, undone: boolean, moderator: { id: string, handle: string, displayName: string | null } | null }>, content:
        | { __typename: 'CaseStudy', excerpt: string, slug: string, id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null }
        | { __typename: 'Reflection', excerpt: string, id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null }
        | { __typename: 'Reply', excerpt: string, number: number, author: { id: string, handle: string, displayName: string | null } | null, thread: { subject:
              | { __typename: 'CaseStudy', slug: string, id: string, title: string }
              | { __typename: 'Reflection', id: string, title: string }
             } }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DeskMembersQueryVariables = Exact<{
  states?: Array<ModerationItemState> | ModerationItemState | null | undefined;
  orderBy: ModerationOrder;
  after?: string | null | undefined;
  decided: boolean;
}>;


export type DeskMembersQuery = { memberModerationQueue: { nodes: Array<{ id: string, state: ModerationItemState, currentRevision: number, openReports: number, waitingSince: string, heldBecause: Array<string>, claimedBy: { id: string, handle: string, displayName: string | null } | null, decisions?: Array<{ id: string, action: ModerationAction, createdAt: string, undone: boolean, moderator: { id: string, handle: string, displayName: string | null } | null }>, user: { id: string, handle: string, displayName: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DeskLineFragment = { id: string, state: ModerationItemState, currentRevision: number, openReports: number, waitingSince: string, heldBecause: Array<string>, claimedBy: { id: string, handle: string, displayName: string | null } | null, decisions?: Array<{ id: string, action: ModerationAction, createdAt: string, undone: boolean, moderator: { id: string, handle: string, displayName: string | null } | null }>, content:
    | { __typename: 'CaseStudy', excerpt: string, slug: string, id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null }
    | { __typename: 'Reflection', excerpt: string, id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null }
    | { __typename: 'Reply', excerpt: string, number: number, author: { id: string, handle: string, displayName: string | null } | null, thread: { subject:
          | { __typename: 'CaseStudy', slug: string, id: string, title: string }
          | { __typename: 'Reflection', id: string, title: string }
         } }
   };

export type DeskMemberLineFragment = { id: string, state: ModerationItemState, currentRevision: number, openReports: number, waitingSince: string, heldBecause: Array<string>, claimedBy: { id: string, handle: string, displayName: string | null } | null, decisions?: Array<{ id: string, action: ModerationAction, createdAt: string, undone: boolean, moderator: { id: string, handle: string, displayName: string | null } | null }>, user: { id: string, handle: string, displayName: string | null } };

export type DeskLineDecisionFragment = { id: string, action: ModerationAction, createdAt: string, undone: boolean, moderator: { id: string, handle: string, displayName: string | null } | null };

export type DeskPersonFragment = { id: string, handle: string, displayName: string | null };

type DeskText_CaseStudy_Fragment = { __typename: 'CaseStudy', slug: string, id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null };

type DeskText_Reflection_Fragment = { __typename: 'Reflection', id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null };

type DeskText_Reply_Fragment = { __typename: 'Reply', number: number, author: { id: string, handle: string, displayName: string | null } | null, thread: { subject:
      | { __typename: 'CaseStudy', slug: string, id: string, title: string }
      | { __typename: 'Reflection', id: string, title: string }
     } };

export type DeskTextFragment =
  | DeskText_CaseStudy_Fragment
  | DeskText_Reflection_Fragment
  | DeskText_Reply_Fragment
;

type DeskPlace_CaseStudy_Fragment = { __typename: 'CaseStudy', slug: string, id: string, title: string };

type DeskPlace_Reflection_Fragment = { __typename: 'Reflection', id: string, title: string };

type DeskPlace_Reply_Fragment = { number: number, thread: { subject:
      | { __typename: 'CaseStudy', slug: string, id: string, title: string }
      | { __typename: 'Reflection', id: string, title: string }
     } };

export type DeskPlaceFragment =
  | DeskPlace_CaseStudy_Fragment
  | DeskPlace_Reflection_Fragment
  | DeskPlace_Reply_Fragment
;

type DeskSubject_CaseStudy_Fragment = { __typename: 'CaseStudy', slug: string, id: string, title: string };

type DeskSubject_Reflection_Fragment = { __typename: 'Reflection', id: string, title: string };

export type DeskSubjectFragment =
  | DeskSubject_CaseStudy_Fragment
  | DeskSubject_Reflection_Fragment
;

export type DeskItemQueryVariables = Exact<{
  id: string;
}>;


export type DeskItemQuery = { ownReasons: Array<{ action: ModerationAction, reason: string }>, moderationItem: { id: string, state: ModerationItemState, contentRevision: number, currentRevision: number, openReports: number, waitingSince: string, heldBecause: Array<string>, matchedWords: Array<string>, claimedUntil: string | null, claimedBy: { id: string, handle: string, displayName: string | null } | null, course: { id: string, slug: string, title: string } | null, text: { number: number, title: string | null, bodyMarkdown: string, createdAt: string } | null, reports: Array<{ id: string, reason: ReportReason, note: string | null, createdAt: string, reporter: { id: string, handle: string, displayName: string | null } }>, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, notes: Array<{ id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } }>, author: { joinedAt: string, approvedPosts: number, reportsUpheld: number, suspendedUntil: string | null, viewerCanSuspend: boolean, user: { id: string, handle: string, displayName: string | null }, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, notes: Array<{ id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } }> } | null, content:
      | { __typename: 'CaseStudy', id: string, status: ContentStatus, revision: number, slug: string, title: string, thread: { id: string, replyCount: number }, author: { id: string, handle: string, displayName: string | null } | null, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string }> }, viewerCan: { moderate: boolean } }
      | { __typename: 'Reflection', id: string, status: ContentStatus, revision: number, title: string, thread: { id: string, replyCount: number }, author: { id: string, handle: string, displayName: string | null } | null, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string }> }, viewerCan: { moderate: boolean } }
      | { __typename: 'Reply', id: string, status: ContentStatus, revision: number, number: number, thread: { subject:
            | { __typename: 'CaseStudy', slug: string, id: string, title: string, viewerCan: { moderate: boolean } }
            | { __typename: 'Reflection', id: string, title: string, viewerCan: { moderate: boolean } }
           }, parent: { number: number, status: ContentStatus, excerpt: string, author: { id: string, handle: string, displayName: string | null } | null } | null, replies: { nodes: Array<{ number: number, status: ContentStatus, excerpt: string, author: { id: string, handle: string, displayName: string | null } | null }> }, author: { id: string, handle: string, displayName: string | null } | null, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string }> }, viewerCan: { moderate: boolean } }
     } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DeskMemberQueryVariables = Exact<{
  id: string;
}>;


export type DeskMemberQuery = { ownReasons: Array<{ action: ModerationAction, reason: string }>, memberModerationItem: { id: string, state: ModerationItemState, contentRevision: number, currentRevision: number, openReports: number, waitingSince: string, heldBecause: Array<string>, matchedWords: Array<string>, claimedUntil: string | null, claimedBy: { id: string, handle: string, displayName: string | null } | null, user: { id: string, handle: string, displayName: string | null }, text: { number: number, displayName: string, bioMarkdown: string | null, affiliation: string | null, createdAt: string } | null, latestText: { number: number, displayName: string, bioMarkdown: string | null, affiliation: string | null, createdAt: string } | null, reports: Array<{ id: string, reason: ReportReason, note: string | null, createdAt: string, reporter: { id: string, handle: string, displayName: string | null } }>, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, record: { joinedAt: string, approvedPosts: number, reportsUpheld: number, suspendedUntil: string | null, viewerCanSuspend: boolean, user: { id: string, handle: string, displayName: string | null }, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, notes: Array<{ id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } }> } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type OwnReasonFragment = { action: ModerationAction, reason: string };

export type DeskItemFragment = { id: string, state: ModerationItemState, contentRevision: number, currentRevision: number, openReports: number, waitingSince: string, heldBecause: Array<string>, matchedWords: Array<string>, claimedUntil: string | null, claimedBy: { id: string, handle: string, displayName: string | null } | null, course: { id: string, slug: string, title: string } | null, text: { number: number, title: string | null, bodyMarkdown: string, createdAt: string } | null, reports: Array<{ id: string, reason: ReportReason, note: string | null, createdAt: string, reporter: { id: string, handle: string, displayName: string | null } }>, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, notes: Array<{ id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } }>, author: { joinedAt: string, approvedPosts: number, reportsUpheld: number, suspendedUntil: string | null, viewerCanSuspend: boolean, user: { id: string, handle: string, displayName: string | null }, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, notes: Array<{ id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } }> } | null, content:
    | { __typename: 'CaseStudy', id: string, status: ContentStatus, revision: number, slug: string, title: string, thread: { id: string, replyCount: number }, author: { id: string, handle: string, displayName: string | null } | null, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string }> }, viewerCan: { moderate: boolean } }
    | { __typename: 'Reflection', id: string, status: ContentStatus, revision: number, title: string, thread: { id: string, replyCount: number }, author: { id: string, handle: string, displayName: string | null } | null, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string }> }, viewerCan: { moderate: boolean } }
    | { __typename: 'Reply', id: string, status: ContentStatus, revision: number, number: number, thread: { subject:
          | { __typename: 'CaseStudy', slug: string, id: string, title: string, viewerCan: { moderate: boolean } }
          | { __typename: 'Reflection', id: string, title: string, viewerCan: { moderate: boolean } }
         }, parent: { number: number, status: ContentStatus, excerpt: string, author: { id: string, handle: string, displayName: string | null } | null } | null, replies: { nodes: Array<{ number: number, status: ContentStatus, excerpt: string, author: { id: string, handle: string, displayName: string | null } | null }> }, author: { id: string, handle: string, displayName: string | null } | null, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string }> }, viewerCan: { moderate: boolean } }
   };

export type DeskNeighbourFragment = { number: number, status: ContentStatus, excerpt: string, author: { id: string, handle: string, displayName: string | null } | null };

export type DeskReportFragment = { id: string, reason: ReportReason, note: string | null, createdAt: string, reporter: { id: string, handle: string, displayName: string | null } };

export type DeskNoteFragment = { id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } };

export type DeskRecordFragment = { joinedAt: string, approvedPosts: number, reportsUpheld: number, suspendedUntil: string | null, viewerCanSuspend: boolean, user: { id: string, handle: string, displayName: string | null }, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, notes: Array<{ id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } }> };

export type DeskDecisionFragment = { reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null };

export type DeskAppealFragment = { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null };

export type DeskMemberItemFragment = { id: string, state: ModerationItemState, contentRevision: number, currentRevision: number, openReports: number, waitingSince: string, heldBecause: Array<string>, matchedWords: Array<string>, claimedUntil: string | null, claimedBy: { id: string, handle: string, displayName: string | null } | null, user: { id: string, handle: string, displayName: string | null }, text: { number: number, displayName: string, bioMarkdown: string | null, affiliation: string | null, createdAt: string } | null, latestText: { number: number, displayName: string, bioMarkdown: string | null, affiliation: string | null, createdAt: string } | null, reports: Array<{ id: string, reason: ReportReason, note: string | null, createdAt: string, reporter: { id: string, handle: string, displayName: string | null } }>, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, record: { joinedAt: string, approvedPosts: number, reportsUpheld: number, suspendedUntil: string | null, viewerCanSuspend: boolean, user: { id: string, handle: string, displayName: string | null }, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, notes: Array<{ id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } }> } };

export type DeskProfileFragment = { number: number, displayName: string, bioMarkdown: string | null, affiliation: string | null, createdAt: string };

export type DeskMemberRecordQueryVariables = Exact<{
  handle: string;
  courseId?: string | null | undefined;
}>;


export type DeskMemberRecordQuery = { ownReasons: Array<{ action: ModerationAction, reason: string }>, authorRecord: { joinedAt: string, approvedPosts: number, reportsUpheld: number, suspendedUntil: string | null, viewerCanSuspend: boolean, user: { id: string, handle: string, displayName: string | null }, decisions: Array<{ reason: string, until: string | null, batchId: string | null, id: string, action: ModerationAction, createdAt: string, undone: boolean, appeal: { id: string, statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null, decidedAt: string | null, decidedBy: { id: string, handle: string, displayName: string | null } | null } | null, moderator: { id: string, handle: string, displayName: string | null } | null }>, notes: Array<{ id: string, body: string, createdAt: string, author: { id: string, handle: string, displayName: string | null } }> } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DeskThreadQueryVariables = Exact<{
  id: string;
}>;


export type DeskThreadQuery = { ownReasons: Array<{ action: ModerationAction, reason: string }>, thread: { id: string, locked: boolean, replyCount: number, subject:
      | { __typename: 'CaseStudy', slug: string, id: string, title: string, viewerCan: { moderate: boolean }, author: { id: string, handle: string, displayName: string | null } | null }
      | { __typename: 'Reflection', pinned: boolean, id: string, title: string, viewerCan: { moderate: boolean }, author: { id: string, handle: string, displayName: string | null } | null }
     } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type DeskThreadFragment = { id: string, locked: boolean, replyCount: number, subject:
    | { __typename: 'CaseStudy', slug: string, id: string, title: string, viewerCan: { moderate: boolean }, author: { id: string, handle: string, displayName: string | null } | null }
    | { __typename: 'Reflection', pinned: boolean, id: string, title: string, viewerCan: { moderate: boolean }, author: { id: string, handle: string, displayName: string | null } | null }
   };

export type GalleryPageQueryVariables = Exact<{ [key: string]: never; }>;


export type GalleryPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ReplyFormQueryVariables = Exact<{
  id: string;
  number: number;
  isReply: boolean;
}>;


export type ReplyFormQuery = { thread: { id: string, locked: boolean, subject:
      | { __typename: 'CaseStudy', slug: string, bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, id: string, title: string, author: { handle: string, displayName: string | null } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } }
      | { __typename: 'Reflection', bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, id: string, title: string, author: { handle: string, displayName: string | null } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } }
    , reply?: { id: string, number: number, bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, createdAt: string, author: { handle: string, displayName: string | null } | null, parent: { number: number } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

type SubjectOfReply_CaseStudy_Fragment = { __typename: 'CaseStudy', slug: string, bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, id: string, title: string, author: { handle: string, displayName: string | null } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } };

type SubjectOfReply_Reflection_Fragment = { __typename: 'Reflection', bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, id: string, title: string, author: { handle: string, displayName: string | null } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } };

export type SubjectOfReplyFragment =
  | SubjectOfReply_CaseStudy_Fragment
  | SubjectOfReply_Reflection_Fragment
;

export type ReplyTextFragment = { id: string, number: number, bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, createdAt: string, author: { handle: string, displayName: string | null } | null, parent: { number: number } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } };

export type RenderPreviewQueryVariables = Exact<{
  markdown: string;
}>;


export type RenderPreviewQuery = { renderMarkdown: string };

export type SendReplyMutationVariables = Exact<{
  input: CreateReplyInput;
}>;


export type SendReplyMutation = { createReply: { reply: { number: number, status: ContentStatus } | null } };

export type EditReplyMutationVariables = Exact<{
  input: UpdateReplyInput;
}>;


export type EditReplyMutation = { updateReply: { reply: { number: number, status: ContentStatus, heldBecause: Array<string> } | null } };

export type NextReplyQueryVariables = Exact<{
  id: string;
  number: number;
}>;


export type NextReplyQuery = { thread: { replies: { nodes: Array<{ number: number }> }, reply: { replies: { nodes: Array<{ number: number }> }, parent: { number: number, replies: { nodes: Array<{ number: number }> } } | null } | null } | null };

export type WithdrawReplyMutationVariables = Exact<{
  input: RemoveContentInput;
}>;


export type WithdrawReplyMutation = { removeReply: { reply: { number: number } | null } };

export type WithdrawReflectionMutationVariables = Exact<{
  input: RemoveContentInput;
}>;


export type WithdrawReflectionMutation = { removeReflection: { reflection: { id: string } | null } };

export type WithdrawCaseStudyMutationVariables = Exact<{
  input: RemoveContentInput;
}>;


export type WithdrawCaseStudyMutation = { removeCaseStudy: { caseStudy: { id: string } | null } };

export type ReportContentMutationVariables = Exact<{
  input: ReportContentInput;
}>;


export type ReportContentMutation = { reportContent: { report: { reason: ReportReason } } };

export type WhatWasAnsweredQueryVariables = Exact<{
  id: string;
  number: number;
}>;


export type WhatWasAnsweredQuery = { thread: { subject:
      | { __typename: 'CaseStudy', slug: string, bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, id: string, title: string, author: { handle: string, displayName: string | null } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } }
      | { __typename: 'Reflection', bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, id: string, title: string, author: { handle: string, displayName: string | null } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } }
    , reply: { number: number, createdAt: string, author: { handle: string, displayName: string | null } | null, answered: { bodyMarkdown: string, createdAt: string, revision: number, title: string | null } | null, parent: { bodyMarkdown: string | null, revision: number, status: ContentStatus, author: { handle: string, displayName: string | null } | null } | null } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ChangesQueryVariables = Exact<{
  id: string;
  number: number;
  isReply: boolean;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { thread: { subject:
      | { __typename: 'CaseStudy', slug: string, id: string, title: string, revisions?: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string, reason: string | null, editor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
      | { __typename: 'Reflection', id: string, title: string, revisions?: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string, reason: string | null, editor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    , reply?: { number: number, author: { handle: string, displayName: string | null } | null, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string, reason: string | null, editor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type RevisionPageFragment = { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string, reason: string | null, editor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ReplyItemFragment = { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } };

export type ReplyPageFragment = { nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ThreadViewFragment = { id: string, changeCursor: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerChosenWatchLevel: WatchLevel | null, whole?: { nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, pointed?: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null };

export type ThreadOfPieceFragment = { id: string, subject:
    | { __typename: 'CaseStudy', revision: number }
    | { __typename: 'Reflection', revision: number }
   };

export type AroundReplyQueryVariables = Exact<{
  id: string;
  number: number;
  first: number;
  after?: string | null | undefined;
}>;


export type AroundReplyQuery = { thread: { id: string, reply: { descendants: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, subject:
      | { __typename: 'CaseStudy', revision: number }
      | { __typename: 'Reflection', revision: number }
     } | null };

export type FurtherRepliesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  order: ReplyOrder;
}>;


export type FurtherRepliesQuery = { thread: { id: string, replies: { nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, subject:
      | { __typename: 'CaseStudy', revision: number }
      | { __typename: 'Reflection', revision: number }
     } | null };

export type RepliesAboveQueryVariables = Exact<{
  id: string;
  number: number;
}>;


export type RepliesAboveQuery = { thread: { reply: { ancestors: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }> } | null } | null };

export type OneReplyQueryVariables = Exact<{
  id: string;
  number: number;
}>;


export type OneReplyQuery = { thread: { id: string, reply: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null, subject:
      | { __typename: 'CaseStudy', revision: number }
      | { __typename: 'Reflection', revision: number }
     } | null };

export type ThreadChangesQueryVariables = Exact<{
  id: string;
  since: string;
  first: number;
}>;


export type ThreadChangesQuery = { thread: { id: string, changes: { resyncDue: boolean, subjectChanged: boolean, gone: Array<string>, hasMore: boolean, replyCount: number, cursor: string, replies: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }> }, subject:
      | { __typename: 'CaseStudy', revision: number }
      | { __typename: 'Reflection', revision: number }
     } | null };

export type AnswersToReplyQueryVariables = Exact<{
  id: string;
  number: number;
  first: number;
}>;


export type AnswersToReplyQuery = { thread: { reply: { replies: { nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }> } } | null } | null };

export type NewestReplyQueryVariables = Exact<{
  id: string;
}>;


export type NewestReplyQuery = { thread: { replies: { nodes: Array<{ number: number }> } } | null };

export type SubjectOfThreadQueryVariables = Exact<{
  id: string;
}>;


export type SubjectOfThreadQuery = { thread: { subject:
      | { __typename: 'CaseStudy', slug: string, title: string, revision: number, author: { handle: string, displayName: string | null } | null }
      | { __typename: 'Reflection', id: string, title: string, revision: number, author: { handle: string, displayName: string | null } | null }
     } | null };

export type ReactMutationVariables = Exact<{
  input: ReactInput;
}>;


export type ReactMutation = { react: { content:
      | { id: string }
      | { id: string }
      | { id: string }
     | null } };

export type WatchMutationVariables = Exact<{
  input: SetWatchLevelInput;
}>;


export type WatchMutation = { setWatchLevel: { thread: { id: string } | null } };

export type MarkReadMutationVariables = Exact<{
  input: MarkThreadReadInput;
}>;


export type MarkReadMutation = { markThreadRead: { thread: { viewerUnreadCount: number } | null } };

export type MarkUnreadMutationVariables = Exact<{
  input: MarkThreadUnreadInput;
}>;


export type MarkUnreadMutation = { markThreadUnread: { thread: { id: string } | null } };

export type EditedCaseStudyFragment = { id: string, slug: string, title: string, status: ContentStatus, revision: number, blindUntil: string | null, viewerCanOpenBlindRating: boolean, viewerCan: { edit: boolean, remove: boolean } };

export type TextOfCaseStudyFragment = { audience: Audience, bodyMarkdown: string | null, heldBecause: Array<string>, startedOn: string | null, endedOn: string | null, id: string, slug: string, title: string, status: ContentStatus, revision: number, blindUntil: string | null, viewerCanOpenBlindRating: boolean, organisation: { name: string, place: string | null, country: string | null, website: string | null, populationServed: number | null }, strategy: { goal: string, audience: string | null, approach: string, outcome: string | null, lessons: string | null, skillsGained: string | null }, effort: { teamSize: number | null, staffHours: number | null, spend: number | null, currency: string | null } | null, tags: Array<{ label: string, facet: TagFacet }>, sources: Array<{ title: string, url: string | null, credit: string | null, licence: string | null }>, viewerCan: { edit: boolean, remove: boolean } };

export type ShelfTagFragment = { label: string, facet: TagFacet };

export type ShelfTagsFragment = { topics: { nodes: Array<{ label: string, facet: TagFacet }> }, platforms: { nodes: Array<{ label: string, facet: TagFacet }> }, formats: { nodes: Array<{ label: string, facet: TagFacet }> }, audiences: { nodes: Array<{ label: string, facet: TagFacet }> }, goals: { nodes: Array<{ label: string, facet: TagFacet }> } };

export type NewCaseStudyPageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewCaseStudyPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ShelfTagsToChooseQueryVariables = Exact<{ [key: string]: never; }>;


export type ShelfTagsToChooseQuery = { topics: { nodes: Array<{ label: string, facet: TagFacet }> }, platforms: { nodes: Array<{ label: string, facet: TagFacet }> }, formats: { nodes: Array<{ label: string, facet: TagFacet }> }, audiences: { nodes: Array<{ label: string, facet: TagFacet }> }, goals: { nodes: Array<{ label: string, facet: TagFacet }> } };

export type EditCaseStudyPageQueryVariables = Exact<{
  slug: string;
}>;


export type EditCaseStudyPageQuery = { caseStudy: { audience: Audience, bodyMarkdown: string | null, heldBecause: Array<string>, startedOn: string | null, endedOn: string | null, id: string, slug: string, title: string, status: ContentStatus, revision: number, blindUntil: string | null, viewerCanOpenBlindRating: boolean, organisation: { name: string, place: string | null, country: string | null, website: string | null, populationServed: number | null }, strategy: { goal: string, audience: string | null, approach: string, outcome: string | null, lessons: string | null, skillsGained: string | null }, effort: { teamSize: number | null, staffHours: number | null, spend: number | null, currency: string | null } | null, tags: Array<{ label: string, facet: TagFacet }>, sources: Array<{ title: string, url: string | null, credit: string | null, licence: string | null }>, viewerCan: { edit: boolean, remove: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type EditedCaseStudyPageQueryVariables = Exact<{
  slug: string;
}>;


export type EditedCaseStudyPageQuery = { caseStudy: { id: string, slug: string, title: string, status: ContentStatus, revision: number, blindUntil: string | null, viewerCanOpenBlindRating: boolean, viewerCan: { edit: boolean, remove: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type PreviewOfCaseStudyQueryVariables = Exact<{
  markdown: string;
}>;


export type PreviewOfCaseStudyQuery = { renderMarkdown: string };

export type CreateCaseStudyMutationVariables = Exact<{
  input: CreateCaseStudyInput;
}>;


export type CreateCaseStudyMutation = { createCaseStudy: { caseStudy: { slug: string } | null } };

export type UpdateCaseStudyMutationVariables = Exact<{
  input: UpdateCaseStudyInput;
}>;


export type UpdateCaseStudyMutation = { updateCaseStudy: { caseStudy: { slug: string, heldBecause: Array<string> } | null } };

export type PublishCaseStudyMutationVariables = Exact<{
  input: PublishCaseStudyInput;
}>;


export type PublishCaseStudyMutation = { publishCaseStudy: { caseStudy: { slug: string, status: ContentStatus } | null } };

export type RemoveCaseStudyMutationVariables = Exact<{
  input: RemoveContentInput;
}>;


export type RemoveCaseStudyMutation = { removeCaseStudy: { caseStudy: { id: string } | null } };

export type PutUpForBlindRatingMutationVariables = Exact<{
  input: OpenForBlindRatingInput;
}>;


export type PutUpForBlindRatingMutation = { openForBlindRating: { caseStudy: { slug: string } | null } };

export type SeriesHeadFragment = { id: string, name: string, unit: string, paid: boolean, provenance: MetricProvenance, baseline: number | null, total: number };

export type FiguresPageQueryVariables = Exact<{
  slug: string;
}>;


export type FiguresPageQuery = { caseStudy: { id: string, slug: string, title: string, status: ContentStatus, revision: number, blindUntil: string | null, viewerCanOpenBlindRating: boolean, metrics: Array<{ id: string, name: string, unit: string, paid: boolean, provenance: MetricProvenance, baseline: number | null, total: number, points: Array<{ on: string }> }>, viewerCan: { edit: boolean, remove: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type SeriesPageQueryVariables = Exact<{
  slug: string;
}>;


export type SeriesPageQuery = { caseStudy: { id: string, slug: string, title: string, status: ContentStatus, revision: number, blindUntil: string | null, viewerCanOpenBlindRating: boolean, metrics: Array<{ id: string, name: string, unit: string, paid: boolean, provenance: MetricProvenance, baseline: number | null, total: number, points: Array<{ on: string, value: number, note: string | null }> }>, viewerCan: { edit: boolean, remove: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type RecordMetricsMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordMetricsMutation = { recordMetrics: { caseStudy: { slug: string, metrics: Array<{ id: string, name: string, unit: string, paid: boolean }> } | null } };

export type PictureFragment = { id: string, url: string, width: number | null, height: number | null, altText: string, decorative: boolean, credit: string, licence: string | null, showsOutcome: boolean, variants: Array<{ url: string, width: number }> };

export type PicturesPageQueryVariables = Exact<{
  slug: string;
}>;


export type PicturesPageQuery = { caseStudy: { id: string, slug: string, title: string, status: ContentStatus, revision: number, blindUntil: string | null, viewerCanOpenBlindRating: boolean, media: Array<{ id: string, url: string, width: number | null, height: number | null, altText: string, decorative: boolean, credit: string, licence: string | null, showsOutcome: boolean, variants: Array<{ url: string, width: number }> }>, viewerCan: { edit: boolean, remove: boolean } } | null, mine: { unattachedMedia: Array<{ state: MediaState, id: string, url: string, width: number | null, height: number | null, altText: string, decorative: boolean, credit: string, licence: string | null, showsOutcome: boolean, variants: Array<{ url: string, width: number }> }> } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ChangePictureMutationVariables = Exact<{
  input: UpdateMediaInput;
}>;


export type ChangePictureMutation = { updateMedia: { media: { id: string } | null } };

export type RemovePictureMutationVariables = Exact<{
  input: RemoveMediaInput;
}>;


export type RemovePictureMutation = { removeMedia: { mediaId: string } };

export type FeedAuthorFragment = { handle: string, displayName: string | null };

export type FeedRepliesFragment = { replies: { nodes: Array<{ number: number, status: ContentStatus, createdAt: string, editedAt: string | null, bodyHtml: string | null, author: { handle: string, displayName: string | null } | null }> } };

export type FeedReflectionFragment = { id: string, title: string, excerpt: string, publishedAt: string | null, createdAt: string, editedAt: string | null, author: { handle: string, displayName: string | null } | null };

export type FeedCaseStudyFragment = { slug: string, title: string, publishedAt: string | null, createdAt: string, editedAt: string | null, author: { handle: string, displayName: string | null } | null, strategy: { goalExcerpt: string } };

export type ReflectionFeedQueryVariables = Exact<{
  id: string;
}>;


export type ReflectionFeedQuery = { reflection: { bodyHtml: string | null, id: string, title: string, excerpt: string, publishedAt: string | null, createdAt: string, editedAt: string | null, thread: { replies: { nodes: Array<{ number: number, status: ContentStatus, createdAt: string, editedAt: string | null, bodyHtml: string | null, author: { handle: string, displayName: string | null } | null }> } }, author: { handle: string, displayName: string | null } | null } | null };

export type CaseStudyFeedQueryVariables = Exact<{
  slug: string;
}>;


export type CaseStudyFeedQuery = { caseStudy: { slug: string, title: string, publishedAt: string | null, createdAt: string, editedAt: string | null, thread: { replies: { nodes: Array<{ number: number, status: ContentStatus, createdAt: string, editedAt: string | null, bodyHtml: string | null, author: { handle: string, displayName: string | null } | null }> } }, author: { handle: string, displayName: string | null } | null, strategy: { goalExcerpt: string } } | null };

export type ShelfFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type ShelfFeedQuery = { caseStudies: { nodes: Array<{ slug: string, title: string, publishedAt: string | null, createdAt: string, editedAt: string | null, author: { handle: string, displayName: string | null } | null, strategy: { goalExcerpt: string } }> } };

export type TagFeedQueryVariables = Exact<{
  slug: string;
  names: Array<string> | string;
}>;


export type TagFeedQuery = { tag: { slug: string, label: string } | null, reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, createdAt: string, editedAt: string | null, author: { handle: string, displayName: string | null } | null }> }, caseStudies: { nodes: Array<{ slug: string, title: string, publishedAt: string | null, createdAt: string, editedAt: string | null, author: { handle: string, displayName: string | null } | null, strategy: { goalExcerpt: string } }> } };

export type CourseFeedQueryVariables = Exact<{
  id: string;
}>;


export type CourseFeedQuery = { reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, createdAt: string, editedAt: string | null, author: { handle: string, displayName: string | null } | null }> } };

export type PublicReflectionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PublicReflectionsQuery = { reflections: { nodes: Array<{ id: string, publishedAt: string | null, editedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublicCaseStudiesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PublicCaseStudiesQuery = { caseStudies: { nodes: Array<{ slug: string, publishedAt: string | null, editedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HelpPageQueryVariables = Exact<{ [key: string]: never; }>;


export type HelpPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type VisitorHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type VisitorHomeQuery = { installation: { isNew: boolean }, caseStudies: { nodes: Array<{ id: string, slug: string, title: string, publishedAt: string | null, status: ContentStatus, blindUntil: string | null, outcomeShown: boolean, organisation: { name: string, country: string | null }, strategy: { goalExcerpt: string }, tags: Array<{ slug: string, label: string }>, ratingSummary: { score: number | null, count: number }, thread: { replyCount: number } }> }, reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, wordCount: number, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, tags: Array<{ slug: string, label: string }>, thread: { id: string, replyCount: number, viewerUnreadCount: number } }> }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type MemberHomeQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  orderBy: ReflectionOrder;
  news: boolean;
}>;


export type MemberHomeQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, courses: { nodes: Array<{ id: string, slug: string, title: string, viewerRole: Role | null, prompts: Array<{ id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, postFirst: boolean, minimumWords: number | null, repliesRequired: number, viewerProgress: { published: boolean, complete: boolean, owed: boolean, onTime: boolean | null, words: number, editedAfterClosing: boolean, distinctPeersRepliedTo: number } | null }> }> }, refusedTags?: Array<{ name: string, reason: string, refusedAt: string, subjectTitle: string, path: string }>, trackedThreads?: Array<{ id: string, viewerUnreadCount: number, subject:
        | { __typename: 'CaseStudy', slug: string, id: string, title: string }
        | { __typename: 'Reflection', id: string, title: string }
       }>, notifications: { nodes: Array<{ id: string, kind: NotificationKind, path: string | null, subjectTitle: string, actor: { handle: string, displayName: string | null } | null }> }, user: { id: string, handle: string, displayName: string | null } } | null, reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, thread: { replyCount: number, viewerUnreadCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, news?: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, thread: { replyCount: number, viewerUnreadCount: number } }> } };

export type GuideQueryVariables = Exact<{
  markdown: string;
}>;


export type GuideQuery = { renderMarkdown: string, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ReflectionLineFragment = { id: string, title: string, excerpt: string, publishedAt: string | null, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, thread: { replyCount: number, viewerUnreadCount: number } };

export type MemberPageQueryVariables = Exact<{
  handle: string;
  reflections?: string | null | undefined;
  caseStudies?: string | null | undefined;
}>;


export type MemberPageQuery = { user: { id: string, handle: string, displayName: string | null, bioHtml: string | null, affiliation: string | null, joinedAt: string, viewerHasMuted: boolean } | null, reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, wordCount: number, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, tags: Array<{ slug: string, label: string }>, thread: { id: string, replyCount: number, viewerUnreadCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, caseStudies: { nodes: Array<{ id: string, slug: string, title: string, publishedAt: string | null, status: ContentStatus, blindUntil: string | null, outcomeShown: boolean, organisation: { name: string, country: string | null }, strategy: { goalExcerpt: string }, tags: Array<{ slug: string, label: string }>, ratingSummary: { score: number | null, count: number }, thread: { replyCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ProfileNoticeFragment = { state: ProfileState, heldBecause: Array<string>, decision: { reason: string, appealUntil: string | null } | null };

export type OwnMemberPageQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnMemberPageQuery = { viewer: { profile: { displayName: string, bioHtml: string | null, affiliation: string | null, state: ProfileState, heldBecause: Array<string>, decision: { reason: string, appealUntil: string | null } | null } } | null };

export type ReportMemberPageQueryVariables = Exact<{
  handle: string;
}>;


export type ReportMemberPageQuery = { user: { id: string, handle: string, displayName: string | null, bioHtml: string | null, affiliation: string | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type MemberByIdQueryVariables = Exact<{
  id: string;
}>;


export type MemberByIdQuery = { user: { handle: string } | null };

export type ReportMemberMutationVariables = Exact<{
  input: ReportMemberInput;
}>;


export type ReportMemberMutation = { reportMember: { report: { id: string } } };

export type MuteMutationVariables = Exact<{
  input: MuteMemberInput;
}>;


export type MuteMutation = { muteMember: { viewer: { isAdmin: boolean } } };

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { expiresAt: string } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { expiresAt: string, viewer: { isAdmin: boolean } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { viewer: { isAdmin: boolean } | null } };

export type RenewSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewSessionMutation = { refreshSession: { expiresAt: string } };

export type SetPasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type SetPasswordMutation = { changePassword: { expiresAt: string } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { accepted: boolean } };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { confirmEmail: { changed: boolean } };

export type NotificationsPageQueryVariables = Exact<{
  after?: string | null | undefined;
  unreadOnly: boolean;
}>;


export type NotificationsPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, notificationGroups: { nodes: Array<{ count: number, kinds: Array<{ kind: NotificationKind, count: number }>, newest: { id: string, kind: NotificationKind, createdAt: string, readAt: string | null, message: string, path: string | null, people: number, watchedBy: WatchedBy | null, promptChange: PromptChange | null, subjectTitle: string, actor: { handle: string, displayName: string | null } | null, content:
            | { __typename: 'CaseStudy', id: string }
            | { __typename: 'Reflection', id: string }
            | { __typename: 'Reply', number: number, id: string }
           | null, thread: { id: string, subject:
              | { __typename: 'CaseStudy', slug: string, id: string, title: string }
              | { __typename: 'Reflection', id: string, title: string }
             } | null, decision: { id: string, action: ModerationAction, aboutProfile: boolean, reason: string, text: string | null, until: string | null, undone: boolean, appealUntil: string | null, appeal: { statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null } | null, content:
              | { __typename: 'CaseStudy', id: string }
              | { __typename: 'Reflection', id: string }
              | { __typename: 'Reply', number: number, id: string }
             | null } | null }, notifications: Array<{ id: string, kind: NotificationKind, createdAt: string, path: string | null, people: number, actor: { handle: string, displayName: string | null } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, user: { id: string, handle: string, displayName: string | null } } | null };

export type NoticeGroupFragment = { count: number, kinds: Array<{ kind: NotificationKind, count: number }>, newest: { id: string, kind: NotificationKind, createdAt: string, readAt: string | null, message: string, path: string | null, people: number, watchedBy: WatchedBy | null, promptChange: PromptChange | null, subjectTitle: string, actor: { handle: string, displayName: string | null } | null, content:
      | { __typename: 'CaseStudy', id: string }
      | { __typename: 'Reflection', id: string }
      | { __typename: 'Reply', number: number, id: string }
     | null, thread: { id: string, subject:
        | { __typename: 'CaseStudy', slug: string, id: string, title: string }
        | { __typename: 'Reflection', id: string, title: string }
       } | null, decision: { id: string, action: ModerationAction, aboutProfile: boolean, reason: string, text: string | null, until: string | null, undone: boolean, appealUntil: string | null, appeal: { statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null } | null, content:
        | { __typename: 'CaseStudy', id: string }
        | { __typename: 'Reflection', id: string }
        | { __typename: 'Reply', number: number, id: string }
       | null } | null }, notifications: Array<{ id: string, kind: NotificationKind, createdAt: string, path: string | null, people: number, actor: { handle: string, displayName: string | null } | null }> };

export type NoticeLineFragment = { id: string, kind: NotificationKind, createdAt: string, path: string | null, people: number, actor: { handle: string, displayName: string | null } | null };

export type NoticeFragment = { id: string, kind: NotificationKind, createdAt: string, readAt: string | null, message: string, path: string | null, people: number, watchedBy: WatchedBy | null, promptChange: PromptChange | null, subjectTitle: string, actor: { handle: string, displayName: string | null } | null, content:
    | { __typename: 'CaseStudy', id: string }
    | { __typename: 'Reflection', id: string }
    | { __typename: 'Reply', number: number, id: string }
   | null, thread: { id: string, subject:
      | { __typename: 'CaseStudy', slug: string, id: string, title: string }
      | { __typename: 'Reflection', id: string, title: string }
     } | null, decision: { id: string, action: ModerationAction, aboutProfile: boolean, reason: string, text: string | null, until: string | null, undone: boolean, appealUntil: string | null, appeal: { statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null } | null, content:
      | { __typename: 'CaseStudy', id: string }
      | { __typename: 'Reflection', id: string }
      | { __typename: 'Reply', number: number, id: string }
     | null } | null };

type NoticeContent_CaseStudy_Fragment = { __typename: 'CaseStudy', id: string };

type NoticeContent_Reflection_Fragment = { __typename: 'Reflection', id: string };

type NoticeContent_Reply_Fragment = { __typename: 'Reply', number: number, id: string };

export type NoticeContentFragment =
  | NoticeContent_CaseStudy_Fragment
  | NoticeContent_Reflection_Fragment
  | NoticeContent_Reply_Fragment
;

type NoticeSubject_CaseStudy_Fragment = { __typename: 'CaseStudy', slug: string, id: string, title: string };

type NoticeSubject_Reflection_Fragment = { __typename: 'Reflection', id: string, title: string };

export type NoticeSubjectFragment =
  | NoticeSubject_CaseStudy_Fragment
  | NoticeSubject_Reflection_Fragment
;

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { viewer: { unreadNotificationCount: number } } };

export type AppealMutationVariables = Exact<{
  input: AppealDecisionInput;
}>;


export type AppealMutation = { appealDecision: { decision: { id: string } | null } };

export type UnsubscribePageQueryVariables = Exact<{
  token: string;
}>;


export type UnsubscribePageQuery = { mailSubscription: { mailOff: boolean, kinds: Array<{ kind: NotificationKind, mail: MailFrequency }> }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type SetMailSubscriptionMutationVariables = Exact<{
  input: SetMailSubscriptionInput;
}>;


export type SetMailSubscriptionMutation = { setMailSubscription: { former: Array<MailFrequency> } };

export type MarkNotificationsUnreadMutationVariables = Exact<{
  input: MarkNotificationsUnreadInput;
}>;


export type MarkNotificationsUnreadMutation = { markNotificationsUnread: { viewer: { unreadNotificationCount: number } } };

export type NotificationSettingsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationSettingsPageQuery = { viewer: { watchLevelWrittenIn: WatchLevel, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, notificationPreferences: { mailOff: boolean, timeZone: string | null, digestHour: number, digestWeekday: Weekday, mailWithoutContent: boolean, kinds: Array<{ kind: NotificationKind, inApp: boolean, mail: MailFrequency }>, quietHours: { from: string, until: string } | null }, watching: { totalCount: number, nodes: Array<{ id: string, subject:
          | { __typename: 'CaseStudy', slug: string, id: string, title: string }
          | { __typename: 'Reflection', id: string, title: string }
         }> }, muted: { totalCount: number, nodes: Array<{ id: string, subject:
          | { __typename: 'CaseStudy', slug: string, id: string, title: string }
          | { __typename: 'Reflection', id: string, title: string }
         }> }, user: { id: string, handle: string, displayName: string | null } } | null };

export type WatchedThreadFragment = { id: string, subject:
    | { __typename: 'CaseStudy', slug: string, id: string, title: string }
    | { __typename: 'Reflection', id: string, title: string }
   };

export type UpdateNotificationPreferencesMutationVariables = Exact<{
  input: UpdateNotificationPreferencesInput;
  writtenIn: SetWatchLevelWrittenInInput;
}>;


export type UpdateNotificationPreferencesMutation = { updateNotificationPreferences: { viewer: { isAdmin: boolean } }, setWatchLevelWrittenIn: { viewer: { isAdmin: boolean } } };

export type ErrorPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ErrorPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type FrameFragment = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type SendPictureMutationVariables = Exact<{
  input: CreateMediaUploadInput;
}>;


export type SendPictureMutation = { createMediaUpload: { media: { id: string } } };

export type ParticipationPageQueryVariables = Exact<{
  slug: string;
  filter: ProgressFilter;
  after?: string | null | undefined;
}>;


export type ParticipationPageQuery = { courseProgress: { learnerCount: number, course: { slug: string, title: string }, prompts: Array<{ onTime: number, late: number, published: number, missing: number, notOwed: number, owing: number, prompt: { number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, repliesRequired: number } }>, learners: { totalCount: number, nodes: Array<{ missing: number, repliesOwed: number, member: { user: { handle: string, displayName: string | null } }, participation: { repliesGiven: number, distinctPeersRepliedTo: number, lastActiveAt: string | null }, prompts: Array<{ state: ProgressState, words: number, reflectionId: string | null, editedAfterClosing: boolean, replies: number, peersRepliedTo: number, repliesOwed: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type CountedPromptFragment = { onTime: number, late: number, published: number, missing: number, notOwed: number, owing: number, prompt: { number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, repliesRequired: number } };

export type LearnerRowFragment = { missing: number, repliesOwed: number, member: { user: { handle: string, displayName: string | null } }, participation: { repliesGiven: number, distinctPeersRepliedTo: number, lastActiveAt: string | null }, prompts: Array<{ state: ProgressState, words: number, reflectionId: string | null, editedAfterClosing: boolean, replies: number, peersRepliedTo: number, repliesOwed: number }> };

export type ProgressCellFragment = { state: ProgressState, words: number, reflectionId: string | null, editedAfterClosing: boolean, replies: number, peersRepliedTo: number, repliesOwed: number };

export type LearnerPageQueryVariables = Exact<{
  slug: string;
  handle: string;
}>;


export type LearnerPageQuery = { courseProgress: { course: { id: string, slug: string, title: string }, prompts: Array<{ onTime: number, late: number, published: number, missing: number, notOwed: number, owing: number, prompt: { number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, repliesRequired: number } }>, learners: { nodes: Array<{ missing: number, repliesOwed: number, member: { joinedAt: string, user: { handle: string, displayName: string | null } }, participation: { reflections: number, words: number, unansweredReflections: number, repliesReceived: number, ratingsGiven: number, repliesGiven: number, distinctPeersRepliedTo: number, lastActiveAt: string | null }, prompts: Array<{ state: ProgressState, words: number, reflectionId: string | null, editedAfterClosing: boolean, replies: number, peersRepliedTo: number, repliesOwed: number }> }> } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type OwnProgressPageQueryVariables = Exact<{
  slug: string;
}>;


export type OwnProgressPageQuery = { course: { id: string, slug: string, title: string, viewerRole: Role | null, prompts: Array<{ id: string, number: number, title: string, opensAt: string | null, dueAt: string | null, closesAt: string | null, postFirst: boolean, minimumWords: number | null, repliesRequired: number, viewerProgress: { published: boolean, complete: boolean, owed: boolean, onTime: boolean | null, words: number, editedAfterClosing: boolean, distinctPeersRepliedTo: number } | null }> } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ReflectionsOfLearnerQueryVariables = Exact<{
  filter: ReflectionFilter;
  after?: string | null | undefined;
}>;


export type ReflectionsOfLearnerQuery = { reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, thread: { replyCount: number, viewerUnreadCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReplyGraphCourseQueryVariables = Exact<{
  slug: string;
}>;


export type ReplyGraphCourseQuery = { course: { id: string, slug: string, title: string, viewerCan: { seeParticipation: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ReplyGraphPageQueryVariables = Exact<{
  courseId: string;
}>;


export type ReplyGraphPageQuery = { replyGraph: { truncated: boolean, nodes: Array<{ given: number, received: number, member: { role: Role, user: { handle: string, displayName: string | null } } }>, edges: Array<{ weight: number, from: { handle: string }, to: { handle: string } }> } };

export type ReflectionCardFragment = { id: string, title: string, excerpt: string, publishedAt: string | null, wordCount: number, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, tags: Array<{ slug: string, label: string }>, thread: { id: string, replyCount: number, viewerUnreadCount: number } };

export type ReflectionPageQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  order: ReplyOrder;
  number: number;
  pointed: boolean;
}>;


export type ReflectionPageQuery = { reflection: { id: string, slug: string, title: string, excerpt: string, bodyHtml: string | null, audience: Audience, status: ContentStatus, revision: number, createdAt: string, publishedAt: string | null, editedAt: string | null, wordCount: number, pinned: boolean, author: { id: string, handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, prompt: { id: string, number: number, title: string, closesAt: string | null } | null, tags: Array<{ slug: string, label: string }>, caseStudies: Array<{ slug: string, title: string }>, media: Array<{ id: string, altText: string, decorative: boolean, showsOutcome: boolean, credit: string, licence: string | null, url: string, width: number | null, height: number | null, variants: Array<{ url: string, width: number }> }>, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean }, thread: { id: string, changeCursor: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerChosenWatchLevel: WatchLevel | null, whole?: { nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, pointed?: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean | null, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type CiteReflectionQueryVariables = Exact<{
  id: string;
}>;


export type CiteReflectionQuery = { reflection: { id: string, title: string, excerpt: string, audience: Audience, status: ContentStatus, createdAt: string, publishedAt: string | null, author: { handle: string, displayName: string | null } | null, tags: Array<{ label: string }> } | null };

export type RubricsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RubricsPageQuery = { viewer: { canWriteRubrics: boolean, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null, rubrics: Array<{ id: string, title: string, version: number, builtIn: boolean, viewerCanChange: boolean, criteria: Array<{ id: string, title: string }> }> };

export type WholeRubricFragment = { id: string, title: string, version: number, builtIn: boolean, current: boolean, criteria: Array<{ id: string, key: string, title: string, description: string, weight: number, levels: Array<{ score: number, description: string }> }> };

export type RubricPageQueryVariables = Exact<{
  id: string;
}>;


export type RubricPageQuery = { viewer: { canWriteRubrics: boolean, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null, rubric: { viewerCanChange: boolean, id: string, title: string, version: number, builtIn: boolean, current: boolean, criteria: Array<{ id: string, key: string, title: string, description: string, weight: number, levels: Array<{ score: number, description: string }> }> } | null, rubricVersions: Array<{ id: string, version: number, current: boolean, criteria: Array<{ key: string, title: string, weight: number }> }> };

export type NewRubricPageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewRubricPageQuery = { viewer: { canWriteRubrics: boolean, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type RubricPreviewQueryVariables = Exact<{
  input: CreateRubricInput;
}>;


export type RubricPreviewQuery = { rubricPreview: { outcome: RubricOutcome, ratingCount: number, caseStudyCount: number, current: { id: string, title: string, version: number, criteria: Array<{ key: string, title: string, weight: number }> } | null } };

export type WriteRubricMutationVariables = Exact<{
  input: CreateRubricInput;
}>;


export type WriteRubricMutation = { createRubric: { rubric: { id: string } | null } };

export type ScreeningPageQueryVariables = Exact<{
  courseId?: string | null | undefined;
}>;


export type ScreeningPageQuery = { screeningSettings: { bannedPhrases: Array<string>, holdFirstPosts: number, newcomerLinks: number, version: number, changedAt: string | null, changedBy: { id: string, handle: string, displayName: string | null } | null }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type ScreeningTrialQueryVariables = Exact<{
  courseId?: string | null | undefined;
  bannedPhrases?: Array<string> | string | null | undefined;
  holdFirstPosts?: number | null | undefined;
  newcomerLinks?: number | null | undefined;
  posts: number;
}>;


export type ScreeningTrialQuery = { screeningTrial: { screened: number, held: number, refused: number, newlyCaught: number, noLongerCaught: number, rules: Array<{ rule: string, count: number }>, caught: Array<{ answer: ScreeningAnswer, rule: string, matched: Array<string>, newly: boolean, content:
        | { __typename: 'CaseStudy', bodyMarkdown: string | null, slug: string, id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null }
        | { __typename: 'Reflection', bodyMarkdown: string | null, id: string, title: string, author: { id: string, handle: string, displayName: string | null } | null }
        | { __typename: 'Reply', bodyMarkdown: string | null, number: number, author: { id: string, handle: string, displayName: string | null } | null, thread: { subject:
              | { __typename: 'CaseStudy', slug: string, id: string, title: string }
              | { __typename: 'Reflection', id: string, title: string }
             } }
       | null }> } };

export type UpdateScreeningMutationVariables = Exact<{
  input: UpdateScreeningInput;
}>;


export type UpdateScreeningMutation = { updateScreening: { settings: { version: number } } };

export type SearchPageQueryVariables = Exact<{
  query: string;
  filter: SearchFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { search: { nodes: Array<{ kind: SearchKind, snippetHtml: string, hit:
        | { __typename: 'CaseStudy', slug: string, title: string, organisation: { name: string } }
        | { __typename: 'Reflection', id: string, title: string, publishedAt: string | null, author: { handle: string, displayName: string | null } | null }
        | { __typename: 'Reply', number: number, createdAt: string, author: { handle: string, displayName: string | null } | null, thread: { subject:
              | { __typename: 'CaseStudy', slug: string, id: string, title: string }
              | { __typename: 'Reflection', id: string, title: string }
             } }
        | { __typename: 'User', handle: string, displayName: string | null, affiliation: string | null }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type EmptySearchPageQueryVariables = Exact<{ [key: string]: never; }>;


export type EmptySearchPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type RefusedTagFragment = { name: string, reason: string, refusedAt: string, subjectTitle: string, path: string };

export type TagsPageQueryVariables = Exact<{
  facet?: TagFacet | null | undefined;
  filed?: boolean | null | undefined;
  prefix?: string | null | undefined;
  after?: string | null | undefined;
  refused: boolean;
}>;


export type TagsPageQuery = { viewer: { canGovernTags: boolean, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, refusedTags?: Array<{ name: string, reason: string, refusedAt: string, subjectTitle: string, path: string }>, user: { id: string, handle: string, displayName: string | null } } | null, tags: { nodes: Array<{ slug: string, label: string, facet: TagFacet, filed: boolean, usageCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TagLinkFragment = { slug: string, label: string };

export type TagPageQueryVariables = Exact<{
  slug: string;
  names: Array<string> | string;
  after?: string | null | undefined;
}>;


export type TagPageQuery = { viewer: { canGovernTags: boolean, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null, tag: { slug: string, label: string, facet: TagFacet, filed: boolean, description: string | null, synonyms: Array<string>, sameAs: Array<string>, broaderTags: Array<{ slug: string, label: string }>, narrower: Array<{ slug: string, label: string }> } | null, reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, status: ContentStatus, pinned: boolean, author: { handle: string, displayName: string | null } | null, thread: { replyCount: number, viewerUnreadCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TagCaseStudiesQueryVariables = Exact<{
  names: Array<string> | string;
}>;


export type TagCaseStudiesQuery = { caseStudies: { nodes: Array<{ id: string, slug: string, title: string }>, pageInfo: { hasNextPage: boolean } } };

export type TagEditQueryVariables = Exact<{
  slug: string;
}>;


export type TagEditQuery = { viewer: { canGovernTags: boolean, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null, tag: { slug: string, label: string, facet: TagFacet, filed: boolean, description: string | null, synonyms: Array<string>, sameAs: Array<string>, usageCount: number, broaderTags: Array<{ slug: string, label: string }>, narrower: Array<{ slug: string, label: string }> } | null };

export type TagMergePreviewQueryVariables = Exact<{
  from: string;
  into: string;
}>;


export type TagMergePreviewQuery = { tagMergePreview: { seenCount: number, seenWithBothCount: number, from: { slug: string, label: string, synonyms: Array<string>, broaderTags: Array<{ slug: string, label: string }>, narrower: Array<{ slug: string, label: string }> }, into: { slug: string, label: string, facet: TagFacet, filed: boolean } } };

export type UpdateTagMutationVariables = Exact<{
  input: UpdateTagInput;
}>;


export type UpdateTagMutation = { updateTag: { tag: { slug: string } | null } };

export type MergeTagsMutationVariables = Exact<{
  input: MergeTagsInput;
}>;


export type MergeTagsMutation = { mergeTags: { tag: { slug: string } | null } };

export type RefuseTagMutationVariables = Exact<{
  input: RefuseTagInput;
}>;


export type RefuseTagMutation = { refuseTag: { slug: string } };

export type WritingPromptFragment = { id: string, number: number, title: string, minimumWords: number | null, postFirst: boolean, dueAt: string | null, closesAt: string | null, instructionsHtml: string, course: { id: string, slug: string, title: string } };

export type WritingImageFragment = { id: string, url: string, altText: string, credit: string, licence: string | null, decorative: boolean, width: number | null, height: number | null, state: MediaState };

export type OwnCoursesFragment = { courses: { nodes: Array<{ id: string, slug: string, title: string }> } };

export type FoundCaseStudiesFragment = { search?: { nodes: Array<{ hit:
        | { id: string, title: string, organisation: { name: string } }
        | Record<PropertyKey, never>
       }> } };

export type WritePageQueryVariables = Exact<{
  promptId: string;
  hasPrompt: boolean;
  find: string;
  finds: boolean;
}>;


export type WritePageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, unattachedMedia: Array<{ id: string, url: string, altText: string, credit: string, licence: string | null, decorative: boolean, width: number | null, height: number | null, state: MediaState }>, user: { id: string, handle: string, displayName: string | null }, courses: { nodes: Array<{ id: string, slug: string, title: string }> } } | null, prompt?: { id: string, number: number, title: string, minimumWords: number | null, postFirst: boolean, dueAt: string | null, closesAt: string | null, instructionsHtml: string, course: { id: string, slug: string, title: string } } | null, search?: { nodes: Array<{ hit:
        | { id: string, title: string, organisation: { name: string } }
        | Record<PropertyKey, never>
       }> } };

export type EditPageQueryVariables = Exact<{
  id: string;
  find: string;
  finds: boolean;
}>;


export type EditPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, unattachedMedia: Array<{ id: string, url: string, altText: string, credit: string, licence: string | null, decorative: boolean, width: number | null, height: number | null, state: MediaState }>, user: { id: string, handle: string, displayName: string | null }, courses: { nodes: Array<{ id: string, slug: string, title: string }> } } | null, reflection: { id: string, title: string, bodyMarkdown: string | null, revision: number, status: ContentStatus, audience: Audience, wordCount: number, viewerCan: { edit: boolean }, course: { id: string, slug: string, title: string } | null, prompt: { id: string, number: number, title: string, minimumWords: number | null, postFirst: boolean, dueAt: string | null, closesAt: string | null, instructionsHtml: string, course: { id: string, slug: string, title: string } } | null, tags: Array<{ label: string }>, caseStudies: Array<{ id: string, title: string }>, media: Array<{ id: string, url: string, altText: string, credit: string, licence: string | null, decorative: boolean, width: number | null, height: number | null, state: MediaState }>, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string }> } } | null, search?: { nodes: Array<{ hit:
        | { id: string, title: string, organisation: { name: string } }
        | Record<PropertyKey, never>
       }> } };

export type PreviewQueryVariables = Exact<{
  markdown: string;
}>;


export type PreviewQuery = { renderMarkdown: string };

export type DraftsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DraftsPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, drafts: { nodes: Array<{ id: string, title: string, excerpt: string, wordCount: number, createdAt: string, editedAt: string | null, course: { slug: string, title: string } | null, prompt: { id: string, title: string, minimumWords: number | null, closesAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, user: { id: string, handle: string, displayName: string | null } } | null };

export type DiscardPageQueryVariables = Exact<{
  id: string;
}>;


export type DiscardPageQuery = { reflection: { id: string, title: string, status: ContentStatus, wordCount: number, revision: number, viewerCan: { remove: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, waitingItemCount: number | null, user: { id: string, handle: string, displayName: string | null } } | null };

export type CreateReflectionMutationVariables = Exact<{
  input: CreateReflectionInput;
}>;


export type CreateReflectionMutation = { createReflection: { reflection: { id: string, revision: number, wordCount: number, status: ContentStatus } | null } };

export type UpdateReflectionMutationVariables = Exact<{
  input: UpdateReflectionInput;
}>;


export type UpdateReflectionMutation = { updateReflection: { reflection: { id: string, revision: number, wordCount: number, status: ContentStatus, heldBecause: Array<string> } | null } };

export type PublishReflectionMutationVariables = Exact<{
  input: PublishReflectionInput;
}>;


export type PublishReflectionMutation = { publishReflection: { reflection: { id: string, status: ContentStatus } | null } };

export type DiscardDraftMutationVariables = Exact<{
  input: RemoveContentInput;
}>;


export type DiscardDraftMutation = { removeReflection: { reflection: { id: string } | null } };

export type MentionCandidatesQueryVariables = Exact<{
  threadId: string;
  prefix: string;
}>;


export type MentionCandidatesQuery = { mentionCandidates: Array<{ handle: string, displayName: string | null }> };

export type NewMentionCandidatesQueryVariables = Exact<{
  audience: Audience;
  courseId?: string | null | undefined;
  promptId?: string | null | undefined;
  prefix: string;
}>;


export type NewMentionCandidatesQuery = { newMentionCandidates: Array<{ handle: string, displayName: string | null }> };

export type TagSuggestionsQueryVariables = Exact<{
  prefix: string;
}>;


export type TagSuggestionsQuery = { tags: { nodes: Array<{ label: string }> } };

export type DescribePictureMutationVariables = Exact<{
  input: UpdateMediaInput;
}>;


export type DescribePictureMutation = { updateMedia: { media: { id: string } | null } };

export type OwnPicturesQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnPicturesQuery = { viewer: { unattachedMedia: Array<{ id: string, url: string, altText: string, credit: string, licence: string | null, decorative: boolean, width: number | null, height: number | null, state: MediaState }> } | null };

export type AnnouncePictureMutationVariables = Exact<{
  input: CreateMediaUploadInput;
}>;


export type AnnouncePictureMutation = { createMediaUpload: { uploadUrl: string, media: { id: string } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AccountFragmentDoc = new TypedDocumentString(`
    fragment Account on MemberAccount {
  isAdmin
  isCurator
  suspendedUntil
  user {
    id
    handle
    displayName
    joinedAt
  }
}
    `, {"fragmentName":"Account"}) as unknown as TypedDocumentString<AccountFragment, unknown>;
export const CaseStudyCardFragmentDoc = new TypedDocumentString(`
    fragment CaseStudyCard on CaseStudy {
  id
  slug
  title
  publishedAt
  status
  blindUntil
  outcomeShown
  organisation {
    name
    country
  }
  strategy {
    goalExcerpt
  }
  tags {
    slug
    label
  }
  ratingSummary {
    score
    count
  }
  thread {
    replyCount
  }
}
    `, {"fragmentName":"CaseStudyCard"}) as unknown as TypedDocumentString<CaseStudyCardFragment, unknown>;
export const PictureViewFragmentDoc = new TypedDocumentString(`
    fragment PictureView on Media {
  id
  altText
  decorative
  showsOutcome
  credit
  licence
  url
  width
  height
  variants {
    url
    width
  }
}
    `, {"fragmentName":"PictureView"}) as unknown as TypedDocumentString<PictureViewFragment, unknown>;
export const SeriesViewFragmentDoc = new TypedDocumentString(`
    fragment SeriesView on MetricSeries {
  id
  name
  unit
  paid
  provenance
  baseline
  total
  perStaffHour
  perCapita
  lift
  points {
    on
    value
    note
    inCampaign
  }
}
    `, {"fragmentName":"SeriesView"}) as unknown as TypedDocumentString<SeriesViewFragment, unknown>;
export const CampaignViewFragmentDoc = new TypedDocumentString(`
    fragment CampaignView on CaseStudy {
  startedOn
  endedOn
  organisation {
    name
    place
    country
    website
    populationServed
  }
  effort {
    teamSize
    staffHours
    spend
    currency
  }
}
    `, {"fragmentName":"CampaignView"}) as unknown as TypedDocumentString<CampaignViewFragment, unknown>;
export const StrategyViewFragmentDoc = new TypedDocumentString(`
    fragment StrategyView on Strategy {
  goalHtml
  audienceHtml
  approachHtml
  outcomeHtml
  lessonsHtml
  skillsGainedHtml
}
    `, {"fragmentName":"StrategyView"}) as unknown as TypedDocumentString<StrategyViewFragment, unknown>;
export const SummaryViewFragmentDoc = new TypedDocumentString(`
    fragment SummaryView on RatingSummary {
  score
  count
  mean
  interval {
    low
    high
  }
  blindCount
  blindMean
  informedCount
  informedMean
  instructorCount
  instructorMean
  learnerCount
  learnerMean
  criteria {
    criterion {
      id
      key
      title
      description
    }
    count
    mean
    median
    histogram
    contested
  }
}
    `, {"fragmentName":"SummaryView"}) as unknown as TypedDocumentString<SummaryViewFragment, unknown>;
export const ComparedCaseStudyFragmentDoc = new TypedDocumentString(`
    fragment ComparedCaseStudy on CaseStudy {
  id
  slug
  title
  blindUntil
  outcomeShown
  ...CampaignView
  strategy {
    ...StrategyView
  }
  tags {
    slug
    label
  }
  metrics {
    id
    name
    unit
    paid
    baseline
    total
    lift
    perStaffHour
    perCapita
  }
  ratingSummary {
    ...SummaryView
  }
}
    fragment StrategyView on Strategy {
  goalHtml
  audienceHtml
  approachHtml
  outcomeHtml
  lessonsHtml
  skillsGainedHtml
}
fragment CampaignView on CaseStudy {
  startedOn
  endedOn
  organisation {
    name
    place
    country
    website
    populationServed
  }
  effort {
    teamSize
    staffHours
    spend
    currency
  }
}
fragment SummaryView on RatingSummary {
  score
  count
  mean
  interval {
    low
    high
  }
  blindCount
  blindMean
  informedCount
  informedMean
  instructorCount
  instructorMean
  learnerCount
  learnerMean
  criteria {
    criterion {
      id
      key
      title
      description
    }
    count
    mean
    median
    histogram
    contested
  }
}`, {"fragmentName":"ComparedCaseStudy"}) as unknown as TypedDocumentString<ComparedCaseStudyFragment, unknown>;
export const OwnRatingFragmentDoc = new TypedDocumentString(`
    fragment OwnRating on Rating {
  id
  blind
  comment
  updatedAt
  caseStudyChanged
  scores {
    score
    rationale
    criterion {
      id
      key
      title
    }
  }
}
    `, {"fragmentName":"OwnRating"}) as unknown as TypedDocumentString<OwnRatingFragment, unknown>;
export const CourseLineFragmentDoc = new TypedDocumentString(`
    fragment CourseLine on Course {
  id
  slug
  title
  term
  openToJoin
  viewerRole
}
    `, {"fragmentName":"CourseLine"}) as unknown as TypedDocumentString<CourseLineFragment, unknown>;
export const OfficeCourseFragmentDoc = new TypedDocumentString(`
    fragment OfficeCourse on Course {
  id
  slug
  title
  term
  openToJoin
  timeZone
  viewerRole
  joinCode
  settingsVersion
  viewerCan {
    manage
    seeParticipation
  }
}
    `, {"fragmentName":"OfficeCourse"}) as unknown as TypedDocumentString<OfficeCourseFragment, unknown>;
export const PromptStandingFragmentDoc = new TypedDocumentString(`
    fragment PromptStanding on Prompt {
  id
  number
  title
  opensAt
  dueAt
  closesAt
  postFirst
  minimumWords
  repliesRequired
  viewerProgress {
    published
    complete
    owed
    onTime
    words
    editedAfterClosing
    distinctPeersRepliedTo
  }
}
    `, {"fragmentName":"PromptStanding"}) as unknown as TypedDocumentString<PromptStandingFragment, unknown>;
export const EditedPromptFragmentDoc = new TypedDocumentString(`
    fragment EditedPrompt on Prompt {
  ...PromptStanding
  instructionsMarkdown
  settingsVersion
  course {
    id
  }
}
    fragment PromptStanding on Prompt {
  id
  number
  title
  opensAt
  dueAt
  closesAt
  postFirst
  minimumWords
  repliesRequired
  viewerProgress {
    published
    complete
    owed
    onTime
    words
    editedAfterClosing
    distinctPeersRepliedTo
  }
}`, {"fragmentName":"EditedPrompt"}) as unknown as TypedDocumentString<EditedPromptFragment, unknown>;
export const CopiedCourseFragmentDoc = new TypedDocumentString(`
    fragment CopiedCourse on Course {
  id
  slug
  title
  term
  viewerCan {
    manage
  }
}
    `, {"fragmentName":"CopiedCourse"}) as unknown as TypedDocumentString<CopiedCourseFragment, unknown>;
export const DeskPersonFragmentDoc = new TypedDocumentString(`
    fragment DeskPerson on User {
  id
  handle
  displayName
}
    `, {"fragmentName":"DeskPerson"}) as unknown as TypedDocumentString<DeskPersonFragment, unknown>;
export const DeskLineDecisionFragmentDoc = new TypedDocumentString(`
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}`, {"fragmentName":"DeskLineDecision"}) as unknown as TypedDocumentString<DeskLineDecisionFragment, unknown>;
export const DeskAppealFragmentDoc = new TypedDocumentString(`
    fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}`, {"fragmentName":"DeskAppeal"}) as unknown as TypedDocumentString<DeskAppealFragment, unknown>;
export const DeskDecisionFragmentDoc = new TypedDocumentString(`
    fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}`, {"fragmentName":"DeskDecision"}) as unknown as TypedDocumentString<DeskDecisionFragment, unknown>;
export const DeskSubjectFragmentDoc = new TypedDocumentString(`
    fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
    `, {"fragmentName":"DeskSubject"}) as unknown as TypedDocumentString<DeskSubjectFragment, unknown>;
export const DeskPlaceFragmentDoc = new TypedDocumentString(`
    fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
    fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`, {"fragmentName":"DeskPlace"}) as unknown as TypedDocumentString<DeskPlaceFragment, unknown>;
export const JudgedDecisionFragmentDoc = new TypedDocumentString(`
    fragment JudgedDecision on Decision {
  ...DeskDecision
  aboutProfile
  appealUntil
  text
  course {
    slug
    title
  }
  user {
    ...DeskPerson
  }
  content {
    __typename
    id
    status
    ...DeskPlace
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}`, {"fragmentName":"JudgedDecision"}) as unknown as TypedDocumentString<JudgedDecisionFragment, unknown>;
export const DeskCourseFragmentDoc = new TypedDocumentString(`
    fragment DeskCourse on Course {
  id
  slug
  title
  viewerRole
}
    `, {"fragmentName":"DeskCourse"}) as unknown as TypedDocumentString<DeskCourseFragment, unknown>;
export const DeskTextFragmentDoc = new TypedDocumentString(`
    fragment DeskText on Content {
  __typename
  author {
    ...DeskPerson
  }
  ...DeskPlace
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`, {"fragmentName":"DeskText"}) as unknown as TypedDocumentString<DeskTextFragment, unknown>;
export const DeskLineFragmentDoc = new TypedDocumentString(`
    fragment DeskLine on ModerationItem {
  id
  state
  currentRevision
  openReports
  waitingSince
  heldBecause
  claimedBy {
    ...DeskPerson
  }
  decisions @include(if: $decided) {
    ...DeskLineDecision
  }
  content {
    ...DeskText
    excerpt
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskText on Content {
  __typename
  author {
    ...DeskPerson
  }
  ...DeskPlace
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`, {"fragmentName":"DeskLine"}) as unknown as TypedDocumentString<DeskLineFragment, unknown>;
export const DeskMemberLineFragmentDoc = new TypedDocumentString(`
    fragment DeskMemberLine on MemberModerationItem {
  id
  state
  currentRevision
  openReports
  waitingSince
  heldBecause
  claimedBy {
    ...DeskPerson
  }
  decisions @include(if: $decided) {
    ...DeskLineDecision
  }
  user {
    ...DeskPerson
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}`, {"fragmentName":"DeskMemberLine"}) as unknown as TypedDocumentString<DeskMemberLineFragment, unknown>;
export const OwnReasonFragmentDoc = new TypedDocumentString(`
    fragment OwnReason on OwnReason {
  action
  reason
}
    `, {"fragmentName":"OwnReason"}) as unknown as TypedDocumentString<OwnReasonFragment, unknown>;
export const DeskReportFragmentDoc = new TypedDocumentString(`
    fragment DeskReport on Report {
  id
  reason
  note
  createdAt
  reporter {
    ...DeskPerson
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}`, {"fragmentName":"DeskReport"}) as unknown as TypedDocumentString<DeskReportFragment, unknown>;
export const DeskNoteFragmentDoc = new TypedDocumentString(`
    fragment DeskNote on ModerationNote {
  id
  body
  createdAt
  author {
    ...DeskPerson
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}`, {"fragmentName":"DeskNote"}) as unknown as TypedDocumentString<DeskNoteFragment, unknown>;
export const DeskRecordFragmentDoc = new TypedDocumentString(`
    fragment DeskRecord on AuthorRecord {
  joinedAt
  approvedPosts
  reportsUpheld
  suspendedUntil
  viewerCanSuspend
  user {
    ...DeskPerson
  }
  decisions {
    ...DeskDecision
  }
  notes {
    ...DeskNote
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskNote on ModerationNote {
  id
  body
  createdAt
  author {
    ...DeskPerson
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}`, {"fragmentName":"DeskRecord"}) as unknown as TypedDocumentString<DeskRecordFragment, unknown>;
export const DeskNeighbourFragmentDoc = new TypedDocumentString(`
    fragment DeskNeighbour on Reply {
  number
  status
  author {
    ...DeskPerson
  }
  excerpt
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}`, {"fragmentName":"DeskNeighbour"}) as unknown as TypedDocumentString<DeskNeighbourFragment, unknown>;
export const DeskItemFragmentDoc = new TypedDocumentString(`
    fragment DeskItem on ModerationItem {
  id
  state
  contentRevision
  currentRevision
  openReports
  waitingSince
  heldBecause
  matchedWords
  claimedUntil
  claimedBy {
    ...DeskPerson
  }
  course {
    id
    slug
    title
  }
  text {
    number
    title
    bodyMarkdown
    createdAt
  }
  reports {
    ...DeskReport
  }
  decisions {
    ...DeskDecision
  }
  notes {
    ...DeskNote
  }
  author {
    ...DeskRecord
  }
  content {
    __typename
    id
    status
    revision
    author {
      ...DeskPerson
    }
    revisions(first: 1) {
      nodes {
        number
        bodyMarkdown
        createdAt
      }
    }
    ...DeskPlace
    viewerCan {
      moderate
    }
    ... on Reply {
      thread {
        subject {
          ... on Content {
            viewerCan {
              moderate
            }
          }
        }
      }
      parent {
        ...DeskNeighbour
      }
      replies(first: 3) {
        nodes {
          ...DeskNeighbour
        }
      }
    }
    ... on Discussable {
      thread {
        id
        replyCount
      }
    }
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment DeskNeighbour on Reply {
  number
  status
  author {
    ...DeskPerson
  }
  excerpt
}
fragment DeskReport on Report {
  id
  reason
  note
  createdAt
  reporter {
    ...DeskPerson
  }
}
fragment DeskNote on ModerationNote {
  id
  body
  createdAt
  author {
    ...DeskPerson
  }
}
fragment DeskRecord on AuthorRecord {
  joinedAt
  approvedPosts
  reportsUpheld
  suspendedUntil
  viewerCanSuspend
  user {
    ...DeskPerson
  }
  decisions {
    ...DeskDecision
  }
  notes {
    ...DeskNote
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}`, {"fragmentName":"DeskItem"}) as unknown as TypedDocumentString<DeskItemFragment, unknown>;
export const DeskProfileFragmentDoc = new TypedDocumentString(`
    fragment DeskProfile on JudgedProfile {
  number
  displayName
  bioMarkdown
  affiliation
  createdAt
}
    `, {"fragmentName":"DeskProfile"}) as unknown as TypedDocumentString<DeskProfileFragment, unknown>;
export const DeskMemberItemFragmentDoc = new TypedDocumentString(`
    fragment DeskMemberItem on MemberModerationItem {
  id
  state
  contentRevision
  currentRevision
  openReports
  waitingSince
  heldBecause
  matchedWords
  claimedUntil
  claimedBy {
    ...DeskPerson
  }
  user {
    ...DeskPerson
  }
  text {
    ...DeskProfile
  }
  latestText {
    ...DeskProfile
  }
  reports {
    ...DeskReport
  }
  decisions {
    ...DeskDecision
  }
  record {
    ...DeskRecord
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskReport on Report {
  id
  reason
  note
  createdAt
  reporter {
    ...DeskPerson
  }
}
fragment DeskNote on ModerationNote {
  id
  body
  createdAt
  author {
    ...DeskPerson
  }
}
fragment DeskRecord on AuthorRecord {
  joinedAt
  approvedPosts
  reportsUpheld
  suspendedUntil
  viewerCanSuspend
  user {
    ...DeskPerson
  }
  decisions {
    ...DeskDecision
  }
  notes {
    ...DeskNote
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}
fragment DeskProfile on JudgedProfile {
  number
  displayName
  bioMarkdown
  affiliation
  createdAt
}`, {"fragmentName":"DeskMemberItem"}) as unknown as TypedDocumentString<DeskMemberItemFragment, unknown>;
export const DeskThreadFragmentDoc = new TypedDocumentString(`
    fragment DeskThread on Thread {
  id
  locked
  replyCount
  subject {
    ...DeskSubject
    ... on Content {
      viewerCan {
        moderate
      }
      author {
        ...DeskPerson
      }
    }
    ... on Reflection {
      pinned
    }
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`, {"fragmentName":"DeskThread"}) as unknown as TypedDocumentString<DeskThreadFragment, unknown>;
export const SubjectOfReplyFragmentDoc = new TypedDocumentString(`
    fragment SubjectOfReply on Discussable {
  __typename
  id
  title
  ... on Reflection {
    bodyHtml
    bodyMarkdown
    revision
    status
    author {
      handle
      displayName
    }
    viewerCan {
      reply
      edit
      remove
      report
    }
  }
  ... on CaseStudy {
    slug
    bodyHtml
    bodyMarkdown
    revision
    status
    author {
      handle
      displayName
    }
    viewerCan {
      reply
      edit
      remove
      report
    }
  }
}
    `, {"fragmentName":"SubjectOfReply"}) as unknown as TypedDocumentString<SubjectOfReplyFragment, unknown>;
export const ReplyTextFragmentDoc = new TypedDocumentString(`
    fragment ReplyText on Reply {
  id
  number
  bodyHtml
  bodyMarkdown
  revision
  status
  createdAt
  author {
    handle
    displayName
  }
  parent {
    number
  }
  viewerCan {
    reply
    edit
    remove
    report
  }
}
    `, {"fragmentName":"ReplyText"}) as unknown as TypedDocumentString<ReplyTextFragment, unknown>;
export const RevisionPageFragmentDoc = new TypedDocumentString(`
    fragment RevisionPage on RevisionConnection {
  nodes {
    number
    bodyMarkdown
    createdAt
    reason
    editor {
      handle
      displayName
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"RevisionPage"}) as unknown as TypedDocumentString<RevisionPageFragment, unknown>;
export const ReplyItemFragmentDoc = new TypedDocumentString(`
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}
    `, {"fragmentName":"ReplyItem"}) as unknown as TypedDocumentString<ReplyItemFragment, unknown>;
export const ReplyPageFragmentDoc = new TypedDocumentString(`
    fragment ReplyPage on ReplyConnection {
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}`, {"fragmentName":"ReplyPage"}) as unknown as TypedDocumentString<ReplyPageFragment, unknown>;
export const ThreadViewFragmentDoc = new TypedDocumentString(`
    fragment ThreadView on Thread {
  id
  changeCursor
  locked
  replyCount
  viewerUnreadCount
  viewerWatchLevel
  viewerChosenWatchLevel
  whole: replies(first: $first, after: $after, orderBy: $order) @skip(if: $pointed) {
    ...ReplyPage
  }
  pointed: reply(number: $number) @include(if: $pointed) {
    ...ReplyItem
  }
}
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}
fragment ReplyPage on ReplyConnection {
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`, {"fragmentName":"ThreadView"}) as unknown as TypedDocumentString<ThreadViewFragment, unknown>;
export const ThreadOfPieceFragmentDoc = new TypedDocumentString(`
    fragment ThreadOfPiece on Thread {
  id
  subject {
    __typename
    ... on Reflection {
      revision
    }
    ... on CaseStudy {
      revision
    }
  }
}
    `, {"fragmentName":"ThreadOfPiece"}) as unknown as TypedDocumentString<ThreadOfPieceFragment, unknown>;
export const EditedCaseStudyFragmentDoc = new TypedDocumentString(`
    fragment EditedCaseStudy on CaseStudy {
  id
  slug
  title
  status
  revision
  blindUntil
  viewerCanOpenBlindRating
  viewerCan {
    edit
    remove
  }
}
    `, {"fragmentName":"EditedCaseStudy"}) as unknown as TypedDocumentString<EditedCaseStudyFragment, unknown>;
export const ShelfTagFragmentDoc = new TypedDocumentString(`
    fragment ShelfTag on Tag {
  label
  facet
}
    `, {"fragmentName":"ShelfTag"}) as unknown as TypedDocumentString<ShelfTagFragment, unknown>;
export const TextOfCaseStudyFragmentDoc = new TypedDocumentString(`
    fragment TextOfCaseStudy on CaseStudy {
  ...EditedCaseStudy
  audience
  bodyMarkdown
  heldBecause
  startedOn
  endedOn
  organisation {
    name
    place
    country
    website
    populationServed
  }
  strategy {
    goal
    audience
    approach
    outcome
    lessons
    skillsGained
  }
  effort {
    teamSize
    staffHours
    spend
    currency
  }
  tags {
    ...ShelfTag
  }
  sources {
    title
    url
    credit
    licence
  }
}
    fragment EditedCaseStudy on CaseStudy {
  id
  slug
  title
  status
  revision
  blindUntil
  viewerCanOpenBlindRating
  viewerCan {
    edit
    remove
  }
}
fragment ShelfTag on Tag {
  label
  facet
}`, {"fragmentName":"TextOfCaseStudy"}) as unknown as TypedDocumentString<TextOfCaseStudyFragment, unknown>;
export const ShelfTagsFragmentDoc = new TypedDocumentString(`
    fragment ShelfTags on Query {
  topics: tags(facet: TOPIC, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
  platforms: tags(facet: PLATFORM, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
  formats: tags(facet: FORMAT, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
  audiences: tags(facet: AUDIENCE, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
  goals: tags(facet: GOAL, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
}
    fragment ShelfTag on Tag {
  label
  facet
}`, {"fragmentName":"ShelfTags"}) as unknown as TypedDocumentString<ShelfTagsFragment, unknown>;
export const SeriesHeadFragmentDoc = new TypedDocumentString(`
    fragment SeriesHead on MetricSeries {
  id
  name
  unit
  paid
  provenance
  baseline
  total
}
    `, {"fragmentName":"SeriesHead"}) as unknown as TypedDocumentString<SeriesHeadFragment, unknown>;
export const PictureFragmentDoc = new TypedDocumentString(`
    fragment Picture on Media {
  id
  url
  width
  height
  altText
  decorative
  credit
  licence
  showsOutcome
  variants {
    url
    width
  }
}
    `, {"fragmentName":"Picture"}) as unknown as TypedDocumentString<PictureFragment, unknown>;
export const FeedAuthorFragmentDoc = new TypedDocumentString(`
    fragment FeedAuthor on User {
  handle
  displayName
}
    `, {"fragmentName":"FeedAuthor"}) as unknown as TypedDocumentString<FeedAuthorFragment, unknown>;
export const FeedRepliesFragmentDoc = new TypedDocumentString(`
    fragment FeedReplies on Thread {
  replies(orderBy: NEWEST, first: 50) {
    nodes {
      number
      status
      createdAt
      editedAt
      bodyHtml
      author {
        ...FeedAuthor
      }
    }
  }
}
    fragment FeedAuthor on User {
  handle
  displayName
}`, {"fragmentName":"FeedReplies"}) as unknown as TypedDocumentString<FeedRepliesFragment, unknown>;
export const FeedReflectionFragmentDoc = new TypedDocumentString(`
    fragment FeedReflection on Reflection {
  id
  title
  excerpt
  publishedAt
  createdAt
  editedAt
  author {
    ...FeedAuthor
  }
}
    fragment FeedAuthor on User {
  handle
  displayName
}`, {"fragmentName":"FeedReflection"}) as unknown as TypedDocumentString<FeedReflectionFragment, unknown>;
export const FeedCaseStudyFragmentDoc = new TypedDocumentString(`
    fragment FeedCaseStudy on CaseStudy {
  slug
  title
  publishedAt
  createdAt
  editedAt
  author {
    ...FeedAuthor
  }
  strategy {
    goalExcerpt
  }
}
    fragment FeedAuthor on User {
  handle
  displayName
}`, {"fragmentName":"FeedCaseStudy"}) as unknown as TypedDocumentString<FeedCaseStudyFragment, unknown>;
export const ReflectionLineFragmentDoc = new TypedDocumentString(`
    fragment ReflectionLine on Reflection {
  id
  title
  excerpt
  publishedAt
  status
  pinned
  author {
    handle
    displayName
  }
  thread {
    replyCount
    viewerUnreadCount
  }
}
    `, {"fragmentName":"ReflectionLine"}) as unknown as TypedDocumentString<ReflectionLineFragment, unknown>;
export const ProfileNoticeFragmentDoc = new TypedDocumentString(`
    fragment ProfileNotice on OwnProfile {
  state
  heldBecause
  decision {
    reason
    appealUntil
  }
}
    `, {"fragmentName":"ProfileNotice"}) as unknown as TypedDocumentString<ProfileNoticeFragment, unknown>;
export const NoticeContentFragmentDoc = new TypedDocumentString(`
    fragment NoticeContent on Content {
  __typename
  id
  ... on Reply {
    number
  }
}
    `, {"fragmentName":"NoticeContent"}) as unknown as TypedDocumentString<NoticeContentFragment, unknown>;
export const NoticeSubjectFragmentDoc = new TypedDocumentString(`
    fragment NoticeSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
    `, {"fragmentName":"NoticeSubject"}) as unknown as TypedDocumentString<NoticeSubjectFragment, unknown>;
export const NoticeFragmentDoc = new TypedDocumentString(`
    fragment Notice on Notification {
  id
  kind
  createdAt
  readAt
  message
  path
  people
  watchedBy
  promptChange
  subjectTitle
  actor {
    handle
    displayName
  }
  content {
    ...NoticeContent
  }
  thread {
    id
    subject {
      ...NoticeSubject
    }
  }
  decision {
    id
    action
    aboutProfile
    reason
    text
    until
    undone
    appealUntil
    appeal {
      statement
      createdAt
      outcome
      explanation
    }
    content {
      ...NoticeContent
    }
  }
}
    fragment NoticeContent on Content {
  __typename
  id
  ... on Reply {
    number
  }
}
fragment NoticeSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`, {"fragmentName":"Notice"}) as unknown as TypedDocumentString<NoticeFragment, unknown>;
export const NoticeLineFragmentDoc = new TypedDocumentString(`
    fragment NoticeLine on Notification {
  id
  kind
  createdAt
  path
  people
  actor {
    handle
    displayName
  }
}
    `, {"fragmentName":"NoticeLine"}) as unknown as TypedDocumentString<NoticeLineFragment, unknown>;
export const NoticeGroupFragmentDoc = new TypedDocumentString(`
    fragment NoticeGroup on NotificationGroup {
  count
  kinds {
    kind
    count
  }
  newest {
    ...Notice
  }
  notifications {
    ...NoticeLine
  }
}
    fragment NoticeLine on Notification {
  id
  kind
  createdAt
  path
  people
  actor {
    handle
    displayName
  }
}
fragment Notice on Notification {
  id
  kind
  createdAt
  readAt
  message
  path
  people
  watchedBy
  promptChange
  subjectTitle
  actor {
    handle
    displayName
  }
  content {
    ...NoticeContent
  }
  thread {
    id
    subject {
      ...NoticeSubject
    }
  }
  decision {
    id
    action
    aboutProfile
    reason
    text
    until
    undone
    appealUntil
    appeal {
      statement
      createdAt
      outcome
      explanation
    }
    content {
      ...NoticeContent
    }
  }
}
fragment NoticeContent on Content {
  __typename
  id
  ... on Reply {
    number
  }
}
fragment NoticeSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`, {"fragmentName":"NoticeGroup"}) as unknown as TypedDocumentString<NoticeGroupFragment, unknown>;
export const WatchedThreadFragmentDoc = new TypedDocumentString(`
    fragment WatchedThread on Thread {
  id
  subject {
    ...NoticeSubject
  }
}
    fragment NoticeSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`, {"fragmentName":"WatchedThread"}) as unknown as TypedDocumentString<WatchedThreadFragment, unknown>;
export const FrameFragmentDoc = new TypedDocumentString(`
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
    `, {"fragmentName":"Frame"}) as unknown as TypedDocumentString<FrameFragment, unknown>;
export const CountedPromptFragmentDoc = new TypedDocumentString(`
    fragment CountedPrompt on PromptTotals {
  prompt {
    number
    title
    opensAt
    dueAt
    closesAt
    repliesRequired
  }
  onTime
  late
  published
  missing
  notOwed
  owing
}
    `, {"fragmentName":"CountedPrompt"}) as unknown as TypedDocumentString<CountedPromptFragment, unknown>;
export const ProgressCellFragmentDoc = new TypedDocumentString(`
    fragment ProgressCell on ProgressWithPrompt {
  state
  words
  reflectionId
  editedAfterClosing
  replies
  peersRepliedTo
  repliesOwed
}
    `, {"fragmentName":"ProgressCell"}) as unknown as TypedDocumentString<ProgressCellFragment, unknown>;
export const LearnerRowFragmentDoc = new TypedDocumentString(`
    fragment LearnerRow on LearnerProgress {
  missing
  repliesOwed
  member {
    user {
      handle
      displayName
    }
  }
  participation {
    repliesGiven
    distinctPeersRepliedTo
    lastActiveAt
  }
  prompts {
    ...ProgressCell
  }
}
    fragment ProgressCell on ProgressWithPrompt {
  state
  words
  reflectionId
  editedAfterClosing
  replies
  peersRepliedTo
  repliesOwed
}`, {"fragmentName":"LearnerRow"}) as unknown as TypedDocumentString<LearnerRowFragment, unknown>;
export const ReflectionCardFragmentDoc = new TypedDocumentString(`
    fragment ReflectionCard on Reflection {
  id
  title
  excerpt
  publishedAt
  wordCount
  status
  pinned
  author {
    handle
    displayName
  }
  course {
    slug
    title
  }
  tags {
    slug
    label
  }
  thread {
    id
    replyCount
    viewerUnreadCount
  }
}
    `, {"fragmentName":"ReflectionCard"}) as unknown as TypedDocumentString<ReflectionCardFragment, unknown>;
export const WholeRubricFragmentDoc = new TypedDocumentString(`
    fragment WholeRubric on Rubric {
  id
  title
  version
  builtIn
  current
  criteria {
    id
    key
    title
    description
    weight
    levels {
      score
      description
    }
  }
}
    `, {"fragmentName":"WholeRubric"}) as unknown as TypedDocumentString<WholeRubricFragment, unknown>;
export const RefusedTagFragmentDoc = new TypedDocumentString(`
    fragment RefusedTag on RefusedTag {
  name
  reason
  refusedAt
  subjectTitle
  path
}
    `, {"fragmentName":"RefusedTag"}) as unknown as TypedDocumentString<RefusedTagFragment, unknown>;
export const TagLinkFragmentDoc = new TypedDocumentString(`
    fragment TagLink on Tag {
  slug
  label
}
    `, {"fragmentName":"TagLink"}) as unknown as TypedDocumentString<TagLinkFragment, unknown>;
export const WritingPromptFragmentDoc = new TypedDocumentString(`
    fragment WritingPrompt on Prompt {
  id
  number
  title
  minimumWords
  postFirst
  dueAt
  closesAt
  instructionsHtml
  course {
    id
    slug
    title
  }
}
    `, {"fragmentName":"WritingPrompt"}) as unknown as TypedDocumentString<WritingPromptFragment, unknown>;
export const WritingImageFragmentDoc = new TypedDocumentString(`
    fragment WritingImage on Media {
  id
  url
  altText
  credit
  licence
  decorative
  width
  height
  state
}
    `, {"fragmentName":"WritingImage"}) as unknown as TypedDocumentString<WritingImageFragment, unknown>;
export const OwnCoursesFragmentDoc = new TypedDocumentString(`
    fragment OwnCourses on Viewer {
  courses(first: 50) {
    nodes {
      id
      slug
      title
    }
  }
}
    `, {"fragmentName":"OwnCourses"}) as unknown as TypedDocumentString<OwnCoursesFragment, unknown>;
export const FoundCaseStudiesFragmentDoc = new TypedDocumentString(`
    fragment FoundCaseStudies on Query {
  search(query: $find, filter: {kinds: [CASE_STUDY]}, first: 8) @include(if: $finds) {
    nodes {
      hit {
        ... on CaseStudy {
          id
          title
          organisation {
            name
          }
        }
      }
    }
  }
}
    `, {"fragmentName":"FoundCaseStudies"}) as unknown as TypedDocumentString<FoundCaseStudiesFragment, unknown>;
export const AccountPageDocument = new TypedDocumentString(`
    query AccountPage {
  ...Frame
  viewer {
    email
    nameAudience
    profile {
      displayName
      bioMarkdown
      affiliation
      ...ProfileNotice
    }
    user {
      handle
    }
    sessions(first: 100) {
      nodes {
        id
        browser
        createdAt
        lastUsedAt
        current
      }
    }
    mutedMembers(first: 100) {
      nodes {
        id
        handle
        displayName
      }
    }
  }
}
    fragment ProfileNotice on OwnProfile {
  state
  heldBecause
  decision {
    reason
    appealUntil
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<AccountPageQuery, AccountPageQueryVariables>;
export const SettingsPageDocument = new TypedDocumentString(`
    query SettingsPage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<SettingsPageQuery, SettingsPageQueryVariables>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeOtherSessionsDocument = new TypedDocumentString(`
    mutation RevokeOtherSessions {
  revokeOtherSessions {
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>;
export const EmailPageDocument = new TypedDocumentString(`
    query EmailPage {
  ...Frame
  viewer {
    email
    mailAddress {
      confirmedAt
      language
      suppressedAt
      refusalCode
      pending
    }
    user {
      handle
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<EmailPageQuery, EmailPageQueryVariables>;
export const RequestEmailConfirmationDocument = new TypedDocumentString(`
    mutation RequestEmailConfirmation($input: RequestEmailConfirmationInput!) {
  requestEmailConfirmation(input: $input) {
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<RequestEmailConfirmationMutation, RequestEmailConfirmationMutationVariables>;
export const RequestEmailChangeDocument = new TypedDocumentString(`
    mutation RequestEmailChange($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) {
    accepted
  }
}
    `) as unknown as TypedDocumentString<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const SetMailLanguageDocument = new TypedDocumentString(`
    mutation SetMailLanguage($input: SetMailLanguageInput!) {
  setMailLanguage(input: $input) {
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<SetMailLanguageMutation, SetMailLanguageMutationVariables>;
export const AdminOverviewDocument = new TypedDocumentString(`
    query AdminOverview {
  ...Frame
  installation {
    name
    named
  }
  health {
    status
    standIns
    version
    workers
    jobsDue
    jobsRunning
    jobsFailing
    refusedLately {
      limit
      refused
      lastAt
    }
  }
  courses(first: 1) {
    nodes {
      id
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<AdminOverviewQuery, AdminOverviewQueryVariables>;
export const AdminWaitingDocument = new TypedDocumentString(`
    query AdminWaiting {
  failedJobs(first: 1) {
    totalCount
  }
  suppressedAddresses(first: 1) {
    totalCount
  }
  questionableHandles(first: 1) {
    totalCount
  }
  alikeAccounts(first: 1) {
    totalCount
  }
  moderationQueue(first: 1) {
    totalCount
  }
  memberModerationQueue(first: 1) {
    totalCount
  }
  appeals(first: 1) {
    totalCount
  }
  proposals: tags(first: 1, filed: false) {
    totalCount
  }
  suspended: memberAccounts(first: 1, standing: SUSPENDED) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminWaitingQuery, AdminWaitingQueryVariables>;
export const AdminMembersDocument = new TypedDocumentString(`
    query AdminMembers($prefix: String, $standing: MemberStanding, $after: String) {
  ...Frame
  memberAccounts(first: 50, after: $after, prefix: $prefix, standing: $standing) {
    totalCount
    nodes {
      ...Account
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Account on MemberAccount {
  isAdmin
  isCurator
  suspendedUntil
  user {
    id
    handle
    displayName
    joinedAt
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<AdminMembersQuery, AdminMembersQueryVariables>;
export const AdminMemberDocument = new TypedDocumentString(`
    query AdminMember($handle: String!) {
  ...Frame
  memberAccount(handle: $handle) {
    ...Account
  }
}
    fragment Account on MemberAccount {
  isAdmin
  isCurator
  suspendedUntil
  user {
    id
    handle
    displayName
    joinedAt
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<AdminMemberQuery, AdminMemberQueryVariables>;
export const SetStandingDocument = new TypedDocumentString(`
    mutation SetStanding($input: SetStandingInput!) {
  setStanding(input: $input) {
    user {
      id
      handle
    }
  }
}
    `) as unknown as TypedDocumentString<SetStandingMutation, SetStandingMutationVariables>;
export const IssuePasswordResetDocument = new TypedDocumentString(`
    mutation IssuePasswordReset($input: IssuePasswordResetInput!) {
  issuePasswordReset(input: $input) {
    link
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<IssuePasswordResetMutation, IssuePasswordResetMutationVariables>;
export const DecideOnMemberDocument = new TypedDocumentString(`
    mutation DecideOnMember($input: DecideInput!) {
  decide(input: $input) {
    decision {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DecideOnMemberMutation, DecideOnMemberMutationVariables>;
export const AdminHandlesDocument = new TypedDocumentString(`
    query AdminHandles($after: String, $afterAccount: String) {
  ...Frame
  questionableHandles(first: 50, after: $after) {
    nodes {
      reserved
      user {
        handle
        displayName
      }
      alike {
        handle
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  alikeAccounts(first: 50, after: $afterAccount) {
    nodes {
      user {
        handle
        displayName
      }
      alike {
        handle
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<AdminHandlesQuery, AdminHandlesQueryVariables>;
export const AdminJobsDocument = new TypedDocumentString(`
    query AdminJobs($after: String) {
  ...Frame
  failedJobs(first: 50, after: $after) {
    totalCount
    nodes {
      id
      job
      attempts
      lastError
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<AdminJobsQuery, AdminJobsQueryVariables>;
export const RetryFailedJobsDocument = new TypedDocumentString(`
    mutation RetryFailedJobs($input: RetryFailedJobsInput!) {
  retryFailedJobs(input: $input) {
    retriedIds
  }
}
    `) as unknown as TypedDocumentString<RetryFailedJobsMutation, RetryFailedJobsMutationVariables>;
export const AdminMailDocument = new TypedDocumentString(`
    query AdminMail($after: String) {
  ...Frame
  suppressedAddresses(first: 50, after: $after) {
    totalCount
    nodes {
      since
      code
      user {
        handle
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<AdminMailQuery, AdminMailQueryVariables>;
export const LogPageDocument = new TypedDocumentString(`
    query LogPage($who: String, $target: ID, $course: ID, $after: String) {
  ...Frame
  auditLog(
    first: 50
    after: $after
    actorHandle: $who
    targetId: $target
    courseId: $course
  ) {
    nodes {
      id
      number
      at
      action
      targetKind
      targetId
      before
      after
      reason
      actor {
        handle
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<LogPageQuery, LogPageQueryVariables>;
export const LogCourseDocument = new TypedDocumentString(`
    query LogCourse($slug: String!) {
  course(slug: $slug) {
    id
  }
}
    `) as unknown as TypedDocumentString<LogCourseQuery, LogCourseQueryVariables>;
export const LogVerificationDocument = new TypedDocumentString(`
    query LogVerification($after: Int) {
  ...Frame
  auditVerification(after: $after) {
    verified
    headNumber
    headHash
    brokenNumber
    hasMore
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<LogVerificationQuery, LogVerificationQueryVariables>;
export const InstallationPageDocument = new TypedDocumentString(`
    query InstallationPage {
  ...Frame
  viewer {
    isAdmin
  }
  installation {
    name
    named
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<InstallationPageQuery, InstallationPageQueryVariables>;
export const UpdateInstallationDocument = new TypedDocumentString(`
    mutation UpdateInstallation($input: UpdateInstallationInput!) {
  updateInstallation(input: $input) {
    installation {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateInstallationMutation, UpdateInstallationMutationVariables>;
export const BeginPageDocument = new TypedDocumentString(`
    query BeginPage {
  ...Frame
  viewer {
    isAdmin
  }
  installation {
    name
    named
  }
  courses(first: 1) {
    nodes {
      slug
      title
      joinCode
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<BeginPageQuery, BeginPageQueryVariables>;
export const CreateCourseDocument = new TypedDocumentString(`
    mutation CreateCourse($input: CreateCourseInput!) {
  createCourse(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCourseMutation, CreateCourseMutationVariables>;
export const CaseStudyPageDocument = new TypedDocumentString(`
    query CaseStudyPage($slug: String!, $first: Int!, $after: String, $order: ReplyOrder!, $number: Int!, $pointed: Boolean!) {
  ...Frame
  caseStudy(slug: $slug) {
    id
    slug
    title
    status
    audience
    revision
    publishedAt
    editedAt
    createdAt
    heldBecause
    blindUntil
    outcomeShown
    bodyHtml
    author {
      id
      handle
      displayName
    }
    ...CampaignView
    strategy {
      goalExcerpt
      ...StrategyView
    }
    tags {
      slug
      label
      facet
    }
    sources {
      title
      url
      credit
      licence
    }
    media {
      ...PictureView
    }
    metrics {
      ...SeriesView
    }
    ratingSummary {
      ...SummaryView
    }
    viewerRating {
      ...OwnRating
    }
    viewerCan {
      edit
      moderate
      rate
      remove
      reply
      report
    }
    reflections(first: 10) {
      nodes {
        id
        title
        excerpt
        publishedAt
        author {
          id
          handle
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    reactions {
      reaction
      count
      viewerHasReacted
    }
    thread {
      ...ThreadView
    }
  }
}
    fragment PictureView on Media {
  id
  altText
  decorative
  showsOutcome
  credit
  licence
  url
  width
  height
  variants {
    url
    width
  }
}
fragment StrategyView on Strategy {
  goalHtml
  audienceHtml
  approachHtml
  outcomeHtml
  lessonsHtml
  skillsGainedHtml
}
fragment CampaignView on CaseStudy {
  startedOn
  endedOn
  organisation {
    name
    place
    country
    website
    populationServed
  }
  effort {
    teamSize
    staffHours
    spend
    currency
  }
}
fragment SeriesView on MetricSeries {
  id
  name
  unit
  paid
  provenance
  baseline
  total
  perStaffHour
  perCapita
  lift
  points {
    on
    value
    note
    inCampaign
  }
}
fragment SummaryView on RatingSummary {
  score
  count
  mean
  interval {
    low
    high
  }
  blindCount
  blindMean
  informedCount
  informedMean
  instructorCount
  instructorMean
  learnerCount
  learnerMean
  criteria {
    criterion {
      id
      key
      title
      description
    }
    count
    mean
    median
    histogram
    contested
  }
}
fragment OwnRating on Rating {
  id
  blind
  comment
  updatedAt
  caseStudyChanged
  scores {
    score
    rationale
    criterion {
      id
      key
      title
    }
  }
}
fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}
fragment ReplyPage on ReplyConnection {
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment ThreadView on Thread {
  id
  changeCursor
  locked
  replyCount
  viewerUnreadCount
  viewerWatchLevel
  viewerChosenWatchLevel
  whole: replies(first: $first, after: $after, orderBy: $order) @skip(if: $pointed) {
    ...ReplyPage
  }
  pointed: reply(number: $number) @include(if: $pointed) {
    ...ReplyItem
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CaseStudyPageQuery, CaseStudyPageQueryVariables>;
export const ShelfCitationDocument = new TypedDocumentString(`
    query ShelfCitation($slug: String!) {
  caseStudy(slug: $slug) {
    slug
    title
    status
    audience
    publishedAt
    author {
      id
      handle
      displayName
    }
    strategy {
      goalExcerpt
    }
    tags {
      slug
      label
      facet
    }
  }
}
    `) as unknown as TypedDocumentString<ShelfCitationQuery, ShelfCitationQueryVariables>;
export const ComparePageDocument = new TypedDocumentString(`
    query ComparePage($a: String!, $b: String!) {
  ...Frame
  a: caseStudy(slug: $a) {
    ...ComparedCaseStudy
  }
  b: caseStudy(slug: $b) {
    ...ComparedCaseStudy
  }
}
    fragment StrategyView on Strategy {
  goalHtml
  audienceHtml
  approachHtml
  outcomeHtml
  lessonsHtml
  skillsGainedHtml
}
fragment CampaignView on CaseStudy {
  startedOn
  endedOn
  organisation {
    name
    place
    country
    website
    populationServed
  }
  effort {
    teamSize
    staffHours
    spend
    currency
  }
}
fragment ComparedCaseStudy on CaseStudy {
  id
  slug
  title
  blindUntil
  outcomeShown
  ...CampaignView
  strategy {
    ...StrategyView
  }
  tags {
    slug
    label
  }
  metrics {
    id
    name
    unit
    paid
    baseline
    total
    lift
    perStaffHour
    perCapita
  }
  ratingSummary {
    ...SummaryView
  }
}
fragment SummaryView on RatingSummary {
  score
  count
  mean
  interval {
    low
    high
  }
  blindCount
  blindMean
  informedCount
  informedMean
  instructorCount
  instructorMean
  learnerCount
  learnerMean
  criteria {
    criterion {
      id
      key
      title
      description
    }
    count
    mean
    median
    histogram
    contested
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ComparePageQuery, ComparePageQueryVariables>;
export const CompareChoicePageDocument = new TypedDocumentString(`
    query CompareChoicePage($known: String!, $after: String) {
  ...Frame
  known: caseStudy(slug: $known) {
    slug
    title
  }
  caseStudies(first: 50, after: $after) {
    nodes {
      slug
      title
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CompareChoicePageQuery, CompareChoicePageQueryVariables>;
export const RatePageDocument = new TypedDocumentString(`
    query RatePage($slug: String!) {
  ...Frame
  rubrics {
    id
    builtIn
    title
    version
    criteria {
      id
      key
      title
      description
      weight
      levels {
        score
        description
      }
    }
  }
  caseStudy(slug: $slug) {
    id
    slug
    title
    status
    blindUntil
    outcomeShown
    ...CampaignView
    strategy {
      ...StrategyView
    }
    viewerRating {
      ...OwnRating
    }
    viewerCan {
      rate
    }
  }
}
    fragment StrategyView on Strategy {
  goalHtml
  audienceHtml
  approachHtml
  outcomeHtml
  lessonsHtml
  skillsGainedHtml
}
fragment CampaignView on CaseStudy {
  startedOn
  endedOn
  organisation {
    name
    place
    country
    website
    populationServed
  }
  effort {
    teamSize
    staffHours
    spend
    currency
  }
}
fragment OwnRating on Rating {
  id
  blind
  comment
  updatedAt
  caseStudyChanged
  scores {
    score
    rationale
    criterion {
      id
      key
      title
    }
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<RatePageQuery, RatePageQueryVariables>;
export const RatingsPageDocument = new TypedDocumentString(`
    query RatingsPage($slug: String!, $after: String) {
  ...Frame
  caseStudy(slug: $slug) {
    id
    slug
    title
    outcomeShown
    ratings(first: 20, after: $after) {
      totalCount
      nodes {
        ...OwnRating
        createdAt
        rater {
          handle
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment OwnRating on Rating {
  id
  blind
  comment
  updatedAt
  caseStudyChanged
  scores {
    score
    rationale
    criterion {
      id
      key
      title
    }
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<RatingsPageQuery, RatingsPageQueryVariables>;
export const RevealPageDocument = new TypedDocumentString(`
    query RevealPage($slug: String!) {
  ...Frame
  caseStudy(slug: $slug) {
    id
    slug
    title
    blindUntil
    outcomeShown
    strategy {
      outcomeHtml
      lessonsHtml
      skillsGainedHtml
    }
    metrics {
      id
      name
      unit
      total
      baseline
      lift
    }
    ratingSummary {
      ...SummaryView
    }
    viewerRating {
      ...OwnRating
    }
    viewerCan {
      rate
    }
  }
}
    fragment SummaryView on RatingSummary {
  score
  count
  mean
  interval {
    low
    high
  }
  blindCount
  blindMean
  informedCount
  informedMean
  instructorCount
  instructorMean
  learnerCount
  learnerMean
  criteria {
    criterion {
      id
      key
      title
      description
    }
    count
    mean
    median
    histogram
    contested
  }
}
fragment OwnRating on Rating {
  id
  blind
  comment
  updatedAt
  caseStudyChanged
  scores {
    score
    rationale
    criterion {
      id
      key
      title
    }
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<RevealPageQuery, RevealPageQueryVariables>;
export const RateCaseStudyDocument = new TypedDocumentString(`
    mutation RateCaseStudy($input: RateCaseStudyInput!) {
  rateCaseStudy(input: $input) {
    rating {
      id
      blind
    }
    caseStudy {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<RateCaseStudyMutation, RateCaseStudyMutationVariables>;
export const WithdrawRatingDocument = new TypedDocumentString(`
    mutation WithdrawRating($input: WithdrawRatingInput!) {
  withdrawRating(input: $input) {
    caseStudy {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawRatingMutation, WithdrawRatingMutationVariables>;
export const RevealOutcomeDocument = new TypedDocumentString(`
    mutation RevealOutcome($input: RevealOutcomeInput!) {
  revealOutcome(input: $input) {
    caseStudy {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<RevealOutcomeMutation, RevealOutcomeMutationVariables>;
export const ShelfPageDocument = new TypedDocumentString(`
    query ShelfPage($filter: CaseStudyFilter, $order: CaseStudyOrder, $after: String) {
  ...Frame
  caseStudies(first: 20, after: $after, filter: $filter, orderBy: $order) {
    nodes {
      ...CaseStudyCard
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  caseStudyFacets(filter: $filter) {
    totalCount
    rated
    withMetrics
    countries {
      country
      isCode
      count
    }
    platforms {
      count
      tag {
        slug
        label
      }
    }
    tags {
      count
      tag {
        slug
        label
        facet
      }
    }
    years {
      year
      count
    }
  }
}
    fragment CaseStudyCard on CaseStudy {
  id
  slug
  title
  publishedAt
  status
  blindUntil
  outcomeShown
  organisation {
    name
    country
  }
  strategy {
    goalExcerpt
  }
  tags {
    slug
    label
  }
  ratingSummary {
    score
    count
  }
  thread {
    replyCount
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ShelfPageQuery, ShelfPageQueryVariables>;
export const ShelfSearchPageDocument = new TypedDocumentString(`
    query ShelfSearchPage($query: String!, $tags: [String!], $after: String) {
  ...Frame
  search(
    query: $query
    filter: {kinds: [CASE_STUDY], tags: $tags}
    first: 20
    after: $after
  ) {
    totalCount
    nodes {
      snippetHtml
      hit {
        ... on CaseStudy {
          ...CaseStudyCard
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CaseStudyCard on CaseStudy {
  id
  slug
  title
  publishedAt
  status
  blindUntil
  outcomeShown
  organisation {
    name
    country
  }
  strategy {
    goalExcerpt
  }
  tags {
    slug
    label
  }
  ratingSummary {
    score
    count
  }
  thread {
    replyCount
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ShelfSearchPageQuery, ShelfSearchPageQueryVariables>;
export const CoursesPageDocument = new TypedDocumentString(`
    query CoursesPage($after: String) {
  ...Frame
  viewer {
    courses(first: 50) {
      nodes {
        ...CourseLine
      }
      pageInfo {
        hasNextPage
      }
    }
  }
  courses(first: 20, after: $after) {
    nodes {
      ...CourseLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CourseLine on Course {
  id
  slug
  title
  term
  openToJoin
  viewerRole
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CoursesPageQuery, CoursesPageQueryVariables>;
export const CoursePageDocument = new TypedDocumentString(`
    query CoursePage($slug: String!) {
  ...Frame
  course(slug: $slug) {
    ...CourseLine
    viewerWatchLevel
    joinCode
    viewerCan {
      manage
      seeParticipation
    }
    prompts {
      ...PromptStanding
    }
    members(role: INSTRUCTOR, first: 10) {
      nodes {
        user {
          handle
          displayName
        }
      }
    }
  }
}
    fragment CourseLine on Course {
  id
  slug
  title
  term
  openToJoin
  viewerRole
}
fragment PromptStanding on Prompt {
  id
  number
  title
  opensAt
  dueAt
  closesAt
  postFirst
  minimumWords
  repliesRequired
  viewerProgress {
    published
    complete
    owed
    onTime
    words
    editedAfterClosing
    distinctPeersRepliedTo
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CoursePageQuery, CoursePageQueryVariables>;
export const CourseReflectionsDocument = new TypedDocumentString(`
    query CourseReflections($courseId: ID!, $after: String, $orderBy: ReflectionOrder!) {
  reflections(
    first: 20
    after: $after
    orderBy: $orderBy
    filter: {courseId: $courseId}
  ) {
    nodes {
      ...ReflectionLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ReflectionLine on Reflection {
  id
  title
  excerpt
  publishedAt
  status
  pinned
  author {
    handle
    displayName
  }
  thread {
    replyCount
    viewerUnreadCount
  }
}`) as unknown as TypedDocumentString<CourseReflectionsQuery, CourseReflectionsQueryVariables>;
export const CourseMembersPageDocument = new TypedDocumentString(`
    query CourseMembersPage($slug: String!, $after: String, $role: Role) {
  ...Frame
  course(slug: $slug) {
    ...CourseLine
    members(first: 50, after: $after, role: $role) {
      nodes {
        role
        joinedAt
        user {
          handle
          displayName
          affiliation
        }
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment CourseLine on Course {
  id
  slug
  title
  term
  openToJoin
  viewerRole
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CourseMembersPageQuery, CourseMembersPageQueryVariables>;
export const JoinPageDocument = new TypedDocumentString(`
    query JoinPage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<JoinPageQuery, JoinPageQueryVariables>;
export const JoinCodeDocument = new TypedDocumentString(`
    query JoinCode($joinCode: String!) {
  isJoinCode(joinCode: $joinCode)
}
    `) as unknown as TypedDocumentString<JoinCodeQuery, JoinCodeQueryVariables>;
export const LeavePageDocument = new TypedDocumentString(`
    query LeavePage($slug: String!) {
  ...Frame
  course(slug: $slug) {
    ...CourseLine
  }
}
    fragment CourseLine on Course {
  id
  slug
  title
  term
  openToJoin
  viewerRole
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<LeavePageQuery, LeavePageQueryVariables>;
export const JoinCourseDocument = new TypedDocumentString(`
    mutation JoinCourse($input: JoinCourseInput!) {
  joinCourse(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<JoinCourseMutation, JoinCourseMutationVariables>;
export const LeaveCourseDocument = new TypedDocumentString(`
    mutation LeaveCourse($input: LeaveCourseInput!) {
  leaveCourse(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<LeaveCourseMutation, LeaveCourseMutationVariables>;
export const WatchCourseDocument = new TypedDocumentString(`
    mutation WatchCourse($input: SetCourseWatchLevelInput!) {
  setCourseWatchLevel(input: $input) {
    course {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<WatchCourseMutation, WatchCourseMutationVariables>;
export const OfficePageDocument = new TypedDocumentString(`
    query OfficePage($slug: String!) {
  ...Frame
  course(slug: $slug) {
    ...OfficeCourse
    prompts {
      ...PromptStanding
    }
  }
}
    fragment OfficeCourse on Course {
  id
  slug
  title
  term
  openToJoin
  timeZone
  viewerRole
  joinCode
  settingsVersion
  viewerCan {
    manage
    seeParticipation
  }
}
fragment PromptStanding on Prompt {
  id
  number
  title
  opensAt
  dueAt
  closesAt
  postFirst
  minimumWords
  repliesRequired
  viewerProgress {
    published
    complete
    owed
    onTime
    words
    editedAfterClosing
    distinctPeersRepliedTo
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<OfficePageQuery, OfficePageQueryVariables>;
export const OfficePromptPageDocument = new TypedDocumentString(`
    query OfficePromptPage($slug: String!, $id: ID!) {
  ...Frame
  course(slug: $slug) {
    ...OfficeCourse
  }
  prompt(id: $id) {
    ...EditedPrompt
  }
}
    fragment OfficeCourse on Course {
  id
  slug
  title
  term
  openToJoin
  timeZone
  viewerRole
  joinCode
  settingsVersion
  viewerCan {
    manage
    seeParticipation
  }
}
fragment EditedPrompt on Prompt {
  ...PromptStanding
  instructionsMarkdown
  settingsVersion
  course {
    id
  }
}
fragment PromptStanding on Prompt {
  id
  number
  title
  opensAt
  dueAt
  closesAt
  postFirst
  minimumWords
  repliesRequired
  viewerProgress {
    published
    complete
    owed
    onTime
    words
    editedAfterClosing
    distinctPeersRepliedTo
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<OfficePromptPageQuery, OfficePromptPageQueryVariables>;
export const OfficePeoplePageDocument = new TypedDocumentString(`
    query OfficePeoplePage($slug: String!, $after: String, $role: Role, $removedAfter: String) {
  ...Frame
  course(slug: $slug) {
    ...OfficeCourse
    members(first: 50, after: $after, role: $role) {
      totalCount
      nodes {
        role
        joinedAt
        user {
          handle
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    removedMembers(first: 50, after: $removedAfter) {
      nodes {
        removedAt
        user {
          handle
          displayName
        }
        removedBy {
          handle
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment OfficeCourse on Course {
  id
  slug
  title
  term
  openToJoin
  timeZone
  viewerRole
  joinCode
  settingsVersion
  viewerCan {
    manage
    seeParticipation
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<OfficePeoplePageQuery, OfficePeoplePageQueryVariables>;
export const OfficeUnansweredDocument = new TypedDocumentString(`
    query OfficeUnanswered($filter: ReflectionFilter!, $after: String) {
  reflections(first: 20, after: $after, orderBy: OLDEST, filter: $filter) {
    nodes {
      ...ReflectionLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ReflectionLine on Reflection {
  id
  title
  excerpt
  publishedAt
  status
  pinned
  author {
    handle
    displayName
  }
  thread {
    replyCount
    viewerUnreadCount
  }
}`) as unknown as TypedDocumentString<OfficeUnansweredQuery, OfficeUnansweredQueryVariables>;
export const OfficeCopyPageDocument = new TypedDocumentString(`
    query OfficeCopyPage($slug: String!) {
  ...Frame
  course(slug: $slug) {
    ...OfficeCourse
  }
  courses(first: 100) {
    nodes {
      ...CopiedCourse
    }
  }
}
    fragment OfficeCourse on Course {
  id
  slug
  title
  term
  openToJoin
  timeZone
  viewerRole
  joinCode
  settingsVersion
  viewerCan {
    manage
    seeParticipation
  }
}
fragment CopiedCourse on Course {
  id
  slug
  title
  term
  viewerCan {
    manage
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<OfficeCopyPageQuery, OfficeCopyPageQueryVariables>;
export const PromptsToCopyDocument = new TypedDocumentString(`
    query PromptsToCopy($slug: String!) {
  course(slug: $slug) {
    ...CopiedCourse
    timeZone
    prompts {
      id
      number
      title
      opensAt
      dueAt
      closesAt
    }
  }
}
    fragment CopiedCourse on Course {
  id
  slug
  title
  term
  viewerCan {
    manage
  }
}`) as unknown as TypedDocumentString<PromptsToCopyQuery, PromptsToCopyQueryVariables>;
export const PromptCopiesDocument = new TypedDocumentString(`
    query PromptCopies($fromCourseId: ID!, $toCourseId: ID!, $days: Int!) {
  promptCopies(fromCourseId: $fromCourseId, toCourseId: $toCourseId, days: $days) {
    number
    opensAt
    dueAt
    closesAt
    prompt {
      id
      title
      opensAt
      dueAt
      closesAt
    }
  }
}
    `) as unknown as TypedDocumentString<PromptCopiesQuery, PromptCopiesQueryVariables>;
export const NewCoursePageDocument = new TypedDocumentString(`
    query NewCoursePage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<NewCoursePageQuery, NewCoursePageQueryVariables>;
export const UpdateCourseDocument = new TypedDocumentString(`
    mutation UpdateCourse($input: UpdateCourseInput!) {
  updateCourse(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateCourseMutation, UpdateCourseMutationVariables>;
export const CreatePromptDocument = new TypedDocumentString(`
    mutation CreatePrompt($input: CreatePromptInput!) {
  createPrompt(input: $input) {
    prompt {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePromptMutation, CreatePromptMutationVariables>;
export const UpdatePromptDocument = new TypedDocumentString(`
    mutation UpdatePrompt($input: UpdatePromptInput!) {
  updatePrompt(input: $input) {
    prompt {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<UpdatePromptMutation, UpdatePromptMutationVariables>;
export const ReorderPromptsDocument = new TypedDocumentString(`
    mutation ReorderPrompts($input: ReorderPromptsInput!) {
  reorderPrompts(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<ReorderPromptsMutation, ReorderPromptsMutationVariables>;
export const DeletePromptDocument = new TypedDocumentString(`
    mutation DeletePrompt($input: DeletePromptInput!) {
  deletePrompt(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<DeletePromptMutation, DeletePromptMutationVariables>;
export const CopyPromptsDocument = new TypedDocumentString(`
    mutation CopyPrompts($input: CopyPromptsInput!) {
  copyPrompts(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<CopyPromptsMutation, CopyPromptsMutationVariables>;
export const SetMemberRoleDocument = new TypedDocumentString(`
    mutation SetMemberRole($input: SetMemberRoleInput!) {
  setMemberRole(input: $input) {
    member {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<SetMemberRoleMutation, SetMemberRoleMutationVariables>;
export const RemoveMemberDocument = new TypedDocumentString(`
    mutation RemoveMember($input: RemoveMemberInput!) {
  removeMember(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const LiftRemovalDocument = new TypedDocumentString(`
    mutation LiftRemoval($input: LiftRemovalInput!) {
  liftRemoval(input: $input) {
    course {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<LiftRemovalMutation, LiftRemovalMutationVariables>;
export const PromptPageDocument = new TypedDocumentString(`
    query PromptPage($id: ID!, $first: Int!, $after: String, $filter: ReflectionFilter!, $orderBy: ReflectionOrder!) {
  ...Frame
  prompt(id: $id) {
    ...PromptStanding
    instructionsHtml
    course {
      id
      slug
      title
      viewerRole
    }
  }
  reflections(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      ...ReflectionLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PromptStanding on Prompt {
  id
  number
  title
  opensAt
  dueAt
  closesAt
  postFirst
  minimumWords
  repliesRequired
  viewerProgress {
    published
    complete
    owed
    onTime
    words
    editedAfterClosing
    distinctPeersRepliedTo
  }
}
fragment ReflectionLine on Reflection {
  id
  title
  excerpt
  publishedAt
  status
  pinned
  author {
    handle
    displayName
  }
  thread {
    replyCount
    viewerUnreadCount
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<PromptPageQuery, PromptPageQueryVariables>;
export const DecideDocument = new TypedDocumentString(`
    mutation Decide($input: DecideInput!) {
  decide(input: $input) {
    decision {
      id
      action
    }
  }
}
    `) as unknown as TypedDocumentString<DecideMutation, DecideMutationVariables>;
export const DecideManyDocument = new TypedDocumentString(`
    mutation DecideMany($input: DecideManyInput!) {
  decideMany(input: $input) {
    batchId
    results {
      itemId
      code
      message
      decision {
        id
      }
      item {
        content {
          ...DeskText
        }
      }
      memberItem {
        user {
          ...DeskPerson
        }
      }
    }
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskText on Content {
  __typename
  author {
    ...DeskPerson
  }
  ...DeskPlace
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`) as unknown as TypedDocumentString<DecideManyMutation, DecideManyMutationVariables>;
export const UndoDecisionDocument = new TypedDocumentString(`
    mutation UndoDecision($input: UndoDecisionInput!) {
  undoDecision(input: $input) {
    results {
      undone
      message
      decision {
        id
        action
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UndoDecisionMutation, UndoDecisionMutationVariables>;
export const ClaimItemDocument = new TypedDocumentString(`
    mutation ClaimItem($input: ClaimModerationItemInput!) {
  claimModerationItem(input: $input) {
    item {
      id
    }
    memberItem {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimItemMutation, ClaimItemMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: AddModerationNoteInput!) {
  addModerationNote(input: $input) {
    item {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const ResolveAppealDocument = new TypedDocumentString(`
    mutation ResolveAppeal($input: ResolveAppealInput!) {
  resolveAppeal(input: $input) {
    decision {
      id
      undone
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveAppealMutation, ResolveAppealMutationVariables>;
export const DeskAppealsDocument = new TypedDocumentString(`
    query DeskAppeals($courseId: ID, $after: String) {
  ...Frame
  appeals(courseId: $courseId, first: 10, after: $after) {
    nodes {
      ...JudgedDecision
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment JudgedDecision on Decision {
  ...DeskDecision
  aboutProfile
  appealUntil
  text
  course {
    slug
    title
  }
  user {
    ...DeskPerson
  }
  content {
    __typename
    id
    status
    ...DeskPlace
  }
}
fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskAppealsQuery, DeskAppealsQueryVariables>;
export const DeskSuspensionsDocument = new TypedDocumentString(`
    query DeskSuspensions($courseId: ID, $after: String) {
  ...Frame
  suspendedMembers(courseId: $courseId, first: 30, after: $after) {
    nodes {
      ...JudgedDecision
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment JudgedDecision on Decision {
  ...DeskDecision
  aboutProfile
  appealUntil
  text
  course {
    slug
    title
  }
  user {
    ...DeskPerson
  }
  content {
    __typename
    id
    status
    ...DeskPlace
  }
}
fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskSuspensionsQuery, DeskSuspensionsQueryVariables>;
export const DeskLogDocument = new TypedDocumentString(`
    query DeskLog($courseId: ID, $actorHandle: String, $after: String) {
  ...Frame
  auditLog(
    courseId: $courseId
    actorHandle: $actorHandle
    first: 30
    after: $after
  ) {
    nodes {
      id
      at
      action
      reason
      actor {
        ...DeskPerson
      }
      decision {
        id
        undone
        user {
          ...DeskPerson
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskLogQuery, DeskLogQueryVariables>;
export const DecisionPageDocument = new TypedDocumentString(`
    query DecisionPage($id: ID!) {
  ...Frame
  decision(id: $id) {
    ...JudgedDecision
  }
}
    fragment JudgedDecision on Decision {
  ...DeskDecision
  aboutProfile
  appealUntil
  text
  course {
    slug
    title
  }
  user {
    ...DeskPerson
  }
  content {
    __typename
    id
    status
    ...DeskPlace
  }
}
fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DecisionPageQuery, DecisionPageQueryVariables>;
export const DeskCoursesDocument = new TypedDocumentString(`
    query DeskCourses($isAdmin: Boolean!) {
  viewer {
    courses(first: 100) @skip(if: $isAdmin) {
      nodes {
        ...DeskCourse
      }
    }
  }
  courses(first: 100) @include(if: $isAdmin) {
    nodes {
      ...DeskCourse
    }
  }
}
    fragment DeskCourse on Course {
  id
  slug
  title
  viewerRole
}`) as unknown as TypedDocumentString<DeskCoursesQuery, DeskCoursesQueryVariables>;
export const DeskQueueDocument = new TypedDocumentString(`
    query DeskQueue($filter: ModerationFilter, $orderBy: ModerationOrder!, $after: String, $decided: Boolean!) {
  ...Frame
  moderationQueue(filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
    counts {
      state
      count
    }
    nodes {
      ...DeskLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DeskLine on ModerationItem {
  id
  state
  currentRevision
  openReports
  waitingSince
  heldBecause
  claimedBy {
    ...DeskPerson
  }
  decisions @include(if: $decided) {
    ...DeskLineDecision
  }
  content {
    ...DeskText
    excerpt
  }
}
fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskText on Content {
  __typename
  author {
    ...DeskPerson
  }
  ...DeskPlace
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskQueueQuery, DeskQueueQueryVariables>;
export const DeskMembersDocument = new TypedDocumentString(`
    query DeskMembers($states: [ModerationItemState!], $orderBy: ModerationOrder!, $after: String, $decided: Boolean!) {
  ...Frame
  memberModerationQueue(
    states: $states
    orderBy: $orderBy
    first: 20
    after: $after
  ) {
    nodes {
      ...DeskMemberLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DeskMemberLine on MemberModerationItem {
  id
  state
  currentRevision
  openReports
  waitingSince
  heldBecause
  claimedBy {
    ...DeskPerson
  }
  decisions @include(if: $decided) {
    ...DeskLineDecision
  }
  user {
    ...DeskPerson
  }
}
fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskMembersQuery, DeskMembersQueryVariables>;
export const DeskItemDocument = new TypedDocumentString(`
    query DeskItem($id: ID!) {
  ...Frame
  ownReasons {
    ...OwnReason
  }
  moderationItem(id: $id) {
    ...DeskItem
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment OwnReason on OwnReason {
  action
  reason
}
fragment DeskItem on ModerationItem {
  id
  state
  contentRevision
  currentRevision
  openReports
  waitingSince
  heldBecause
  matchedWords
  claimedUntil
  claimedBy {
    ...DeskPerson
  }
  course {
    id
    slug
    title
  }
  text {
    number
    title
    bodyMarkdown
    createdAt
  }
  reports {
    ...DeskReport
  }
  decisions {
    ...DeskDecision
  }
  notes {
    ...DeskNote
  }
  author {
    ...DeskRecord
  }
  content {
    __typename
    id
    status
    revision
    author {
      ...DeskPerson
    }
    revisions(first: 1) {
      nodes {
        number
        bodyMarkdown
        createdAt
      }
    }
    ...DeskPlace
    viewerCan {
      moderate
    }
    ... on Reply {
      thread {
        subject {
          ... on Content {
            viewerCan {
              moderate
            }
          }
        }
      }
      parent {
        ...DeskNeighbour
      }
      replies(first: 3) {
        nodes {
          ...DeskNeighbour
        }
      }
    }
    ... on Discussable {
      thread {
        id
        replyCount
      }
    }
  }
}
fragment DeskNeighbour on Reply {
  number
  status
  author {
    ...DeskPerson
  }
  excerpt
}
fragment DeskReport on Report {
  id
  reason
  note
  createdAt
  reporter {
    ...DeskPerson
  }
}
fragment DeskNote on ModerationNote {
  id
  body
  createdAt
  author {
    ...DeskPerson
  }
}
fragment DeskRecord on AuthorRecord {
  joinedAt
  approvedPosts
  reportsUpheld
  suspendedUntil
  viewerCanSuspend
  user {
    ...DeskPerson
  }
  decisions {
    ...DeskDecision
  }
  notes {
    ...DeskNote
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskItemQuery, DeskItemQueryVariables>;
export const DeskMemberDocument = new TypedDocumentString(`
    query DeskMember($id: ID!) {
  ...Frame
  ownReasons {
    ...OwnReason
  }
  memberModerationItem(id: $id) {
    ...DeskMemberItem
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment OwnReason on OwnReason {
  action
  reason
}
fragment DeskReport on Report {
  id
  reason
  note
  createdAt
  reporter {
    ...DeskPerson
  }
}
fragment DeskNote on ModerationNote {
  id
  body
  createdAt
  author {
    ...DeskPerson
  }
}
fragment DeskRecord on AuthorRecord {
  joinedAt
  approvedPosts
  reportsUpheld
  suspendedUntil
  viewerCanSuspend
  user {
    ...DeskPerson
  }
  decisions {
    ...DeskDecision
  }
  notes {
    ...DeskNote
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}
fragment DeskMemberItem on MemberModerationItem {
  id
  state
  contentRevision
  currentRevision
  openReports
  waitingSince
  heldBecause
  matchedWords
  claimedUntil
  claimedBy {
    ...DeskPerson
  }
  user {
    ...DeskPerson
  }
  text {
    ...DeskProfile
  }
  latestText {
    ...DeskProfile
  }
  reports {
    ...DeskReport
  }
  decisions {
    ...DeskDecision
  }
  record {
    ...DeskRecord
  }
}
fragment DeskProfile on JudgedProfile {
  number
  displayName
  bioMarkdown
  affiliation
  createdAt
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskMemberQuery, DeskMemberQueryVariables>;
export const DeskMemberRecordDocument = new TypedDocumentString(`
    query DeskMemberRecord($handle: String!, $courseId: ID) {
  ...Frame
  ownReasons {
    ...OwnReason
  }
  authorRecord(handle: $handle, courseId: $courseId) {
    ...DeskRecord
  }
}
    fragment DeskLineDecision on Decision {
  id
  action
  createdAt
  undone
  moderator {
    ...DeskPerson
  }
}
fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment OwnReason on OwnReason {
  action
  reason
}
fragment DeskNote on ModerationNote {
  id
  body
  createdAt
  author {
    ...DeskPerson
  }
}
fragment DeskRecord on AuthorRecord {
  joinedAt
  approvedPosts
  reportsUpheld
  suspendedUntil
  viewerCanSuspend
  user {
    ...DeskPerson
  }
  decisions {
    ...DeskDecision
  }
  notes {
    ...DeskNote
  }
}
fragment DeskDecision on Decision {
  ...DeskLineDecision
  reason
  until
  batchId
  appeal {
    ...DeskAppeal
  }
}
fragment DeskAppeal on Appeal {
  id
  statement
  createdAt
  outcome
  explanation
  decidedAt
  decidedBy {
    ...DeskPerson
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskMemberRecordQuery, DeskMemberRecordQueryVariables>;
export const DeskThreadDocument = new TypedDocumentString(`
    query DeskThread($id: ID!) {
  ...Frame
  ownReasons {
    ...OwnReason
  }
  thread(id: $id) {
    ...DeskThread
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment OwnReason on OwnReason {
  action
  reason
}
fragment DeskThread on Thread {
  id
  locked
  replyCount
  subject {
    ...DeskSubject
    ... on Content {
      viewerCan {
        moderate
      }
      author {
        ...DeskPerson
      }
    }
    ... on Reflection {
      pinned
    }
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeskThreadQuery, DeskThreadQueryVariables>;
export const GalleryPageDocument = new TypedDocumentString(`
    query GalleryPage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<GalleryPageQuery, GalleryPageQueryVariables>;
export const ReplyFormDocument = new TypedDocumentString(`
    query ReplyForm($id: ID!, $number: Int!, $isReply: Boolean!) {
  ...Frame
  thread(id: $id) {
    id
    locked
    subject {
      ...SubjectOfReply
    }
    reply(number: $number) @include(if: $isReply) {
      ...ReplyText
    }
  }
}
    fragment SubjectOfReply on Discussable {
  __typename
  id
  title
  ... on Reflection {
    bodyHtml
    bodyMarkdown
    revision
    status
    author {
      handle
      displayName
    }
    viewerCan {
      reply
      edit
      remove
      report
    }
  }
  ... on CaseStudy {
    slug
    bodyHtml
    bodyMarkdown
    revision
    status
    author {
      handle
      displayName
    }
    viewerCan {
      reply
      edit
      remove
      report
    }
  }
}
fragment ReplyText on Reply {
  id
  number
  bodyHtml
  bodyMarkdown
  revision
  status
  createdAt
  author {
    handle
    displayName
  }
  parent {
    number
  }
  viewerCan {
    reply
    edit
    remove
    report
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ReplyFormQuery, ReplyFormQueryVariables>;
export const RenderPreviewDocument = new TypedDocumentString(`
    query RenderPreview($markdown: String!) {
  renderMarkdown(markdown: $markdown)
}
    `) as unknown as TypedDocumentString<RenderPreviewQuery, RenderPreviewQueryVariables>;
export const SendReplyDocument = new TypedDocumentString(`
    mutation SendReply($input: CreateReplyInput!) {
  createReply(input: $input) {
    reply {
      number
      status
    }
  }
}
    `) as unknown as TypedDocumentString<SendReplyMutation, SendReplyMutationVariables>;
export const EditReplyDocument = new TypedDocumentString(`
    mutation EditReply($input: UpdateReplyInput!) {
  updateReply(input: $input) {
    reply {
      number
      status
      heldBecause
    }
  }
}
    `) as unknown as TypedDocumentString<EditReplyMutation, EditReplyMutationVariables>;
export const NextReplyDocument = new TypedDocumentString(`
    query NextReply($id: ID!, $number: Int!) {
  thread(id: $id) {
    replies(last: 100, maxDepth: 1) {
      nodes {
        number
      }
    }
    reply(number: $number) {
      replies(first: 1) {
        nodes {
          number
        }
      }
      parent {
        number
        replies(first: 100) {
          nodes {
            number
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NextReplyQuery, NextReplyQueryVariables>;
export const WithdrawReplyDocument = new TypedDocumentString(`
    mutation WithdrawReply($input: RemoveContentInput!) {
  removeReply(input: $input) {
    reply {
      number
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawReplyMutation, WithdrawReplyMutationVariables>;
export const WithdrawReflectionDocument = new TypedDocumentString(`
    mutation WithdrawReflection($input: RemoveContentInput!) {
  removeReflection(input: $input) {
    reflection {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawReflectionMutation, WithdrawReflectionMutationVariables>;
export const WithdrawCaseStudyDocument = new TypedDocumentString(`
    mutation WithdrawCaseStudy($input: RemoveContentInput!) {
  removeCaseStudy(input: $input) {
    caseStudy {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawCaseStudyMutation, WithdrawCaseStudyMutationVariables>;
export const ReportContentDocument = new TypedDocumentString(`
    mutation ReportContent($input: ReportContentInput!) {
  reportContent(input: $input) {
    report {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<ReportContentMutation, ReportContentMutationVariables>;
export const WhatWasAnsweredDocument = new TypedDocumentString(`
    query WhatWasAnswered($id: ID!, $number: Int!) {
  ...Frame
  thread(id: $id) {
    subject {
      ...SubjectOfReply
    }
    reply(number: $number) {
      number
      createdAt
      author {
        handle
        displayName
      }
      answered {
        bodyMarkdown
        createdAt
        revision
        title
      }
      parent {
        bodyMarkdown
        revision
        status
        author {
          handle
          displayName
        }
      }
    }
  }
}
    fragment SubjectOfReply on Discussable {
  __typename
  id
  title
  ... on Reflection {
    bodyHtml
    bodyMarkdown
    revision
    status
    author {
      handle
      displayName
    }
    viewerCan {
      reply
      edit
      remove
      report
    }
  }
  ... on CaseStudy {
    slug
    bodyHtml
    bodyMarkdown
    revision
    status
    author {
      handle
      displayName
    }
    viewerCan {
      reply
      edit
      remove
      report
    }
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<WhatWasAnsweredQuery, WhatWasAnsweredQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($id: ID!, $number: Int!, $isReply: Boolean!, $after: String) {
  ...Frame
  thread(id: $id) {
    subject {
      __typename
      id
      title
      ... on Reflection {
        revisions(first: 20, after: $after) @skip(if: $isReply) {
          ...RevisionPage
        }
      }
      ... on CaseStudy {
        slug
        revisions(first: 20, after: $after) @skip(if: $isReply) {
          ...RevisionPage
        }
      }
    }
    reply(number: $number) @include(if: $isReply) {
      number
      author {
        handle
        displayName
      }
      revisions(first: 20, after: $after) {
        ...RevisionPage
      }
    }
  }
}
    fragment RevisionPage on RevisionConnection {
  nodes {
    number
    bodyMarkdown
    createdAt
    reason
    editor {
      handle
      displayName
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const AroundReplyDocument = new TypedDocumentString(`
    query AroundReply($id: ID!, $number: Int!, $first: Int!, $after: String) {
  thread(id: $id) {
    ...ThreadOfPiece
    reply(number: $number) {
      descendants(first: $first, after: $after) {
        totalCount
        ...ReplyPage
      }
    }
  }
}
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}
fragment ReplyPage on ReplyConnection {
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment ThreadOfPiece on Thread {
  id
  subject {
    __typename
    ... on Reflection {
      revision
    }
    ... on CaseStudy {
      revision
    }
  }
}`) as unknown as TypedDocumentString<AroundReplyQuery, AroundReplyQueryVariables>;
export const FurtherRepliesDocument = new TypedDocumentString(`
    query FurtherReplies($id: ID!, $first: Int!, $after: String, $order: ReplyOrder!) {
  thread(id: $id) {
    ...ThreadOfPiece
    replies(first: $first, after: $after, orderBy: $order) {
      ...ReplyPage
    }
  }
}
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}
fragment ReplyPage on ReplyConnection {
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment ThreadOfPiece on Thread {
  id
  subject {
    __typename
    ... on Reflection {
      revision
    }
    ... on CaseStudy {
      revision
    }
  }
}`) as unknown as TypedDocumentString<FurtherRepliesQuery, FurtherRepliesQueryVariables>;
export const RepliesAboveDocument = new TypedDocumentString(`
    query RepliesAbove($id: ID!, $number: Int!) {
  thread(id: $id) {
    reply(number: $number) {
      ancestors {
        ...ReplyItem
      }
    }
  }
}
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}`) as unknown as TypedDocumentString<RepliesAboveQuery, RepliesAboveQueryVariables>;
export const OneReplyDocument = new TypedDocumentString(`
    query OneReply($id: ID!, $number: Int!) {
  thread(id: $id) {
    ...ThreadOfPiece
    reply(number: $number) {
      ...ReplyItem
    }
  }
}
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}
fragment ThreadOfPiece on Thread {
  id
  subject {
    __typename
    ... on Reflection {
      revision
    }
    ... on CaseStudy {
      revision
    }
  }
}`) as unknown as TypedDocumentString<OneReplyQuery, OneReplyQueryVariables>;
export const ThreadChangesDocument = new TypedDocumentString(`
    query ThreadChanges($id: ID!, $since: String!, $first: Int!) {
  thread(id: $id) {
    ...ThreadOfPiece
    changes(since: $since, first: $first) {
      resyncDue
      subjectChanged
      replies {
        ...ReplyItem
      }
      gone
      hasMore
      replyCount
      cursor
    }
  }
}
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}
fragment ThreadOfPiece on Thread {
  id
  subject {
    __typename
    ... on Reflection {
      revision
    }
    ... on CaseStudy {
      revision
    }
  }
}`) as unknown as TypedDocumentString<ThreadChangesQuery, ThreadChangesQueryVariables>;
export const AnswersToReplyDocument = new TypedDocumentString(`
    query AnswersToReply($id: ID!, $number: Int!, $first: Int!) {
  thread(id: $id) {
    reply(number: $number) {
      replies(first: $first) {
        nodes {
          ...ReplyItem
        }
      }
    }
  }
}
    fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}`) as unknown as TypedDocumentString<AnswersToReplyQuery, AnswersToReplyQueryVariables>;
export const NewestReplyDocument = new TypedDocumentString(`
    query NewestReply($id: ID!) {
  thread(id: $id) {
    replies(first: 1, orderBy: NEWEST) {
      nodes {
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NewestReplyQuery, NewestReplyQueryVariables>;
export const SubjectOfThreadDocument = new TypedDocumentString(`
    query SubjectOfThread($id: ID!) {
  thread(id: $id) {
    subject {
      __typename
      ... on Reflection {
        id
        title
        revision
        author {
          handle
          displayName
        }
      }
      ... on CaseStudy {
        slug
        title
        revision
        author {
          handle
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubjectOfThreadQuery, SubjectOfThreadQueryVariables>;
export const ReactDocument = new TypedDocumentString(`
    mutation React($input: ReactInput!) {
  react(input: $input) {
    content {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReactMutation, ReactMutationVariables>;
export const WatchDocument = new TypedDocumentString(`
    mutation Watch($input: SetWatchLevelInput!) {
  setWatchLevel(input: $input) {
    thread {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<WatchMutation, WatchMutationVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($input: MarkThreadReadInput!) {
  markThreadRead(input: $input) {
    thread {
      viewerUnreadCount
    }
  }
}
    `) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const MarkUnreadDocument = new TypedDocumentString(`
    mutation MarkUnread($input: MarkThreadUnreadInput!) {
  markThreadUnread(input: $input) {
    thread {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<MarkUnreadMutation, MarkUnreadMutationVariables>;
export const NewCaseStudyPageDocument = new TypedDocumentString(`
    query NewCaseStudyPage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<NewCaseStudyPageQuery, NewCaseStudyPageQueryVariables>;
export const ShelfTagsToChooseDocument = new TypedDocumentString(`
    query ShelfTagsToChoose {
  ...ShelfTags
}
    fragment ShelfTag on Tag {
  label
  facet
}
fragment ShelfTags on Query {
  topics: tags(facet: TOPIC, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
  platforms: tags(facet: PLATFORM, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
  formats: tags(facet: FORMAT, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
  audiences: tags(facet: AUDIENCE, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
  goals: tags(facet: GOAL, filed: true, first: 100) {
    nodes {
      ...ShelfTag
    }
  }
}`) as unknown as TypedDocumentString<ShelfTagsToChooseQuery, ShelfTagsToChooseQueryVariables>;
export const EditCaseStudyPageDocument = new TypedDocumentString(`
    query EditCaseStudyPage($slug: String!) {
  ...Frame
  caseStudy(slug: $slug) {
    ...TextOfCaseStudy
  }
}
    fragment EditedCaseStudy on CaseStudy {
  id
  slug
  title
  status
  revision
  blindUntil
  viewerCanOpenBlindRating
  viewerCan {
    edit
    remove
  }
}
fragment TextOfCaseStudy on CaseStudy {
  ...EditedCaseStudy
  audience
  bodyMarkdown
  heldBecause
  startedOn
  endedOn
  organisation {
    name
    place
    country
    website
    populationServed
  }
  strategy {
    goal
    audience
    approach
    outcome
    lessons
    skillsGained
  }
  effort {
    teamSize
    staffHours
    spend
    currency
  }
  tags {
    ...ShelfTag
  }
  sources {
    title
    url
    credit
    licence
  }
}
fragment ShelfTag on Tag {
  label
  facet
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<EditCaseStudyPageQuery, EditCaseStudyPageQueryVariables>;
export const EditedCaseStudyPageDocument = new TypedDocumentString(`
    query EditedCaseStudyPage($slug: String!) {
  ...Frame
  caseStudy(slug: $slug) {
    ...EditedCaseStudy
  }
}
    fragment EditedCaseStudy on CaseStudy {
  id
  slug
  title
  status
  revision
  blindUntil
  viewerCanOpenBlindRating
  viewerCan {
    edit
    remove
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<EditedCaseStudyPageQuery, EditedCaseStudyPageQueryVariables>;
export const PreviewOfCaseStudyDocument = new TypedDocumentString(`
    query PreviewOfCaseStudy($markdown: String!) {
  renderMarkdown(markdown: $markdown)
}
    `) as unknown as TypedDocumentString<PreviewOfCaseStudyQuery, PreviewOfCaseStudyQueryVariables>;
export const CreateCaseStudyDocument = new TypedDocumentString(`
    mutation CreateCaseStudy($input: CreateCaseStudyInput!) {
  createCaseStudy(input: $input) {
    caseStudy {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCaseStudyMutation, CreateCaseStudyMutationVariables>;
export const UpdateCaseStudyDocument = new TypedDocumentString(`
    mutation UpdateCaseStudy($input: UpdateCaseStudyInput!) {
  updateCaseStudy(input: $input) {
    caseStudy {
      slug
      heldBecause
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateCaseStudyMutation, UpdateCaseStudyMutationVariables>;
export const PublishCaseStudyDocument = new TypedDocumentString(`
    mutation PublishCaseStudy($input: PublishCaseStudyInput!) {
  publishCaseStudy(input: $input) {
    caseStudy {
      slug
      status
    }
  }
}
    `) as unknown as TypedDocumentString<PublishCaseStudyMutation, PublishCaseStudyMutationVariables>;
export const RemoveCaseStudyDocument = new TypedDocumentString(`
    mutation RemoveCaseStudy($input: RemoveContentInput!) {
  removeCaseStudy(input: $input) {
    caseStudy {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCaseStudyMutation, RemoveCaseStudyMutationVariables>;
export const PutUpForBlindRatingDocument = new TypedDocumentString(`
    mutation PutUpForBlindRating($input: OpenForBlindRatingInput!) {
  openForBlindRating(input: $input) {
    caseStudy {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<PutUpForBlindRatingMutation, PutUpForBlindRatingMutationVariables>;
export const FiguresPageDocument = new TypedDocumentString(`
    query FiguresPage($slug: String!) {
  ...Frame
  caseStudy(slug: $slug) {
    ...EditedCaseStudy
    metrics {
      ...SeriesHead
      points {
        on
      }
    }
  }
}
    fragment EditedCaseStudy on CaseStudy {
  id
  slug
  title
  status
  revision
  blindUntil
  viewerCanOpenBlindRating
  viewerCan {
    edit
    remove
  }
}
fragment SeriesHead on MetricSeries {
  id
  name
  unit
  paid
  provenance
  baseline
  total
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<FiguresPageQuery, FiguresPageQueryVariables>;
export const SeriesPageDocument = new TypedDocumentString(`
    query SeriesPage($slug: String!) {
  ...Frame
  caseStudy(slug: $slug) {
    ...EditedCaseStudy
    metrics {
      ...SeriesHead
      points {
        on
        value
        note
      }
    }
  }
}
    fragment EditedCaseStudy on CaseStudy {
  id
  slug
  title
  status
  revision
  blindUntil
  viewerCanOpenBlindRating
  viewerCan {
    edit
    remove
  }
}
fragment SeriesHead on MetricSeries {
  id
  name
  unit
  paid
  provenance
  baseline
  total
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<SeriesPageQuery, SeriesPageQueryVariables>;
export const RecordMetricsDocument = new TypedDocumentString(`
    mutation RecordMetrics($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    caseStudy {
      slug
      metrics {
        id
        name
        unit
        paid
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordMetricsMutation, RecordMetricsMutationVariables>;
export const PicturesPageDocument = new TypedDocumentString(`
    query PicturesPage($slug: String!) {
  ...Frame
  caseStudy(slug: $slug) {
    ...EditedCaseStudy
    media {
      ...Picture
    }
  }
  mine: viewer {
    unattachedMedia {
      ...Picture
      state
    }
  }
}
    fragment EditedCaseStudy on CaseStudy {
  id
  slug
  title
  status
  revision
  blindUntil
  viewerCanOpenBlindRating
  viewerCan {
    edit
    remove
  }
}
fragment Picture on Media {
  id
  url
  width
  height
  altText
  decorative
  credit
  licence
  showsOutcome
  variants {
    url
    width
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<PicturesPageQuery, PicturesPageQueryVariables>;
export const ChangePictureDocument = new TypedDocumentString(`
    mutation ChangePicture($input: UpdateMediaInput!) {
  updateMedia(input: $input) {
    media {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePictureMutation, ChangePictureMutationVariables>;
export const RemovePictureDocument = new TypedDocumentString(`
    mutation RemovePicture($input: RemoveMediaInput!) {
  removeMedia(input: $input) {
    mediaId
  }
}
    `) as unknown as TypedDocumentString<RemovePictureMutation, RemovePictureMutationVariables>;
export const ReflectionFeedDocument = new TypedDocumentString(`
    query ReflectionFeed($id: ID!) {
  reflection(id: $id) {
    ...FeedReflection
    bodyHtml
    thread {
      ...FeedReplies
    }
  }
}
    fragment FeedAuthor on User {
  handle
  displayName
}
fragment FeedReplies on Thread {
  replies(orderBy: NEWEST, first: 50) {
    nodes {
      number
      status
      createdAt
      editedAt
      bodyHtml
      author {
        ...FeedAuthor
      }
    }
  }
}
fragment FeedReflection on Reflection {
  id
  title
  excerpt
  publishedAt
  createdAt
  editedAt
  author {
    ...FeedAuthor
  }
}`) as unknown as TypedDocumentString<ReflectionFeedQuery, ReflectionFeedQueryVariables>;
export const CaseStudyFeedDocument = new TypedDocumentString(`
    query CaseStudyFeed($slug: String!) {
  caseStudy(slug: $slug) {
    ...FeedCaseStudy
    thread {
      ...FeedReplies
    }
  }
}
    fragment FeedAuthor on User {
  handle
  displayName
}
fragment FeedReplies on Thread {
  replies(orderBy: NEWEST, first: 50) {
    nodes {
      number
      status
      createdAt
      editedAt
      bodyHtml
      author {
        ...FeedAuthor
      }
    }
  }
}
fragment FeedCaseStudy on CaseStudy {
  slug
  title
  publishedAt
  createdAt
  editedAt
  author {
    ...FeedAuthor
  }
  strategy {
    goalExcerpt
  }
}`) as unknown as TypedDocumentString<CaseStudyFeedQuery, CaseStudyFeedQueryVariables>;
export const ShelfFeedDocument = new TypedDocumentString(`
    query ShelfFeed {
  caseStudies(orderBy: NEWEST, first: 50) {
    nodes {
      ...FeedCaseStudy
    }
  }
}
    fragment FeedAuthor on User {
  handle
  displayName
}
fragment FeedCaseStudy on CaseStudy {
  slug
  title
  publishedAt
  createdAt
  editedAt
  author {
    ...FeedAuthor
  }
  strategy {
    goalExcerpt
  }
}`) as unknown as TypedDocumentString<ShelfFeedQuery, ShelfFeedQueryVariables>;
export const TagFeedDocument = new TypedDocumentString(`
    query TagFeed($slug: String!, $names: [String!]!) {
  tag(slug: $slug) {
    slug
    label
  }
  reflections(filter: {tags: $names}, orderBy: NEWEST, first: 50) {
    nodes {
      ...FeedReflection
    }
  }
  caseStudies(filter: {tags: $names}, orderBy: NEWEST, first: 50) {
    nodes {
      ...FeedCaseStudy
    }
  }
}
    fragment FeedAuthor on User {
  handle
  displayName
}
fragment FeedReflection on Reflection {
  id
  title
  excerpt
  publishedAt
  createdAt
  editedAt
  author {
    ...FeedAuthor
  }
}
fragment FeedCaseStudy on CaseStudy {
  slug
  title
  publishedAt
  createdAt
  editedAt
  author {
    ...FeedAuthor
  }
  strategy {
    goalExcerpt
  }
}`) as unknown as TypedDocumentString<TagFeedQuery, TagFeedQueryVariables>;
export const CourseFeedDocument = new TypedDocumentString(`
    query CourseFeed($id: ID!) {
  reflections(filter: {courseId: $id}, orderBy: NEWEST, first: 50) {
    nodes {
      ...FeedReflection
    }
  }
}
    fragment FeedAuthor on User {
  handle
  displayName
}
fragment FeedReflection on Reflection {
  id
  title
  excerpt
  publishedAt
  createdAt
  editedAt
  author {
    ...FeedAuthor
  }
}`) as unknown as TypedDocumentString<CourseFeedQuery, CourseFeedQueryVariables>;
export const PublicReflectionsDocument = new TypedDocumentString(`
    query PublicReflections($after: String) {
  reflections(orderBy: NEWEST, first: 100, after: $after) {
    nodes {
      id
      publishedAt
      editedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PublicReflectionsQuery, PublicReflectionsQueryVariables>;
export const PublicCaseStudiesDocument = new TypedDocumentString(`
    query PublicCaseStudies($after: String) {
  caseStudies(orderBy: NEWEST, first: 100, after: $after) {
    nodes {
      slug
      publishedAt
      editedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PublicCaseStudiesQuery, PublicCaseStudiesQueryVariables>;
export const HelpPageDocument = new TypedDocumentString(`
    query HelpPage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<HelpPageQuery, HelpPageQueryVariables>;
export const VisitorHomeDocument = new TypedDocumentString(`
    query VisitorHome {
  ...Frame
  installation {
    isNew
  }
  caseStudies(first: 3, orderBy: BEST_STRATEGY) {
    nodes {
      ...CaseStudyCard
    }
  }
  reflections(first: 5, orderBy: RECENTLY_ACTIVE) {
    nodes {
      ...ReflectionCard
    }
  }
}
    fragment CaseStudyCard on CaseStudy {
  id
  slug
  title
  publishedAt
  status
  blindUntil
  outcomeShown
  organisation {
    name
    country
  }
  strategy {
    goalExcerpt
  }
  tags {
    slug
    label
  }
  ratingSummary {
    score
    count
  }
  thread {
    replyCount
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment ReflectionCard on Reflection {
  id
  title
  excerpt
  publishedAt
  wordCount
  status
  pinned
  author {
    handle
    displayName
  }
  course {
    slug
    title
  }
  tags {
    slug
    label
  }
  thread {
    id
    replyCount
    viewerUnreadCount
  }
}`) as unknown as TypedDocumentString<VisitorHomeQuery, VisitorHomeQueryVariables>;
export const MemberHomeDocument = new TypedDocumentString(`
    query MemberHome($first: Int!, $after: String, $orderBy: ReflectionOrder!, $news: Boolean!) {
  ...Frame
  viewer {
    courses(first: 20) {
      nodes {
        id
        slug
        title
        viewerRole
        prompts {
          ...PromptStanding
        }
      }
    }
    refusedTags @include(if: $news) {
      ...RefusedTag
    }
    trackedThreads @include(if: $news) {
      id
      viewerUnreadCount
      subject {
        ...NoticeSubject
      }
    }
    notifications(first: 20, unreadOnly: true) {
      nodes {
        id
        kind
        path
        subjectTitle
        actor {
          handle
          displayName
        }
      }
    }
  }
  reflections(first: $first, after: $after, orderBy: $orderBy) {
    nodes {
      ...ReflectionLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  news: reflections(
    first: 12
    orderBy: RECENTLY_ACTIVE
    filter: {unreadOnly: true}
  ) @include(if: $news) {
    nodes {
      ...ReflectionLine
    }
  }
}
    fragment PromptStanding on Prompt {
  id
  number
  title
  opensAt
  dueAt
  closesAt
  postFirst
  minimumWords
  repliesRequired
  viewerProgress {
    published
    complete
    owed
    onTime
    words
    editedAfterClosing
    distinctPeersRepliedTo
  }
}
fragment ReflectionLine on Reflection {
  id
  title
  excerpt
  publishedAt
  status
  pinned
  author {
    handle
    displayName
  }
  thread {
    replyCount
    viewerUnreadCount
  }
}
fragment NoticeSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment RefusedTag on RefusedTag {
  name
  reason
  refusedAt
  subjectTitle
  path
}`) as unknown as TypedDocumentString<MemberHomeQuery, MemberHomeQueryVariables>;
export const GuideDocument = new TypedDocumentString(`
    query Guide($markdown: String!) {
  ...Frame
  renderMarkdown(markdown: $markdown)
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<GuideQuery, GuideQueryVariables>;
export const MemberPageDocument = new TypedDocumentString(`
    query MemberPage($handle: String!, $reflections: String, $caseStudies: String) {
  ...Frame
  user(handle: $handle) {
    id
    handle
    displayName
    bioHtml
    affiliation
    joinedAt
    viewerHasMuted
  }
  reflections(filter: {authorHandle: $handle}, first: 30, after: $reflections) {
    nodes {
      ...ReflectionCard
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  caseStudies(
    filter: {authorHandle: $handle}
    orderBy: NEWEST
    first: 20
    after: $caseStudies
  ) {
    nodes {
      ...CaseStudyCard
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CaseStudyCard on CaseStudy {
  id
  slug
  title
  publishedAt
  status
  blindUntil
  outcomeShown
  organisation {
    name
    country
  }
  strategy {
    goalExcerpt
  }
  tags {
    slug
    label
  }
  ratingSummary {
    score
    count
  }
  thread {
    replyCount
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment ReflectionCard on Reflection {
  id
  title
  excerpt
  publishedAt
  wordCount
  status
  pinned
  author {
    handle
    displayName
  }
  course {
    slug
    title
  }
  tags {
    slug
    label
  }
  thread {
    id
    replyCount
    viewerUnreadCount
  }
}`) as unknown as TypedDocumentString<MemberPageQuery, MemberPageQueryVariables>;
export const OwnMemberPageDocument = new TypedDocumentString(`
    query OwnMemberPage {
  viewer {
    profile {
      displayName
      bioHtml
      affiliation
      ...ProfileNotice
    }
  }
}
    fragment ProfileNotice on OwnProfile {
  state
  heldBecause
  decision {
    reason
    appealUntil
  }
}`) as unknown as TypedDocumentString<OwnMemberPageQuery, OwnMemberPageQueryVariables>;
export const ReportMemberPageDocument = new TypedDocumentString(`
    query ReportMemberPage($handle: String!) {
  ...Frame
  user(handle: $handle) {
    id
    handle
    displayName
    bioHtml
    affiliation
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ReportMemberPageQuery, ReportMemberPageQueryVariables>;
export const MemberByIdDocument = new TypedDocumentString(`
    query MemberById($id: String!) {
  user(handle: $id) {
    handle
  }
}
    `) as unknown as TypedDocumentString<MemberByIdQuery, MemberByIdQueryVariables>;
export const ReportMemberDocument = new TypedDocumentString(`
    mutation ReportMember($input: ReportMemberInput!) {
  reportMember(input: $input) {
    report {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReportMemberMutation, ReportMemberMutationVariables>;
export const MuteDocument = new TypedDocumentString(`
    mutation Mute($input: MuteMemberInput!) {
  muteMember(input: $input) {
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<MuteMutation, MuteMutationVariables>;
export const SignInPageDocument = new TypedDocumentString(`
    query SignInPage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<SignInPageQuery, SignInPageQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    expiresAt
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RenewSessionDocument = new TypedDocumentString(`
    mutation RenewSession {
  refreshSession(input: {cookies: true}) {
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<RenewSessionMutation, RenewSessionMutationVariables>;
export const SetPasswordDocument = new TypedDocumentString(`
    mutation SetPassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<SetPasswordMutation, SetPasswordMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    accepted
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ConfirmEmailDocument = new TypedDocumentString(`
    mutation ConfirmEmail($input: ConfirmEmailInput!) {
  confirmEmail(input: $input) {
    changed
  }
}
    `) as unknown as TypedDocumentString<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
export const NotificationsPageDocument = new TypedDocumentString(`
    query NotificationsPage($after: String, $unreadOnly: Boolean!) {
  ...Frame
  viewer {
    notificationGroups(first: 30, after: $after, unreadOnly: $unreadOnly) {
      nodes {
        ...NoticeGroup
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment NoticeGroup on NotificationGroup {
  count
  kinds {
    kind
    count
  }
  newest {
    ...Notice
  }
  notifications {
    ...NoticeLine
  }
}
fragment NoticeLine on Notification {
  id
  kind
  createdAt
  path
  people
  actor {
    handle
    displayName
  }
}
fragment Notice on Notification {
  id
  kind
  createdAt
  readAt
  message
  path
  people
  watchedBy
  promptChange
  subjectTitle
  actor {
    handle
    displayName
  }
  content {
    ...NoticeContent
  }
  thread {
    id
    subject {
      ...NoticeSubject
    }
  }
  decision {
    id
    action
    aboutProfile
    reason
    text
    until
    undone
    appealUntil
    appeal {
      statement
      createdAt
      outcome
      explanation
    }
    content {
      ...NoticeContent
    }
  }
}
fragment NoticeContent on Content {
  __typename
  id
  ... on Reply {
    number
  }
}
fragment NoticeSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<NotificationsPageQuery, NotificationsPageQueryVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    viewer {
      unreadNotificationCount
    }
  }
}
    `) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const AppealDocument = new TypedDocumentString(`
    mutation Appeal($input: AppealDecisionInput!) {
  appealDecision(input: $input) {
    decision {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AppealMutation, AppealMutationVariables>;
export const UnsubscribePageDocument = new TypedDocumentString(`
    query UnsubscribePage($token: String!) {
  ...Frame
  mailSubscription(token: $token) {
    kinds {
      kind
      mail
    }
    mailOff
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<UnsubscribePageQuery, UnsubscribePageQueryVariables>;
export const SetMailSubscriptionDocument = new TypedDocumentString(`
    mutation SetMailSubscription($input: SetMailSubscriptionInput!) {
  setMailSubscription(input: $input) {
    former
  }
}
    `) as unknown as TypedDocumentString<SetMailSubscriptionMutation, SetMailSubscriptionMutationVariables>;
export const MarkNotificationsUnreadDocument = new TypedDocumentString(`
    mutation MarkNotificationsUnread($input: MarkNotificationsUnreadInput!) {
  markNotificationsUnread(input: $input) {
    viewer {
      unreadNotificationCount
    }
  }
}
    `) as unknown as TypedDocumentString<MarkNotificationsUnreadMutation, MarkNotificationsUnreadMutationVariables>;
export const NotificationSettingsPageDocument = new TypedDocumentString(`
    query NotificationSettingsPage {
  ...Frame
  viewer {
    watchLevelWrittenIn
    notificationPreferences {
      kinds {
        kind
        inApp
        mail
      }
      mailOff
      timeZone
      quietHours {
        from
        until
      }
      digestHour
      digestWeekday
      mailWithoutContent
    }
    watching: watchedThreads(level: WATCHING, first: 50) {
      nodes {
        ...WatchedThread
      }
      totalCount
    }
    muted: watchedThreads(level: MUTED, first: 50) {
      nodes {
        ...WatchedThread
      }
      totalCount
    }
  }
}
    fragment NoticeSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}
fragment WatchedThread on Thread {
  id
  subject {
    ...NoticeSubject
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<NotificationSettingsPageQuery, NotificationSettingsPageQueryVariables>;
export const UpdateNotificationPreferencesDocument = new TypedDocumentString(`
    mutation UpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!, $writtenIn: SetWatchLevelWrittenInInput!) {
  updateNotificationPreferences(input: $input) {
    viewer {
      isAdmin
    }
  }
  setWatchLevelWrittenIn(input: $writtenIn) {
    viewer {
      isAdmin
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateNotificationPreferencesMutation, UpdateNotificationPreferencesMutationVariables>;
export const ErrorPageDocument = new TypedDocumentString(`
    query ErrorPage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ErrorPageQuery, ErrorPageQueryVariables>;
export const SendPictureDocument = new TypedDocumentString(`
    mutation SendPicture($input: CreateMediaUploadInput!) {
  createMediaUpload(input: $input) {
    media {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SendPictureMutation, SendPictureMutationVariables>;
export const ParticipationPageDocument = new TypedDocumentString(`
    query ParticipationPage($slug: String!, $filter: ProgressFilter!, $after: String) {
  ...Frame
  courseProgress(courseSlug: $slug) {
    learnerCount
    course {
      slug
      title
    }
    prompts {
      ...CountedPrompt
    }
    learners(filter: $filter, first: 50, after: $after) {
      totalCount
      nodes {
        ...LearnerRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment CountedPrompt on PromptTotals {
  prompt {
    number
    title
    opensAt
    dueAt
    closesAt
    repliesRequired
  }
  onTime
  late
  published
  missing
  notOwed
  owing
}
fragment LearnerRow on LearnerProgress {
  missing
  repliesOwed
  member {
    user {
      handle
      displayName
    }
  }
  participation {
    repliesGiven
    distinctPeersRepliedTo
    lastActiveAt
  }
  prompts {
    ...ProgressCell
  }
}
fragment ProgressCell on ProgressWithPrompt {
  state
  words
  reflectionId
  editedAfterClosing
  replies
  peersRepliedTo
  repliesOwed
}`) as unknown as TypedDocumentString<ParticipationPageQuery, ParticipationPageQueryVariables>;
export const LearnerPageDocument = new TypedDocumentString(`
    query LearnerPage($slug: String!, $handle: String!) {
  ...Frame
  courseProgress(courseSlug: $slug) {
    course {
      id
      slug
      title
    }
    prompts {
      ...CountedPrompt
    }
    learners(filter: {handle: $handle}, first: 1) {
      nodes {
        ...LearnerRow
        member {
          joinedAt
        }
        participation {
          reflections
          words
          unansweredReflections
          repliesReceived
          ratingsGiven
        }
      }
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment CountedPrompt on PromptTotals {
  prompt {
    number
    title
    opensAt
    dueAt
    closesAt
    repliesRequired
  }
  onTime
  late
  published
  missing
  notOwed
  owing
}
fragment LearnerRow on LearnerProgress {
  missing
  repliesOwed
  member {
    user {
      handle
      displayName
    }
  }
  participation {
    repliesGiven
    distinctPeersRepliedTo
    lastActiveAt
  }
  prompts {
    ...ProgressCell
  }
}
fragment ProgressCell on ProgressWithPrompt {
  state
  words
  reflectionId
  editedAfterClosing
  replies
  peersRepliedTo
  repliesOwed
}`) as unknown as TypedDocumentString<LearnerPageQuery, LearnerPageQueryVariables>;
export const OwnProgressPageDocument = new TypedDocumentString(`
    query OwnProgressPage($slug: String!) {
  ...Frame
  course(slug: $slug) {
    id
    slug
    title
    viewerRole
    prompts {
      ...PromptStanding
    }
  }
}
    fragment PromptStanding on Prompt {
  id
  number
  title
  opensAt
  dueAt
  closesAt
  postFirst
  minimumWords
  repliesRequired
  viewerProgress {
    published
    complete
    owed
    onTime
    words
    editedAfterClosing
    distinctPeersRepliedTo
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<OwnProgressPageQuery, OwnProgressPageQueryVariables>;
export const ReflectionsOfLearnerDocument = new TypedDocumentString(`
    query ReflectionsOfLearner($filter: ReflectionFilter!, $after: String) {
  reflections(first: 20, after: $after, orderBy: NEWEST, filter: $filter) {
    nodes {
      ...ReflectionLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ReflectionLine on Reflection {
  id
  title
  excerpt
  publishedAt
  status
  pinned
  author {
    handle
    displayName
  }
  thread {
    replyCount
    viewerUnreadCount
  }
}`) as unknown as TypedDocumentString<ReflectionsOfLearnerQuery, ReflectionsOfLearnerQueryVariables>;
export const ReplyGraphCourseDocument = new TypedDocumentString(`
    query ReplyGraphCourse($slug: String!) {
  ...Frame
  course(slug: $slug) {
    id
    slug
    title
    viewerCan {
      seeParticipation
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ReplyGraphCourseQuery, ReplyGraphCourseQueryVariables>;
export const ReplyGraphPageDocument = new TypedDocumentString(`
    query ReplyGraphPage($courseId: ID!) {
  replyGraph(courseId: $courseId) {
    truncated
    nodes {
      given
      received
      member {
        role
        user {
          handle
          displayName
        }
      }
    }
    edges {
      weight
      from {
        handle
      }
      to {
        handle
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReplyGraphPageQuery, ReplyGraphPageQueryVariables>;
export const ReflectionPageDocument = new TypedDocumentString(`
    query ReflectionPage($id: ID!, $first: Int!, $after: String, $order: ReplyOrder!, $number: Int!, $pointed: Boolean!) {
  ...Frame
  reflection(id: $id) {
    id
    slug
    title
    excerpt
    bodyHtml
    audience
    status
    revision
    createdAt
    publishedAt
    editedAt
    wordCount
    pinned
    author {
      id
      handle
      displayName
    }
    course {
      slug
      title
    }
    prompt {
      id
      number
      title
      closesAt
    }
    tags {
      slug
      label
    }
    caseStudies {
      slug
      title
    }
    media {
      ...PictureView
    }
    reactions {
      reaction
      count
      viewerHasReacted
    }
    viewerCan {
      edit
      remove
      reply
      report
      moderate
    }
    thread {
      ...ThreadView
    }
  }
}
    fragment PictureView on Media {
  id
  altText
  decorative
  showsOutcome
  credit
  licence
  url
  width
  height
  variants {
    url
    width
  }
}
fragment ReplyItem on Reply {
  id
  number
  depth
  status
  revision
  inReplyToRevision
  createdAt
  editedAt
  bodyHtml
  viewerHasRead
  author {
    id
    handle
    displayName
  }
  parent {
    number
    revision
    author {
      id
      handle
      displayName
    }
  }
  reactions {
    reaction
    count
    viewerHasReacted
  }
  viewerCan {
    edit
    remove
    reply
    report
    moderate
  }
}
fragment ReplyPage on ReplyConnection {
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment ThreadView on Thread {
  id
  changeCursor
  locked
  replyCount
  viewerUnreadCount
  viewerWatchLevel
  viewerChosenWatchLevel
  whole: replies(first: $first, after: $after, orderBy: $order) @skip(if: $pointed) {
    ...ReplyPage
  }
  pointed: reply(number: $number) @include(if: $pointed) {
    ...ReplyItem
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ReflectionPageQuery, ReflectionPageQueryVariables>;
export const CiteReflectionDocument = new TypedDocumentString(`
    query CiteReflection($id: ID!) {
  reflection(id: $id) {
    id
    title
    excerpt
    audience
    status
    createdAt
    publishedAt
    author {
      handle
      displayName
    }
    tags {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<CiteReflectionQuery, CiteReflectionQueryVariables>;
export const RubricsPageDocument = new TypedDocumentString(`
    query RubricsPage {
  ...Frame
  viewer {
    canWriteRubrics
  }
  rubrics {
    id
    title
    version
    builtIn
    viewerCanChange
    criteria {
      id
      title
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<RubricsPageQuery, RubricsPageQueryVariables>;
export const RubricPageDocument = new TypedDocumentString(`
    query RubricPage($id: ID!) {
  ...Frame
  viewer {
    canWriteRubrics
  }
  rubric(id: $id) {
    viewerCanChange
    ...WholeRubric
  }
  rubricVersions(id: $id) {
    id
    version
    current
    criteria {
      key
      title
      weight
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment WholeRubric on Rubric {
  id
  title
  version
  builtIn
  current
  criteria {
    id
    key
    title
    description
    weight
    levels {
      score
      description
    }
  }
}`) as unknown as TypedDocumentString<RubricPageQuery, RubricPageQueryVariables>;
export const NewRubricPageDocument = new TypedDocumentString(`
    query NewRubricPage {
  ...Frame
  viewer {
    canWriteRubrics
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<NewRubricPageQuery, NewRubricPageQueryVariables>;
export const RubricPreviewDocument = new TypedDocumentString(`
    query RubricPreview($input: CreateRubricInput!) {
  rubricPreview(input: $input) {
    outcome
    ratingCount
    caseStudyCount
    current {
      id
      title
      version
      criteria {
        key
        title
        weight
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RubricPreviewQuery, RubricPreviewQueryVariables>;
export const WriteRubricDocument = new TypedDocumentString(`
    mutation WriteRubric($input: CreateRubricInput!) {
  createRubric(input: $input) {
    rubric {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<WriteRubricMutation, WriteRubricMutationVariables>;
export const ScreeningPageDocument = new TypedDocumentString(`
    query ScreeningPage($courseId: ID) {
  ...Frame
  screeningSettings(courseId: $courseId) {
    bannedPhrases
    holdFirstPosts
    newcomerLinks
    version
    changedAt
    changedBy {
      ...DeskPerson
    }
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ScreeningPageQuery, ScreeningPageQueryVariables>;
export const ScreeningTrialDocument = new TypedDocumentString(`
    query ScreeningTrial($courseId: ID, $bannedPhrases: [String!], $holdFirstPosts: Int, $newcomerLinks: Int, $posts: Int!) {
  screeningTrial(
    courseId: $courseId
    bannedPhrases: $bannedPhrases
    holdFirstPosts: $holdFirstPosts
    newcomerLinks: $newcomerLinks
    posts: $posts
  ) {
    screened
    held
    refused
    newlyCaught
    noLongerCaught
    rules {
      rule
      count
    }
    caught(first: 20) {
      answer
      rule
      matched
      newly
      content {
        __typename
        author {
          ...DeskPerson
        }
        bodyMarkdown
        ...DeskPlace
      }
    }
  }
}
    fragment DeskPerson on User {
  id
  handle
  displayName
}
fragment DeskPlace on Content {
  ... on Reply {
    number
    thread {
      subject {
        ...DeskSubject
      }
    }
  }
  ... on Discussable {
    ...DeskSubject
  }
}
fragment DeskSubject on Discussable {
  __typename
  id
  title
  ... on CaseStudy {
    slug
  }
}`) as unknown as TypedDocumentString<ScreeningTrialQuery, ScreeningTrialQueryVariables>;
export const UpdateScreeningDocument = new TypedDocumentString(`
    mutation UpdateScreening($input: UpdateScreeningInput!) {
  updateScreening(input: $input) {
    settings {
      version
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateScreeningMutation, UpdateScreeningMutationVariables>;
export const SearchPageDocument = new TypedDocumentString(`
    query SearchPage($query: String!, $filter: SearchFilter!, $first: Int!, $after: String) {
  ...Frame
  search(query: $query, filter: $filter, first: $first, after: $after) {
    nodes {
      kind
      snippetHtml
      hit {
        __typename
        ... on Reflection {
          id
          title
          publishedAt
          author {
            handle
            displayName
          }
        }
        ... on CaseStudy {
          slug
          title
          organisation {
            name
          }
        }
        ... on Reply {
          number
          createdAt
          author {
            handle
            displayName
          }
          thread {
            subject {
              __typename
              id
              title
              ... on CaseStudy {
                slug
              }
            }
          }
        }
        ... on User {
          handle
          displayName
          affiliation
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<SearchPageQuery, SearchPageQueryVariables>;
export const EmptySearchPageDocument = new TypedDocumentString(`
    query EmptySearchPage {
  ...Frame
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<EmptySearchPageQuery, EmptySearchPageQueryVariables>;
export const TagsPageDocument = new TypedDocumentString(`
    query TagsPage($facet: TagFacet, $filed: Boolean, $prefix: String, $after: String, $refused: Boolean!) {
  ...Frame
  viewer {
    canGovernTags
    refusedTags @include(if: $refused) {
      ...RefusedTag
    }
  }
  tags(first: 100, after: $after, facet: $facet, filed: $filed, prefix: $prefix) {
    nodes {
      slug
      label
      facet
      filed
      usageCount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment RefusedTag on RefusedTag {
  name
  reason
  refusedAt
  subjectTitle
  path
}`) as unknown as TypedDocumentString<TagsPageQuery, TagsPageQueryVariables>;
export const TagPageDocument = new TypedDocumentString(`
    query TagPage($slug: String!, $names: [String!]!, $after: String) {
  ...Frame
  viewer {
    canGovernTags
  }
  tag(slug: $slug) {
    slug
    label
    facet
    filed
    description
    synonyms
    sameAs
    broaderTags {
      ...TagLink
    }
    narrower {
      ...TagLink
    }
  }
  reflections(first: 20, after: $after, filter: {tags: $names}) {
    nodes {
      ...ReflectionLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ReflectionLine on Reflection {
  id
  title
  excerpt
  publishedAt
  status
  pinned
  author {
    handle
    displayName
  }
  thread {
    replyCount
    viewerUnreadCount
  }
}
fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment TagLink on Tag {
  slug
  label
}`) as unknown as TypedDocumentString<TagPageQuery, TagPageQueryVariables>;
export const TagCaseStudiesDocument = new TypedDocumentString(`
    query TagCaseStudies($names: [String!]!) {
  caseStudies(first: 5, filter: {tags: $names}) {
    nodes {
      id
      slug
      title
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<TagCaseStudiesQuery, TagCaseStudiesQueryVariables>;
export const TagEditDocument = new TypedDocumentString(`
    query TagEdit($slug: String!) {
  ...Frame
  viewer {
    canGovernTags
  }
  tag(slug: $slug) {
    slug
    label
    facet
    filed
    description
    synonyms
    sameAs
    usageCount
    broaderTags {
      ...TagLink
    }
    narrower {
      ...TagLink
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment TagLink on Tag {
  slug
  label
}`) as unknown as TypedDocumentString<TagEditQuery, TagEditQueryVariables>;
export const TagMergePreviewDocument = new TypedDocumentString(`
    query TagMergePreview($from: String!, $into: String!) {
  tagMergePreview(from: $from, into: $into) {
    seenCount
    seenWithBothCount
    from {
      slug
      label
      synonyms
      broaderTags {
        ...TagLink
      }
      narrower {
        ...TagLink
      }
    }
    into {
      slug
      label
      facet
      filed
    }
  }
}
    fragment TagLink on Tag {
  slug
  label
}`) as unknown as TypedDocumentString<TagMergePreviewQuery, TagMergePreviewQueryVariables>;
export const UpdateTagDocument = new TypedDocumentString(`
    mutation UpdateTag($input: UpdateTagInput!) {
  updateTag(input: $input) {
    tag {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateTagMutation, UpdateTagMutationVariables>;
export const MergeTagsDocument = new TypedDocumentString(`
    mutation MergeTags($input: MergeTagsInput!) {
  mergeTags(input: $input) {
    tag {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<MergeTagsMutation, MergeTagsMutationVariables>;
export const RefuseTagDocument = new TypedDocumentString(`
    mutation RefuseTag($input: RefuseTagInput!) {
  refuseTag(input: $input) {
    slug
  }
}
    `) as unknown as TypedDocumentString<RefuseTagMutation, RefuseTagMutationVariables>;
export const WritePageDocument = new TypedDocumentString(`
    query WritePage($promptId: ID!, $hasPrompt: Boolean!, $find: String!, $finds: Boolean!) {
  ...Frame
  ...FoundCaseStudies
  viewer {
    ...OwnCourses
    unattachedMedia {
      ...WritingImage
    }
  }
  prompt(id: $promptId) @include(if: $hasPrompt) {
    ...WritingPrompt
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment WritingPrompt on Prompt {
  id
  number
  title
  minimumWords
  postFirst
  dueAt
  closesAt
  instructionsHtml
  course {
    id
    slug
    title
  }
}
fragment WritingImage on Media {
  id
  url
  altText
  credit
  licence
  decorative
  width
  height
  state
}
fragment OwnCourses on Viewer {
  courses(first: 50) {
    nodes {
      id
      slug
      title
    }
  }
}
fragment FoundCaseStudies on Query {
  search(query: $find, filter: {kinds: [CASE_STUDY]}, first: 8) @include(if: $finds) {
    nodes {
      hit {
        ... on CaseStudy {
          id
          title
          organisation {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<WritePageQuery, WritePageQueryVariables>;
export const EditPageDocument = new TypedDocumentString(`
    query EditPage($id: ID!, $find: String!, $finds: Boolean!) {
  ...Frame
  ...FoundCaseStudies
  viewer {
    ...OwnCourses
    unattachedMedia {
      ...WritingImage
    }
  }
  reflection(id: $id) {
    id
    title
    bodyMarkdown
    revision
    status
    audience
    wordCount
    viewerCan {
      edit
    }
    course {
      id
      slug
      title
    }
    prompt {
      ...WritingPrompt
    }
    tags {
      label
    }
    caseStudies {
      id
      title
    }
    media {
      ...WritingImage
    }
    revisions(first: 1) {
      nodes {
        number
        bodyMarkdown
        createdAt
      }
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}
fragment WritingPrompt on Prompt {
  id
  number
  title
  minimumWords
  postFirst
  dueAt
  closesAt
  instructionsHtml
  course {
    id
    slug
    title
  }
}
fragment WritingImage on Media {
  id
  url
  altText
  credit
  licence
  decorative
  width
  height
  state
}
fragment OwnCourses on Viewer {
  courses(first: 50) {
    nodes {
      id
      slug
      title
    }
  }
}
fragment FoundCaseStudies on Query {
  search(query: $find, filter: {kinds: [CASE_STUDY]}, first: 8) @include(if: $finds) {
    nodes {
      hit {
        ... on CaseStudy {
          id
          title
          organisation {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<EditPageQuery, EditPageQueryVariables>;
export const PreviewDocument = new TypedDocumentString(`
    query Preview($markdown: String!) {
  renderMarkdown(markdown: $markdown)
}
    `) as unknown as TypedDocumentString<PreviewQuery, PreviewQueryVariables>;
export const DraftsPageDocument = new TypedDocumentString(`
    query DraftsPage($after: String) {
  ...Frame
  viewer {
    drafts(first: 20, after: $after) {
      nodes {
        id
        title
        excerpt
        wordCount
        createdAt
        editedAt
        course {
          slug
          title
        }
        prompt {
          id
          title
          minimumWords
          closesAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DraftsPageQuery, DraftsPageQueryVariables>;
export const DiscardPageDocument = new TypedDocumentString(`
    query DiscardPage($id: ID!) {
  ...Frame
  reflection(id: $id) {
    id
    title
    status
    wordCount
    revision
    viewerCan {
      remove
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    waitingItemCount
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DiscardPageQuery, DiscardPageQueryVariables>;
export const CreateReflectionDocument = new TypedDocumentString(`
    mutation CreateReflection($input: CreateReflectionInput!) {
  createReflection(input: $input) {
    reflection {
      id
      revision
      wordCount
      status
    }
  }
}
    `) as unknown as TypedDocumentString<CreateReflectionMutation, CreateReflectionMutationVariables>;
export const UpdateReflectionDocument = new TypedDocumentString(`
    mutation UpdateReflection($input: UpdateReflectionInput!) {
  updateReflection(input: $input) {
    reflection {
      id
      revision
      wordCount
      status
      heldBecause
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateReflectionMutation, UpdateReflectionMutationVariables>;
export const PublishReflectionDocument = new TypedDocumentString(`
    mutation PublishReflection($input: PublishReflectionInput!) {
  publishReflection(input: $input) {
    reflection {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<PublishReflectionMutation, PublishReflectionMutationVariables>;
export const DiscardDraftDocument = new TypedDocumentString(`
    mutation DiscardDraft($input: RemoveContentInput!) {
  removeReflection(input: $input) {
    reflection {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const MentionCandidatesDocument = new TypedDocumentString(`
    query MentionCandidates($threadId: ID!, $prefix: String!) {
  mentionCandidates(threadId: $threadId, prefix: $prefix, first: 8) {
    handle
    displayName
  }
}
    `) as unknown as TypedDocumentString<MentionCandidatesQuery, MentionCandidatesQueryVariables>;
export const NewMentionCandidatesDocument = new TypedDocumentString(`
    query NewMentionCandidates($audience: Audience!, $courseId: ID, $promptId: ID, $prefix: String!) {
  newMentionCandidates(
    audience: $audience
    courseId: $courseId
    promptId: $promptId
    prefix: $prefix
    first: 8
  ) {
    handle
    displayName
  }
}
    `) as unknown as TypedDocumentString<NewMentionCandidatesQuery, NewMentionCandidatesQueryVariables>;
export const TagSuggestionsDocument = new TypedDocumentString(`
    query TagSuggestions($prefix: String!) {
  tags(prefix: $prefix, first: 8) {
    nodes {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<TagSuggestionsQuery, TagSuggestionsQueryVariables>;
export const DescribePictureDocument = new TypedDocumentString(`
    mutation DescribePicture($input: UpdateMediaInput!) {
  updateMedia(input: $input) {
    media {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DescribePictureMutation, DescribePictureMutationVariables>;
export const OwnPicturesDocument = new TypedDocumentString(`
    query OwnPictures {
  viewer {
    unattachedMedia {
      ...WritingImage
    }
  }
}
    fragment WritingImage on Media {
  id
  url
  altText
  credit
  licence
  decorative
  width
  height
  state
}`) as unknown as TypedDocumentString<OwnPicturesQuery, OwnPicturesQueryVariables>;
export const AnnouncePictureDocument = new TypedDocumentString(`
    mutation AnnouncePicture($input: CreateMediaUploadInput!) {
  createMediaUpload(input: $input) {
    uploadUrl
    media {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AnnouncePictureMutation, AnnouncePictureMutationVariables>;