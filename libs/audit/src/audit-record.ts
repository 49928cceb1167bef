/** Everything that the log tells of. In the order of product areas; each is written by the service that does it. */
export type AuditAction =
  | 'SIGN_IN_FAILED'
  | 'ISSUE_PASSWORD_RESET'
  | 'RETRY_FAILED_JOB'
  | 'SET_STANDING'
  | 'UPDATE_INSTALLATION'
  | 'CREATE_COURSE'
  | 'UPDATE_COURSE'
  | 'REMOVE_MEMBER'
  | 'LIFT_REMOVAL'
  | 'SET_MEMBER_ROLE'
  | 'CREATE_PROMPT'
  | 'UPDATE_PROMPT'
  | 'DELETE_PROMPT'
  | 'UPDATE_SCREENING'
  | 'MERGE_TAGS'
  | 'UPDATE_TAG'
  | 'REFUSE_TAG'
  | 'CREATE_RUBRIC'
  | 'OPEN_FOR_BLIND_RATING'
  | 'APPROVE'
  | 'HIDE'
  | 'RESTORE'
  | 'DISMISS'
  | 'WARN'
  | 'SUSPEND'
  | 'LIFT_SUSPENSION'
  | 'LOCK'
  | 'UNLOCK'
  | 'PIN'
  | 'UNPIN'
  | 'UNDO'
  | 'RESOLVE_APPEAL'
  | 'EXPORT';

/** What was acted upon. */
export type AuditTargetKind =
  | 'CONTENT'
  | 'MEMBER'
  | 'COURSE'
  | 'PROMPT'
  | 'TAG'
  | 'RUBRIC'
  | 'SCREENING'
  | 'JOB'
  | 'INSTALLATION';

/** In which it counts, and so who reads of it: a course, what belongs to no course (`COMMONS`), or the installation (admins alone). */
export type AuditScope = { readonly courseId: string } | 'COMMONS' | 'INSTALLATION';

/** Ids, statuses, settings and hashes; never text or names. */
export type AuditFacts = Readonly<Record<string, unknown>>;

/** Something that was done, as it is handed to the log. */
export interface AuditRecord {
  readonly action: AuditAction;
  /** Null where nobody signed in did it. */
  readonly actorId: string | null;
  readonly targetKind: AuditTargetKind;
  /** The public id: of content its `postId`. */
  readonly targetId: string;
  readonly scope: AuditScope;
  readonly before?: AuditFacts | null;
  readonly after?: AuditFacts | null;
  /** The decision that has the reason: a text can be erased, the log cannot. */
  readonly decisionId?: string | null;
  readonly batchId?: string | null;
  /** Whom a decision is about: they alone are not shown the entry, which says who decided. */
  readonly concernsId?: string | null;
}
