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

/** How far an image has come. */
export type MediaState =
  /** It is announced; its file has yet to be sent to its upload address. */
  | 'AWAITING'
  /** Its file is there, and can be seen. */
  | 'READY';

/** Which draft to publish. */
export type PublishReflectionInput = {
  /** The draft. */
  id: string;
  /** Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for 30 days; 1 to 100 visible ASCII characters, a random UUID for example. */
  idempotencyKey?: string | null | undefined;
  /** The revision that the change starts from. CONFLICT, with the current one, where that has changed since. */
  ifRevision?: number | null | undefined;
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

/** A member who wants to sign in. */
export type SignInInput = {
  /** Puts the tokens into httpOnly cookies instead of the payload, for pages in a browser. No unless given. */
  cookies?: boolean | null | undefined;
  /** Either, in whatever case. */
  emailOrHandle: string;
  /** The password. */
  password: string;
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

export type CaseStudyCardFragment = { id: string, slug: string, title: string, publishedAt: string | null, status: ContentStatus, blindUntil: string | null, organisation: { name: string, country: string | null }, strategy: { goal: string }, tags: Array<{ slug: string, label: string }>, ratingSummary: { score: number | null, count: number }, thread: { replyCount: number } };

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