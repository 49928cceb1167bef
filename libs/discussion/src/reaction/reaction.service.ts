import { Injectable } from '@nestjs/common';
import { Clock, type Member, type PostAddress, parsePostId, postId } from '#kernel';
import { Idempotency, Statement } from '#platform';
import { loadPost } from '../post/loaded-post.js';
import { requireWriter } from '../post/post.policy.js';
import type { Reaction } from './reaction.js';
import { requireReaction } from './reaction.policy.js';

export interface React {
  /** A subject's or a reply's id. */
  readonly contentId: string;
  readonly reaction: Reaction;
  readonly on: boolean;
  readonly idempotencyKey?: string | null;
}

const ADD = new Statement(`
  insert into reaction (thread_id, number, member_id, reaction, created_at)
  select thread_id, number, $3::uuid, $4::reaction_kind, $5::timestamptz from post
  where thread_id = $1::uuid and number = $2::integer and status is distinct from 'REMOVED' for share
  on conflict do nothing`);
const TAKE_BACK = new Statement(`
  delete from reaction
  where thread_id = $1::uuid and number = $2::integer and member_id = $3::uuid and reaction = $4::reaction_kind`);

@Injectable()
export class ReactionService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a reaction, or takes it back; what is so already stays so. A locked thread takes reactions all the same: they
   * are no replies. Answers the content's address.
   * @throws NotFound, Locked for a tombstone, Gone for a withdrawn subject, Forbidden as the policy says
   */
  async react(member: Member, input: React): Promise<PostAddress> {
    const id = await this.idempotency.once(member, 'react', input, async (tx) => {
      const post = await loadPost(tx, member, parsePostId(input.contentId), 'content');
      if (input.on) requireReaction(member, post);
      else requireWriter(member, post.thread.courseId);
      const { threadId, number } = post.address;
      const key = [threadId, number, member.memberId, input.reaction];
      await (input.on ? tx.rows(ADD, [...key, this.clock.now()]) : tx.rows(TAKE_BACK, key));
      return postId(post.address);
    });
    return parsePostId(id) as PostAddress;
  }
}
