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

/** Which notifications were read: `ids`, or `all: true`, one of the two. */
export type MarkNotificationsReadInput = {
  /** All that the viewer is shown at this moment. */
  all?: boolean | null | undefined;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** These: 1 to 100. Where one is not the viewer's to see, none is marked. */
  ids?: Array<string> | null | undefined;
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

/** Which of one’s own sessions is to end. */
export type RevokeSessionInput = {
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** One of `Viewer.sessions`. */
  sessionId: string;
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