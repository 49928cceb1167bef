/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
  /** From an admin, for whoever is locked out: works once, signed in or not. A retry needs a new one. */
  resetToken?: string | null | undefined;
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

/** Which notifications were read: `ids`, or `all: true`, one of the two. */
export type MarkNotificationsReadInput = {
  /** All that the viewer is shown at this moment. */
  all?: boolean | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** These: 1 to 100. Where one is not the viewer's to see, none is marked. */
  ids?: Array<string> | null | undefined;
};

/** What the viewer has read of a thread: `upToNumber` or `numbers`, one of the two. */
export type MarkThreadReadInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** Just these numbers, in whatever order: 1 to 1000 of them. */
  numbers?: Array<number> | null | undefined;
  /** The thread. */
  threadId: string;
  /** Everything up to this number, 0 being the subject alone. Not beyond the last number of the thread. */
  upToNumber?: number | null | undefined;
};

/** How far an image has come. */
export type MediaState =
  /** It is announced; its file has yet to be sent to its upload address. */
  | 'AWAITING'
  /** Its file is there, and can be seen. */
  | 'READY';

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

/** Whether to be notified of what somebody does. */
export type MuteMemberInput = {
  /** A member by their handle, without the @. */
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

/** What a notification is about. Of one piece of content a member gets one, the most specific; and one of each decision. */
export type NotificationKind =
  /** An appeal of the viewer’s was resolved. */
  | 'APPEAL'
  /** Somebody mentioned the viewer. */
  | 'MENTION'
  /** A moderator decided on what the viewer wrote, or on the viewer. */
  | 'MODERATION'
  /** A prompt of a course of the viewer’s opened or changed. */
  | 'PROMPT'
  /** Somebody was the first to rate a case study of the viewer’s. It tells no scores. */
  | 'RATING'
  /** Somebody reacted to what the viewer wrote. */
  | 'REACTION'
  /** Somebody answered what the viewer wrote. */
  | 'REPLY'
  /** Something new stands in a thread that the viewer watches. */
  | 'THREAD_ACTIVITY';

/** Which draft to publish. */
export type PublishReflectionInput = {
  /** The draft. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
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

/** What to withdraw. */
export type RemoveContentInput = {
  /** What is withdrawn. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
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

/** Which of one’s own sessions is to end. */
export type RevokeSessionInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** One of `Viewer.sessions`. */
  sessionId: string;
};

/** How closely the viewer wants to follow a thread. */
export type SetWatchLevelInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** How closely. */
  level: WatchLevel;
  /** The thread. */
  threadId: string;
};

/** A member who wants to sign in. */
export type SignInInput = {
  /** Puts the tokens into httpOnly cookies instead of the payload, for pages in a browser. No unless given. */
  cookies?: boolean | null | undefined;
  /** Either, in whatever case. */
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
  /** To sign in with; shown to nobody. */
  email: string;
  /** 2 to 30 of a-z 0-9 . _ - (no leading or trailing . or -), not like one that is or was taken. */
  handle: string;
  /** 10 to 200 characters of any kind, but none of the commonly leaked ones. */
  password: string;
  /** Printed when the server starts; the first member of an installation in production needs it. */
  setupCode?: string | null | undefined;
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

/** How closely the viewer follows a thread. */
export type WatchLevel =
  /** To be told of nothing in it. */
  | 'MUTED'
  /** To be told of mentions and of answers to oneself. */
  | 'NORMAL'
  /** To see at a glance how much is unread, without being told. */
  | 'TRACKING'
  /** To be told of everything new in it. */
  | 'WATCHING';

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { email: string, nameAudience: NameAudience, bioMarkdown: string | null, isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { handle: string, displayName: string | null, affiliation: string | null, id: string }, sessions: { nodes: Array<{ id: string, browser: string | null, createdAt: string, lastUsedAt: string, current: boolean }> }, mutedMembers: { nodes: Array<{ id: string, handle: string, displayName: string | null }> } } | null };

export type SettingsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

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

export type CaseStudyCardFragment = { id: string, slug: string, title: string, publishedAt: string | null, status: ContentStatus, blindUntil: string | null, organisation: { name: string, country: string | null }, strategy: { goal: string }, tags: Array<{ slug: string, label: string }>, ratingSummary: { score: number | null, count: number }, thread: { replyCount: number } };

export type ReplyFormQueryVariables = Exact<{
  id: string;
  number: number;
  isReply: boolean;
}>;


export type ReplyFormQuery = { thread: { id: string, locked: boolean, subject:
      | { __typename: 'CaseStudy', slug: string, bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, id: string, title: string, author: { handle: string, displayName: string | null } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } }
      | { __typename: 'Reflection', bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, id: string, title: string, author: { handle: string, displayName: string | null } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } }
    , reply?: { id: string, number: number, bodyHtml: string | null, bodyMarkdown: string | null, revision: number, status: ContentStatus, createdAt: string, author: { handle: string, displayName: string | null } | null, parent: { number: number } | null, viewerCan: { reply: boolean, edit: boolean, remove: boolean, report: boolean } } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

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

export type ChangesQueryVariables = Exact<{
  id: string;
  number: number;
  isReply: boolean;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { thread: { subject:
      | { __typename: 'CaseStudy', slug: string, id: string, title: string, revisions?: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string, reason: string | null, editor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
      | { __typename: 'Reflection', id: string, title: string, revisions?: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string, reason: string | null, editor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    , reply?: { number: number, author: { handle: string, displayName: string | null } | null, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string, reason: string | null, editor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type RevisionPageFragment = { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string, reason: string | null, editor: { handle: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ReplyItemFragment = { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } };

export type ReplyPageFragment = { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ThreadViewFragment = { id: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerHasOpened: boolean, whole?: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, pointed?: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null };

export type AroundReplyQueryVariables = Exact<{
  id: string;
  number: number;
  first: number;
  after?: string | null | undefined;
}>;


export type AroundReplyQuery = { thread: { id: string, viewerHasOpened: boolean, reply: { descendants: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type FurtherRepliesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  order: ReplyOrder;
}>;


export type FurtherRepliesQuery = { thread: { id: string, viewerHasOpened: boolean, replies: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type RepliesAboveQueryVariables = Exact<{
  id: string;
  number: number;
}>;


export type RepliesAboveQuery = { thread: { reply: { ancestors: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }> } | null } | null };

export type RepliesSinceQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type RepliesSinceQuery = { thread: { id: string, viewerHasOpened: boolean, replies: { nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }> } } | null };

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

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, wordCount: number, status: ContentStatus, author: { handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, tags: Array<{ slug: string, label: string }>, thread: { id: string, replyCount: number, viewerUnreadCount: number } }> }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type MemberPageQueryVariables = Exact<{
  handle: string;
  reflections?: string | null | undefined;
  caseStudies?: string | null | undefined;
}>;


export type MemberPageQuery = { user: { id: string, handle: string, displayName: string | null, bioHtml: string | null, affiliation: string | null, joinedAt: string, viewerHasMuted: boolean } | null, reflections: { nodes: Array<{ id: string, title: string, excerpt: string, publishedAt: string | null, wordCount: number, status: ContentStatus, author: { handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, tags: Array<{ slug: string, label: string }>, thread: { id: string, replyCount: number, viewerUnreadCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, caseStudies: { nodes: Array<{ id: string, slug: string, title: string, publishedAt: string | null, status: ContentStatus, blindUntil: string | null, organisation: { name: string, country: string | null }, strategy: { goal: string }, tags: Array<{ slug: string, label: string }>, ratingSummary: { score: number | null, count: number }, thread: { replyCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type MemberByIdQueryVariables = Exact<{
  id: string;
}>;


export type MemberByIdQuery = { user: { handle: string } | null };

export type MuteMutationVariables = Exact<{
  input: MuteMemberInput;
}>;


export type MuteMutation = { muteMember: { viewer: { isAdmin: boolean } } };

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { expiresAt: string } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { expiresAt: string } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { viewer: { isAdmin: boolean } | null } };

export type RenewSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewSessionMutation = { refreshSession: { expiresAt: string } };

export type SetPasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type SetPasswordMutation = { changePassword: { expiresAt: string } };

export type NotificationsPageQueryVariables = Exact<{
  after?: string | null | undefined;
  unreadOnly: boolean;
}>;


export type NotificationsPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, notifications: { nodes: Array<{ id: string, kind: NotificationKind, createdAt: string, readAt: string | null, message: string, actor: { handle: string, displayName: string | null } | null, content:
          | { __typename: 'CaseStudy', id: string }
          | { __typename: 'Reflection', id: string }
          | { __typename: 'Reply', number: number, id: string }
         | null, thread: { id: string, subject:
            | { __typename: 'CaseStudy', slug: string, id: string, title: string }
            | { __typename: 'Reflection', id: string, title: string }
           } | null, decision: { id: string, action: ModerationAction, reason: string, text: string | null, until: string | null, undone: boolean, appealUntil: string | null, appeal: { statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null } | null, content:
            | { __typename: 'CaseStudy', id: string }
            | { __typename: 'Reflection', id: string }
            | { __typename: 'Reply', number: number, id: string }
           | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, user: { id: string, handle: string, displayName: string | null } } | null };

export type NoticeFragment = { id: string, kind: NotificationKind, createdAt: string, readAt: string | null, message: string, actor: { handle: string, displayName: string | null } | null, content:
    | { __typename: 'CaseStudy', id: string }
    | { __typename: 'Reflection', id: string }
    | { __typename: 'Reply', number: number, id: string }
   | null, thread: { id: string, subject:
      | { __typename: 'CaseStudy', slug: string, id: string, title: string }
      | { __typename: 'Reflection', id: string, title: string }
     } | null, decision: { id: string, action: ModerationAction, reason: string, text: string | null, until: string | null, undone: boolean, appealUntil: string | null, appeal: { statement: string, createdAt: string, outcome: AppealOutcome | null, explanation: string | null } | null, content:
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

export type ErrorPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ErrorPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type FrameFragment = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type ReflectionCardFragment = { id: string, title: string, excerpt: string, publishedAt: string | null, wordCount: number, status: ContentStatus, author: { handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, tags: Array<{ slug: string, label: string }>, thread: { id: string, replyCount: number, viewerUnreadCount: number } };

export type ReflectionPageQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  order: ReplyOrder;
  number: number;
  pointed: boolean;
}>;


export type ReflectionPageQuery = { reflection: { id: string, slug: string, title: string, excerpt: string, bodyHtml: string | null, audience: Audience, status: ContentStatus, revision: number, createdAt: string, publishedAt: string | null, editedAt: string | null, wordCount: number, author: { id: string, handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, prompt: { id: string, number: number, title: string } | null, tags: Array<{ slug: string, label: string }>, caseStudies: Array<{ slug: string, title: string }>, media: Array<{ id: string, altText: string, decorative: boolean, credit: string, licence: string | null, url: string, width: number | null, height: number | null, variants: Array<{ url: string, width: number }> }>, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean }, thread: { id: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerHasOpened: boolean, whole?: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, pointed?: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type CiteReflectionQueryVariables = Exact<{
  id: string;
}>;


export type CiteReflectionQuery = { reflection: { id: string, title: string, audience: Audience, status: ContentStatus, createdAt: string, publishedAt: string | null, author: { handle: string, displayName: string | null } | null } | null };

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


export type WritePageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, unattachedMedia: Array<{ id: string, url: string, altText: string, credit: string, licence: string | null, decorative: boolean, width: number | null, height: number | null, state: MediaState }>, user: { id: string, handle: string, displayName: string | null }, courses: { nodes: Array<{ id: string, slug: string, title: string }> } } | null, prompt?: { id: string, number: number, title: string, minimumWords: number | null, postFirst: boolean, dueAt: string | null, closesAt: string | null, instructionsHtml: string, course: { id: string, slug: string, title: string } } | null, search?: { nodes: Array<{ hit:
        | { id: string, title: string, organisation: { name: string } }
        | Record<PropertyKey, never>
       }> } };

export type EditPageQueryVariables = Exact<{
  id: string;
  find: string;
  finds: boolean;
}>;


export type EditPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, unattachedMedia: Array<{ id: string, url: string, altText: string, credit: string, licence: string | null, decorative: boolean, width: number | null, height: number | null, state: MediaState }>, user: { id: string, handle: string, displayName: string | null }, courses: { nodes: Array<{ id: string, slug: string, title: string }> } } | null, reflection: { id: string, title: string, bodyMarkdown: string | null, revision: number, status: ContentStatus, audience: Audience, wordCount: number, viewerCan: { edit: boolean }, course: { id: string, slug: string, title: string } | null, prompt: { id: string, number: number, title: string, minimumWords: number | null, postFirst: boolean, dueAt: string | null, closesAt: string | null, instructionsHtml: string, course: { id: string, slug: string, title: string } } | null, tags: Array<{ label: string }>, caseStudies: Array<{ id: string, title: string }>, media: Array<{ id: string, url: string, altText: string, credit: string, licence: string | null, decorative: boolean, width: number | null, height: number | null, state: MediaState }>, revisions: { nodes: Array<{ number: number, bodyMarkdown: string, createdAt: string }> } } | null, search?: { nodes: Array<{ hit:
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


export type DraftsPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, drafts: { nodes: Array<{ id: string, title: string, excerpt: string, wordCount: number, createdAt: string, editedAt: string | null, course: { slug: string, title: string } | null, prompt: { id: string, title: string, minimumWords: number | null, closesAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, user: { id: string, handle: string, displayName: string | null } } | null };

export type DiscardPageQueryVariables = Exact<{
  id: string;
}>;


export type DiscardPageQuery = { reflection: { id: string, title: string, status: ContentStatus, wordCount: number, revision: number, viewerCan: { remove: boolean } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type CreateReflectionMutationVariables = Exact<{
  input: CreateReflectionInput;
}>;


export type CreateReflectionMutation = { createReflection: { reflection: { id: string, revision: number, wordCount: number, status: ContentStatus } | null } };

export type UpdateReflectionMutationVariables = Exact<{
  input: UpdateReflectionInput;
}>;


export type UpdateReflectionMutation = { updateReflection: { reflection: { id: string, revision: number, wordCount: number, status: ContentStatus } | null } };

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

export type TagSuggestionsQueryVariables = Exact<{
  prefix: string;
}>;


export type TagSuggestionsQuery = { tags: { nodes: Array<{ label: string }> } };

export type DescribePictureMutationVariables = Exact<{
  input: UpdateMediaInput;
}>;


export type DescribePictureMutation = { updateMedia: { media: { id: string } | null } };

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
export const CaseStudyCardFragmentDoc = new TypedDocumentString(`
    fragment CaseStudyCard on CaseStudy {
  id
  slug
  title
  publishedAt
  status
  blindUntil
  organisation {
    name
    country
  }
  strategy {
    goal
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
  totalCount
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
  locked
  replyCount
  viewerUnreadCount
  viewerWatchLevel
  viewerHasOpened
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
  totalCount
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`, {"fragmentName":"ThreadView"}) as unknown as TypedDocumentString<ThreadViewFragment, unknown>;
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
export const FrameFragmentDoc = new TypedDocumentString(`
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
    user {
      id
      handle
      displayName
    }
  }
}
    `, {"fragmentName":"Frame"}) as unknown as TypedDocumentString<FrameFragment, unknown>;
export const ReflectionCardFragmentDoc = new TypedDocumentString(`
    fragment ReflectionCard on Reflection {
  id
  title
  excerpt
  publishedAt
  wordCount
  status
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
    bioMarkdown
    user {
      handle
      displayName
      affiliation
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
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
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
    id
    viewerHasOpened
    reply(number: $number) {
      descendants(first: $first, after: $after) {
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
  totalCount
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<AroundReplyQuery, AroundReplyQueryVariables>;
export const FurtherRepliesDocument = new TypedDocumentString(`
    query FurtherReplies($id: ID!, $first: Int!, $after: String, $order: ReplyOrder!) {
  thread(id: $id) {
    id
    viewerHasOpened
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
  totalCount
  nodes {
    ...ReplyItem
  }
  pageInfo {
    hasNextPage
    endCursor
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
export const RepliesSinceDocument = new TypedDocumentString(`
    query RepliesSince($id: ID!, $first: Int!) {
  thread(id: $id) {
    id
    viewerHasOpened
    replies(first: $first, orderBy: NEWEST) {
      nodes {
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
}`) as unknown as TypedDocumentString<RepliesSinceQuery, RepliesSinceQueryVariables>;
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
export const HomePageDocument = new TypedDocumentString(`
    query HomePage {
  ...Frame
  reflections(first: 10, orderBy: NEEDS_REPLY) {
    nodes {
      ...ReflectionCard
    }
  }
}
    fragment Frame on Query {
  viewer {
    isAdmin
    isCurator
    suspendedUntil
    unreadNotificationCount
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
}`) as unknown as TypedDocumentString<HomePageQuery, HomePageQueryVariables>;
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
  organisation {
    name
    country
  }
  strategy {
    goal
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
export const MemberByIdDocument = new TypedDocumentString(`
    query MemberById($id: String!) {
  user(handle: $id) {
    handle
  }
}
    `) as unknown as TypedDocumentString<MemberByIdQuery, MemberByIdQueryVariables>;
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
export const NotificationsPageDocument = new TypedDocumentString(`
    query NotificationsPage($after: String, $unreadOnly: Boolean!) {
  ...Frame
  viewer {
    notifications(first: 30, after: $after, unreadOnly: $unreadOnly) {
      nodes {
        ...Notice
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Notice on Notification {
  id
  kind
  createdAt
  readAt
  message
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
    user {
      id
      handle
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ErrorPageQuery, ErrorPageQueryVariables>;
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
      id
      altText
      decorative
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
  totalCount
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
  locked
  replyCount
  viewerUnreadCount
  viewerWatchLevel
  viewerHasOpened
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
    audience
    status
    createdAt
    publishedAt
    author {
      handle
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<CiteReflectionQuery, CiteReflectionQueryVariables>;
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