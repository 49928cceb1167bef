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

/** Of withdrawn content nothing stays but its place; with `$3` the texts that moderators have to judge. */
const ERASE_TEXT = new Statement(`
  with revisions as (delete from post_revision where thread_id = $1 and number = $2 and not $3::boolean),
  mentions as (delete from mention where thread_id = $1 and number = $2),
  reactions as (delete from reaction where thread_id = $1 and number = $2),
  images as (
    update media set thread_id = null, position = null, uploader_id = null, expires_at = '-infinity' where thread_id = $1 and $2 = 0)
  update post set markdown = '', html = '', fingerprint = null where thread_id = $1 and number = $2`);

const CURRENT = new Statement(`
  select revision, coalesce(kept_until > $3::timestamptz, false) as kept from post where thread_id = $1 and number = $2`);

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
   * Withdraws a post that the caller has located.
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
    // The post is ours from here on; a reply may have been edited or reported since it was located.
    const current = await tx.row<{ revision: number; kept: boolean }>(CURRENT, [address.threadId, address.number, now]);
    if (ifRevision != null && current && current.revision !== ifRevision) throw new StaleRevision(current.revision);
    if (current?.kept) await keepRevision(tx, address, last, now);
    await tx.rows(ERASE_TEXT, [address.threadId, address.number, current?.kept ?? false]);
    await this.events.emit(tx, new PostWithdrawn(address, now));
  }
}
