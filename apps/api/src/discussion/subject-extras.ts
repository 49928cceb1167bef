import type { CaseStudyExtra } from '#cases';
import type { Extra } from '#reflections';

/** Which fields of any subject, as dotted paths, need more than every list reads of it. */
const COMMON = {
  text: ['bodyMarkdown', 'bodyHtml'],
  unread: ['thread.viewerUnreadCount'],
  participants: ['thread.participantCount'],
  watch: ['thread.viewerWatchLevel'],
  profile: ['author.affiliation', 'author.joinedAt'],
  bio: ['author.bioHtml'],
} as const;

const FIELDS: Record<Extra, readonly string[]> = {
  ...COMMON,
  revision: ['revision', 'editedAt'],
  tags: ['tags'],
  media: ['media'],
};

const FIELDS_OF_CASE_STUDY: Record<CaseStudyExtra, readonly string[]> = {
  ...COMMON,
  strategy: ['strategy'],
  strategyHtml: ['goal', 'audience', 'approach', 'outcome', 'lessons', 'skillsGained'].map(
    (text) => `strategy.${text}Html`,
  ),
  sources: ['sources'],
  tags: ['tags'],
  reactions: ['reactions'],
  media: ['media'],
  metrics: ['metrics'],
};

/** What reflections are to be read with, by the fields that are asked of them. */
export function extrasOf(asked: ReadonlySet<string>): Extra[] {
  return needed(FIELDS, asked);
}

/** The same for case studies. */
export function extrasOfCaseStudy(asked: ReadonlySet<string>): CaseStudyExtra[] {
  return needed(FIELDS_OF_CASE_STUDY, asked);
}

function needed<Name extends string>(fields: Record<Name, readonly string[]>, asked: ReadonlySet<string>): Name[] {
  return (Object.keys(fields) as Name[]).filter((extra) => fields[extra].some((field) => asked.has(field)));
}

/** The fields that are asked of a thread, as fields of what it is about. */
export function fieldsOfSubject(asked: ReadonlySet<string>): Set<string> {
  return new Set(
    [...asked].map((path) => (path.startsWith('subject.') ? path.slice('subject.'.length) : `thread.${path}`)),
  );
}
