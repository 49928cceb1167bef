import type { Type } from '@nestjs/common';
import type { SubjectExtra } from '#discussion';
import type { Viewer } from '#kernel';

/** Finds subjects of one kind. */
export interface SubjectQueries<View, Extra> {
  /** In the order of the ids; null for what the viewer does not see. */
  find(viewer: Viewer, ids: readonly string[], extras?: readonly Extra[]): Promise<Array<View | null>>;
}

/** What the API has to know of a kind of content that has a thread. */
export interface SubjectKind<View, Extra extends string> {
  /** The name of its type in the schema. */
  readonly type: string;
  /** The module of its lib, and what finds it there. */
  readonly module: Type;
  readonly queries: Type<SubjectQueries<View, Extra>>;
  /** Which of its fields, as dotted paths, need more than every list reads of it. */
  readonly fields: Readonly<Record<Extra, readonly string[]>>;
}

/** The fields of any subject that need more than every list reads of it. */
export const COMMON_FIELDS: Record<SubjectExtra | 'text', readonly string[]> = {
  text: ['bodyMarkdown', 'bodyHtml'],
  unread: ['thread.viewerUnreadCount'],
  participants: ['thread.participantCount'],
  watch: ['thread.viewerWatchLevel', 'thread.viewerChosenWatchLevel'],
  profile: ['author.affiliation', 'author.joinedAt'],
  bio: ['author.bioHtml'],
  tags: ['tags'],
  tagsInFull: ['tags'],
};

/** Those of a kind that has images. */
export const IMAGE_FIELDS = { media: ['media'] } as const;

/** What subjects of a kind are to be read with, by the fields that are asked of them. */
export function extrasOf<Extra extends string>(
  { fields }: Pick<SubjectKind<unknown, Extra>, 'fields'>,
  asked: ReadonlySet<string>,
): Extra[] {
  const left: string = asksForFullTags(asked) ? 'tags' : 'tagsInFull';
  return (Object.keys(fields) as Extra[]).filter(
    (extra) => extra !== left && fields[extra].some((field) => asked.has(field)),
  );
}

/** Whether what few ask of tags is among it, or may be: of fields further away it is not known what is asked of them. */
function asksForFullTags(asked: ReadonlySet<string>): boolean {
  const ofTags = [...asked].filter((path) => path.startsWith('tags.'));
  return ofTags.length === 0 || ofTags.includes('tags.description') || ofTags.includes('tags.sameAs');
}

/** The fields that are asked of a thread, as fields of what it is about. */
export function fieldsOfSubject(asked: ReadonlySet<string>): Set<string> {
  return new Set(
    [...asked].map((path) => (path.startsWith('subject.') ? path.slice('subject.'.length) : `thread.${path}`)),
  );
}
