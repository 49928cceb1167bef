import type { Extra } from '#reflections';

/** Which fields of a reflection, as dotted paths, need more than every list reads of it. */
const FIELDS: Record<Extra, readonly string[]> = {
  revision: ['revision', 'editedAt'],
  text: ['bodyMarkdown', 'bodyHtml'],
  unread: ['thread.viewerUnreadCount'],
  participants: ['thread.participantCount'],
  watch: ['thread.viewerWatchLevel'],
  profile: ['author.affiliation', 'author.joinedAt'],
  bio: ['author.bioHtml'],
};

/** What reflections are to be read with, by the fields that are asked of them. */
export function extrasOf(asked: ReadonlySet<string>): Extra[] {
  return (Object.keys(FIELDS) as Extra[]).filter((extra) => FIELDS[extra].some((field) => asked.has(field)));
}

/** The fields that are asked of a thread, as fields of what it is about. */
export function fieldsOfSubject(asked: ReadonlySet<string>): Set<string> {
  return new Set(
    [...asked].map((path) => (path.startsWith('subject.') ? path.slice('subject.'.length) : `thread.${path}`)),
  );
}
