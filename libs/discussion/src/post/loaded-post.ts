import { Gone, Locked, type Member, NotFound, type PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { type ContentStatus, isOpened, moderates, seesReply, seesSubject } from '#visibility';
import { lockThread } from '../thread/lock-thread.js';
import { type ThreadRow, type ThreadView, threadColumns, toThread } from '../thread/thread.js';
import { isEstablished } from './established.js';
import { editIsPending } from './revision.statement.js';

/** A post that a member wants to answer, change or react to, in a thread whose subject they see. */
export interface LoadedPost {
  readonly address: PostAddress;
  readonly thread: ThreadView;
  readonly status: ContentStatus;
  readonly authorId: string | null;
  readonly depth: number;
  /** The one that an edit starts from: that of the pending edit if there is one, and else the visible one. */
  readonly revision: number;
  readonly visibleRevision: number;
  readonly editPending: boolean;
  readonly markdown: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly approvedAt: Date | null;
  /** Its texts are kept for moderators now: it was held, reported, claimed or decided on. */
  readonly kept: boolean;
  /** Whether somebody else has answered it: the subject anywhere in its thread, a reply directly. */
  readonly answered: boolean;
  /** Whether the acting member has a VISIBLE post other than this one. */
  readonly established: boolean;
}

const PARAMETERS = { viewer: 'viewer', threadId: 'uuid', number: 'integer' } as const;

const compose = (lock: string) => `
  with v as (select p.thread_id, p.number from thread t join post p on p.thread_id = t.id and p.number = :number
    where t.id = :threadId and ${seesSubject('t')} and (p.number = 0 or ${isOpened('t')}))
  select ${threadColumns('t', moderates('t'))}, coalesce(p.status, t.status) as status, p.author_id, p.depth, p.revision,
    p.visible_revision, ${editIsPending('p')} as edit_pending, p.markdown, p.created_at, p.edited_at, p.approved_at,
    coalesce(p.kept_until > :viewer.now, false) as kept,
    (p.number = 0 or ${seesReply('p', moderates('t'))}) as seen,
    (p.presence = 2 or (p.presence = 1 and ${moderates('t')}) or exists (
      select from post o where o.thread_id = p.thread_id and o.author_id = :viewer.memberId and o.status in ('HELD', 'HIDDEN')
      and o.path > p.path and o.path < p.path || '\\xff')) as present,
    case when p.number = 0 then exists (select from post a where a.thread_id = p.thread_id and a.number > 0
        and a.author_id is distinct from p.author_id and a.status <> 'REMOVED')
      else ${[2, 1]
        .map(
          (
            presence,
          ) => `exists (select from post a where a.thread_id = p.thread_id and a.presence = ${presence} and a.depth = p.depth + 1
        and a.path > p.path and a.path < p.path || '\\xff' and a.author_id is distinct from p.author_id and a.status <> 'REMOVED')`,
        )
        .join(' or ')} end as answered,
    ${isEstablished(':viewer.memberId', ['p.thread_id', 'p.number'])} as established
  from v join thread t on t.id = v.thread_id join post p on p.thread_id = v.thread_id and p.number = v.number
  ${lock}`;

const LOAD = new Statement('discussion/load-post', PARAMETERS, compose(''));
const LOAD_FOR_CHANGE = new Statement('discussion/load-post-for-change', PARAMETERS, compose('for no key update of p'));

interface Row extends ThreadRow {
  status: ContentStatus;
  author_id: string | null;
  depth: number;
  revision: number;
  visible_revision: number;
  edit_pending: boolean;
  markdown: string;
  created_at: Date;
  edited_at: Date | null;
  approved_at: Date | null;
  kept: boolean;
  seen: boolean;
  present: boolean;
  answered: boolean;
  established: boolean;
}

/**
 * Finds a post that the member sees. With `forChange` its row stays locked until the end of the transaction, a
 * subject's after its thread's (always in this order, so that nobody waits in a circle).
 * @param what how the post is called in the error
 * @throws NotFound where it does not exist for them, Locked for a tombstone, Gone for a withdrawn subject
 */
export async function loadPost(
  tx: Transaction,
  member: Member,
  address: PostAddress | null,
  what: string,
  forChange = false,
): Promise<LoadedPost> {
  if (forChange && address?.number === 0) await lockThread(tx, address.threadId);
  const load = forChange ? LOAD_FOR_CHANGE : LOAD;
  const row = address && (await tx.row<Row>(load.with({ viewer: member, ...address })));
  if (!row || (!row.seen && !row.present)) throw new NotFound(what);
  if (!row.seen)
    throw new Locked(
      'This reply was withdrawn or taken down, so nothing more can be done with it. Answer another one in the thread.',
    );
  if (row.status === 'REMOVED') throw new Gone('This was withdrawn, so nothing more can be done with it.');
  return {
    address,
    thread: toThread(row),
    status: row.status,
    authorId: row.author_id,
    depth: row.depth,
    revision: row.revision,
    visibleRevision: row.visible_revision,
    editPending: row.edit_pending,
    markdown: row.markdown,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    approvedAt: row.approved_at,
    kept: row.kept,
    answered: row.answered,
    established: row.established,
  };
}
