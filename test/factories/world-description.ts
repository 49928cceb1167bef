import type { Audience, ContentStatus } from '../../libs/visibility/src/subject-visibility.js';

/** Everything refers to everything else by its place in the arrays; `null` is an erased author. */
export interface WorldDescription {
  /** The moment in which the world is looked at. Everything that has no time of its own happened before. */
  now?: Date;
  members: readonly MemberDescription[];
  mutes?: ReadonlyArray<{ member: number; muted: number }>;
  courses?: readonly CourseDescription[];
  enrolments?: readonly EnrolmentDescription[];
  prompts?: readonly PromptDescription[];
  subjects?: readonly SubjectDescription[];
  replies?: readonly ReplyDescription[];
}

export interface MemberDescription {
  /** A new one is made up when not given: handles are unique in a database, whatever was built in it before. */
  handle?: string;
  displayName?: string;
  nameAudience?: 'EVERYONE' | 'MEMBERS' | 'COURSEMATES' | 'NOBODY';
  isAdmin?: boolean;
  isCurator?: boolean;
  suspendedUntil?: Date | null;
}

export interface CourseDescription {
  slug?: string;
  title?: string;
  openToJoin?: boolean;
}

export interface EnrolmentDescription {
  member: number;
  course: number;
  role?: 'LEARNER' | 'INSTRUCTOR';
  joinedAt?: Date;
  suspendedUntil?: Date | null;
}

export interface PromptDescription {
  course: number;
  postFirst?: boolean;
  minimumWords?: number | null;
  repliesRequired?: number;
  opensAt?: Date | null;
  dueAt?: Date | null;
  closesAt?: Date | null;
}

/** A reflection or case study with its thread. The course is the prompt's where there is a prompt; case studies have neither. */
export interface SubjectDescription {
  /** REFLECTION when not given. */
  kind?: 'REFLECTION' | 'CASE_STUDY';
  /** A case study's. */
  blindUntil?: Date | null;
  /** The members to whom a case study's outcome has been disclosed. */
  disclosedTo?: readonly number[];
  /** The case studies that a reflection discusses, which come before it. */
  discusses?: readonly number[];
  author: number | null;
  course?: number | null;
  prompt?: number | null;
  /** COURSE where there is a course, else MEMBERS. */
  audience?: Audience;
  status?: ContentStatus;
  locked?: boolean;
  pinned?: boolean;
  title?: string;
  /** Its title where not given. */
  markdown?: string;
  wordCount?: number;
  /** A reflection's text before, in the order of their ends: how many words it had, until when. */
  formerly?: ReadonlyArray<{ words: number; until: Date }>;
  at?: Date;
}

/** Replies get their numbers in the order of the array. */
export interface ReplyDescription {
  subject: number;
  /** The number of the reply that is answered, in the same thread; 0 (the default) answers the subject. */
  parent?: number;
  author: number | null;
  status?: Exclude<ContentStatus, 'DRAFT'>;
  at?: Date;
  markdown?: string;
}
