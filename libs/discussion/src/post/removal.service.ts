import { Injectable } from '@nestjs/common';
import { Clock, type Member, NotFound, type PostAddress, parsePostId, StaleRevision } from '#kernel';
import { Events, Idempotency, Statement, type Transaction } from '#platform';
import { type LoadedPost, loadPost } from './loaded-post.js';
import { PostWithdrawn } from './post.events.js';
import { requireRemoval } from './post.policy.js';
import { keepRevision, type TextFields } from './revision.statement.js';
import { StatusService } from './status.service.js';

export interface RemoveContent {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Of withdrawn content nothing stays but its place; with `:kept` the texts that moderators have to look at. */
const ERASE_TEXT = new Statement(
  'discussion/erase-text',
  { threadId: 'uuid', number: 'integer', kept: 'boolean' },
  `
  with revisions as (delete from post_revision where thread_id = :threadId and number = :number and not :kept),
  mentions as (delete from mention where thread_id = :threadId and number = :number),
  reactions as (delete from reaction where thread_id = :threadId and number = :number),
  images as (
    update media set thread_id = null, position = null, uploader_id = null, expires_at = '-infinity'
    where thread_id = :threadId and :number = 0)
  update post set markdown = '', html = '', text = '', links = '{}', titles = '{}', fingerprint = null
  where thread_id = :threadId and number = :number`,
);

const CURRENT = new Statement(
  'discussion/current-revision',
  { threadId: 'uuid', number: 'integer', now: 'timestamptz' },
  `
  select revision, coalesce(kept_until > :now, false) as kept from post where thread_id = :threadId and number = :number`,
);

@Injectable()
export class RemovalService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly statuses: StatusService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Withdraws a reply of one's own. @throws NotFound, Locked, Forbidden, StaleRevision */
  async removeReply(member: Member, input: RemoveContent): Promise<PostAddress> {
    const id = await this.idempotency.once(member, 'removeReply', input, async (tx) => {
      const address = parsePostId(input.id);
      if (!address || address.number === 0) throw new NotFound('reply');
      await this.remove(tx, member, await loadPost(tx, member, address, 'reply'), input.ifRevision);
      return input.id;
    });
    return parsePostId(id) as PostAddress;
  }

  /**
   * Withdraws a post that the caller has loaded.
   * @param last a subject's title and details
   */
  async remove(
    tx: Transaction,
    member: Member,
    post: LoadedPost,
    ifRevision?: number | null,
    last: TextFields = { title: null },
  ): Promise<void> {
    requireRemoval(member, post.thread, post);
    if (ifRevision != null && ifRevision !== post.revision) throw new StaleRevision(post.revision);
    const now = this.clock.now();
    const { address } = post;
    await this.statuses.change(tx, address, 'REMOVED', { at: now });
    // The row is locked from here on; a reply may have been edited or reported since it was loaded.
    const current = await tx.row<{ revision: number; kept: boolean }>(CURRENT.with({ ...address, now }));
    if (ifRevision != null && current && current.revision !== ifRevision) throw new StaleRevision(current.revision);
    if (current?.kept) await keepRevision(tx, address, last, now);
    await tx.rows(ERASE_TEXT.with({ ...address, kept: current?.kept ?? false }));
    await this.events.emit(tx, new PostWithdrawn(address, now));
  }
}
