import { Injectable } from '@nestjs/common';
import { type Member, NotFound, type PostAddress, parsePostId, StaleRevision } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { type LocatedPost, locatePost } from './located-post.js';
import { requireRemoval } from './post.policy.js';
import { StatusService } from './status.service.js';

export interface RemoveContent {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Of withdrawn content nothing stays but its place. */
const ERASE_TEXT = new Statement(`
  with revisions as (delete from post_revision where thread_id = $1 and number = $2),
  mentions as (delete from mention where thread_id = $1 and number = $2),
  reactions as (delete from reaction where thread_id = $1 and number = $2),
  images as (
    update media set thread_id = null, position = null, uploader_id = null, expires_at = '-infinity' where thread_id = $1 and $2 = 0)
  update post set markdown = '', html = '' where thread_id = $1 and number = $2`);

const REVISION = new Statement('select revision from post where thread_id = $1 and number = $2');

@Injectable()
export class RemovalService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly statuses: StatusService,
  ) {}

  /** Withdraws a reply of one's own. @throws NotFound, Locked, Forbidden, StaleRevision */
  async removeReply(member: Member, input: RemoveContent): Promise<PostAddress> {
    const id = await this.idempotency.once(member, 'removeReply', input, async (tx) => {
      const address = parsePostId(input.id);
      if (!address || address.number === 0) throw new NotFound('reply');
      await this.remove(tx, member, await locatePost(tx, member, address, 'reply'), input.ifRevision);
      return input.id;
    });
    return parsePostId(id) as PostAddress;
  }

  /** Withdraws a post that the caller has located. */
  async remove(tx: Transaction, member: Member, post: LocatedPost, ifRevision?: number | null): Promise<void> {
    requireRemoval(member, post.thread, post);
    if (ifRevision != null && ifRevision !== post.revision) throw new StaleRevision(post.revision);
    await this.statuses.change(tx, post.address, 'REMOVED');
    // The post is ours from here on; a reply may have been edited since it was located.
    const current = await tx.row<{ revision: number }>(REVISION, [post.address.threadId, post.address.number]);
    if (ifRevision != null && current && current.revision !== ifRevision) throw new StaleRevision(current.revision);
    await tx.rows(ERASE_TEXT, [post.address.threadId, post.address.number]);
  }
}
