import { Forbidden, NotFound, type PostAddress, type Viewer } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { type ContentKind, type ContentStatus, isOpened, moderates, seesReply, seesSubject } from '#visibility';
import { editIsPending } from '../post/revision.statement.js';
import { lockThread } from '../thread/lock-thread.js';
import { type ThreadRow, type ThreadView, threadColumns, toThread } from '../thread/thread.js';

/** A post that a moderator of its thread wants to decide on; its thread's and its own row are locked. */
export interface ModeratedPost {
  readonly address: PostAddress;
  readonly kind: ContentKind | 'REPLY';
  /** As the moderator sees it. */
  readonly thread: ThreadView;
  /** Whether the thread is. */
  readonly pinned: boolean;
  readonly status: ContentStatus;
  /** Null once the account is erased. */
  readonly authorId: string | null;
  /** The one to decide on: that of the pending edit if there is one, and else the visible one. */
  readonly revision: number;
  /** The one that readers see. */
  readonly visibleRevision: number;
  /** The last one that was refused; null where none was. */
  readonly refusedRevision: number | null;
  readonly editPending: boolean;
  readonly editedAt: Date | null;
  /** When it became VISIBLE for the first time; null where it never did. */
  readonly approvedAt: Date | null;
}

interface Row extends ThreadRow {
  pinned: boolean;
  status: ContentStatus;
  author_id: string | null;
  revision: number;
  visible_revision: number;
  refused_revision: number | null;
  edit_pending: boolean;
  edited_at: Date | null;
  approved_at: Date | null;
  seen: boolean;
}

const LOAD = new Statement(
  'discussion/load-moderated-post',
  { viewer: 'viewer', threadId: 'uuid', number: 'integer' },
  `
  select ${threadColumns('t', `(t.status <> 'DRAFT' and ${moderates('t')})`)}, t.pinned, coalesce(p.status, t.status) as status,
    p.author_id, p.revision, p.visible_revision, p.refused_revision,
    ${editIsPending('p')} and coalesce(p.status, t.status) <> 'REMOVED' as edit_pending, p.edited_at, p.approved_at,
    ${seesSubject('t')} and (p.number = 0 or (${isOpened('t')} and ${seesReply('p', moderates('t'))})) as seen
  from thread t join post p on p.thread_id = t.id where t.id = :threadId and p.number = :number
  for no key update of p`,
);

/**
 * Finds what a moderator wants to decide on, withdrawn content included, and locks thread and post until the end of the transaction.
 * @param viewer whose roles are active
 * @throws NotFound for a draft, and where they neither moderate it nor see it; Forbidden where they see it as anybody else
 */
export async function loadModeratedPost(tx: Transaction, viewer: Viewer, address: PostAddress): Promise<ModeratedPost> {
  await lockThread(tx, address.threadId);
  const row = await tx.row<Row>(LOAD.with({ viewer, ...address }));
  if (row?.moderated) return toModeratedPost(address, row);
  if (!row?.seen) throw new NotFound('content');
  throw new Forbidden('This is for its moderators to decide. Report it if it breaks the rules.');
}

function toModeratedPost(address: PostAddress, row: Row): ModeratedPost {
  const thread = toThread(row);
  return {
    address,
    kind: address.number === 0 ? thread.kind : 'REPLY',
    thread,
    pinned: row.pinned,
    status: row.status,
    authorId: row.author_id,
    revision: row.revision,
    visibleRevision: row.visible_revision,
    refusedRevision: row.refused_revision,
    editPending: row.edit_pending,
    editedAt: row.edited_at,
    approvedAt: row.approved_at,
  };
}
