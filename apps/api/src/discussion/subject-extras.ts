import type { CaseStudyExtra } from '#cases';
import type { SubjectExtra } from '#discussion';
import type { ReflectionExtra } from '#reflections';

/** Which fields of any subject, as dotted paths, need more than every list reads of it. */
const COMMON: Record<SubjectExtra | 'media' | 'text', readonly string[]> = {
  text: ['bodyMarkdown', 'bodyHtml'],
  unread: ['thread.viewerUnreadCount'],
  participants: ['thread.participantCount'],
  watch: ['thread.viewerWatchLevel'],
  profile: ['author.affiliation', 'author.joinedAt'],
  bio: ['author.bioHtml'],
  tags: ['tags'],
  media: ['media'],
};

const FIELDS_OF_REFLECTION: Record<ReflectionExtra, readonly string[]> = {
  ...COMMON,
  revision: ['revision', 'editedAt'],
  reactions: ['reactions'],
};

const FIELDS_OF_CASE_STUDY: Record<CaseStudyExtra, readonly string[]> = {
  ...COMMON,
  strategy: ['strategy'],
  strategyHtml: ['goal', 'audience', 'approach', 'outcome', 'lessons', 'skillsGained'].map(
    (text) => `strategy.${text}Html`,
  ),
  sources: ['sources'],
  reactions: ['reactions'],
  metrics: ['metrics'],
};

/** What reflections are to be read with, by the fields that are asked of them. */
export function extrasOfReflection(asked: ReadonlySet<string>): ReflectionExtra[] {
  return needed(FIELDS_OF_REFLECTION, asked);
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
