/** What the libs have to know of a kind of content that has a thread; the API's part stands in `apps/api/src/discussion/content-kinds.ts`. */
interface KindOfContent {
  /** What one of it is called in a sentence. */
  readonly label: string;
  /** Below which path pages show them. */
  readonly path: string;
  /**
   * Joins what the kind keeps of its own, with its title.
   * @param threadId an expression for the id of the thread
   * @param own the alias that it gets
   */
  readonly join: (threadId: string, own: string) => string;
  /** Whether it belongs to the shared shelf once it is published: admins keep it in order, and no change to it is a mere slip. */
  readonly shared: boolean;
  /** Whether it is rated. */
  readonly rated: boolean;
  /** Whether it needs a body, or says what it has to say in fields of its own. */
  readonly needsBody: boolean;
}

const KINDS = {
  REFLECTION: {
    label: 'reflection',
    path: '/reflections',
    join: (threadId, own) => `left join reflection ${own} on ${own}.thread_id = ${threadId}`,
    shared: false,
    rated: false,
    needsBody: true,
  },
  CASE_STUDY: {
    label: 'case study',
    path: '/case-studies',
    join: (threadId, own) => `left join case_study ${own} on ${own}.thread_id = ${threadId}`,
    shared: true,
    rated: true,
    needsBody: false,
  },
} as const satisfies Record<string, KindOfContent>;

/** What a thread can be about. The database's type `content_kind` has the same values. */
export type ContentKind = keyof typeof KINDS;

export const contentKinds: Readonly<Record<ContentKind, KindOfContent>> = KINDS;

/** Where pages show a subject: a path of this site. */
export function pathOfSubject({ kind, id }: { readonly kind: ContentKind; readonly id: string }): string {
  return `${contentKinds[kind].path}/${id}`;
}

const aliases = (subject: string) => Object.keys(KINDS).map((_, at) => `${subject}_${at}`);

/**
 * Joins a thread's subject, of whatever kind, so that `subjectTitle` is known.
 * @param threadId an expression for the id of the thread
 * @param subject what the aliases of the joined rows begin with
 */
export function joinSubject(threadId: string, subject: string): string {
  const names = aliases(subject);
  return Object.values(KINDS)
    .map(({ join }, at) => join(threadId, names[at] as string))
    .join(' ');
}

/** The title of a subject that `joinSubject` has joined; null where there is none. */
export function subjectTitle(subject: string): string {
  return `coalesce(${aliases(subject)
    .map((own) => `${own}.title`)
    .join(', ')})`;
}
