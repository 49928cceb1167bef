/** An entry of the log, as those read it who may. */
export interface AuditEntryView {
  readonly id: string;
  /** Its place in the log, counted from 1 without gaps. */
  readonly number: number;
  readonly at: Date;
  /** Null where nobody signed in did it. The member may be erased. */
  readonly actorId: string | null;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly courseId: string | null;
  readonly decisionId: string | null;
  readonly batchId: string | null;
  /** JSON texts. */
  readonly before: string | null;
  readonly after: string | null;
  /** SHA-256 over the hash before and all of the above, in hexadecimal. */
  readonly hash: string;
}
