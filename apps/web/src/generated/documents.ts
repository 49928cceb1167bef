/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type ThreadViewFragment = { id: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerHasOpened: boolean, whole?: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, pointed?: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, ancestors: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, descendants: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null };

export type FurtherRepliesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  order: ReplyOrder;
  number: number;
  pointed: boolean;
}>;


export type FurtherRepliesQuery = { thread: { id: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerHasOpened: boolean, whole?: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, pointed?: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, ancestors: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, descendants: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null } | null };

export type RepliesAboveQueryVariables = Exact<{
  id: string;
  number: number;
}>;


export type RepliesAboveQuery = { thread: { reply: { ancestors: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }> } | null } | null };

export type RepliesSinceQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type RepliesSinceQuery = { thread: { id: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerHasOpened: boolean, replies: { nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }> } } | null };

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

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { expiresAt: string } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { viewer: { isAdmin: boolean } | null } };

export type RenewSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewSessionMutation = { refreshSession: { expiresAt: string } };

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


export type ReflectionPageQuery = { reflection: { id: string, slug: string, title: string, excerpt: string, bodyHtml: string | null, audience: Audience, status: ContentStatus, revision: number, createdAt: string, publishedAt: string | null, editedAt: string | null, wordCount: number, author: { id: string, handle: string, displayName: string | null } | null, course: { slug: string, title: string } | null, prompt: { id: string, number: number, title: string } | null, tags: Array<{ slug: string, label: string }>, caseStudies: Array<{ slug: string, title: string }>, media: Array<{ id: string, altText: string, decorative: boolean, credit: string, licence: string | null, url: string, width: number | null, height: number | null, variants: Array<{ url: string, width: number }> }>, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean }, thread: { id: string, locked: boolean, replyCount: number, viewerUnreadCount: number, viewerWatchLevel: WatchLevel, viewerHasOpened: boolean, whole?: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, pointed?: { id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, ancestors: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, descendants: { totalCount: number, nodes: Array<{ id: string, number: number, depth: number, status: ContentStatus, revision: number, inReplyToRevision: number, createdAt: string, editedAt: string | null, bodyHtml: string | null, viewerHasRead: boolean, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, author: { id: string, handle: string, displayName: string | null } | null, parent: { number: number, revision: number, author: { id: string, handle: string, displayName: string | null } | null } | null, reactions: Array<{ reaction: Reaction, count: number, viewerHasReacted: boolean }>, viewerCan: { edit: boolean, remove: boolean, reply: boolean, report: boolean, moderate: boolean } } | null } } | null, viewer: { isAdmin: boolean, isCurator: boolean, suspendedUntil: string | null, unreadNotificationCount: number, user: { id: string, handle: string, displayName: string | null } } | null };

export type CiteReflectionQueryVariables = Exact<{
  id: string;
}>;


export type CiteReflectionQuery = { reflection: { id: string, title: string, audience: Audience, status: ContentStatus, createdAt: string, publishedAt: string | null, author: { handle: string, displayName: string | null } | null } | null };

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
    ancestors {
      ...ReplyItem
    }
    descendants(first: $first, after: $after) {
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
}`, {"fragmentName":"ThreadView"}) as unknown as TypedDocumentString<ThreadViewFragment, unknown>;
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
export const FurtherRepliesDocument = new TypedDocumentString(`
    query FurtherReplies($id: ID!, $first: Int!, $after: String, $order: ReplyOrder!, $number: Int!, $pointed: Boolean!) {
  thread(id: $id) {
    ...ThreadView
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
    ancestors {
      ...ReplyItem
    }
    descendants(first: $first, after: $after) {
      ...ReplyPage
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
export const RepliesSinceDocument = new TypedDocumentString(`
    query RepliesSince($id: ID!, $first: Int!) {
  thread(id: $id) {
    id
    locked
    replyCount
    viewerUnreadCount
    viewerWatchLevel
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
    ancestors {
      ...ReplyItem
    }
    descendants(first: $first, after: $after) {
      ...ReplyPage
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