import { Injectable } from '@nestjs/common';
import { Clock, type Member, type PostAddress, parsePostId, postId } from '#kernel';
import { Events, Idempotency, Statement } from '#platform';
import { loadPost } from '../post/loaded-post.js';
import { requireWriter } from '../post/post.policy.js';
import { Reacted } from './reaction.events.js';
import type { Reaction } from './reaction.js';
import { requireReaction } from './reaction.policy.js';

export interface React {
  /** A subject's or a reply's id. */
  readonly contentId: string;
  readonly reaction: Reaction;
  readonly on: boolean;
  readonly idempotencyKey?: string | null;
}

const ADD = new Statement(
  'discussion/add-reaction',
  { threadId: 'uuid', number: 'integer', memberId: 'uuid', reaction: 'reaction_kind', now: 'timestamptz' },
  `
  insert into reaction (thread_id, number, member_id, reaction, created_at)
  select thread_id, number, :memberId, :reaction, :now from post
  where thread_id = :threadId and number = :number and status is distinct from 'REMOVED' for share
  on conflict do nothing returning number`,
);
const TAKE_BACK = new Statement(
  'discussion/take-back-reaction',
  { threadId: 'uuid', number: 'integer', memberId: 'uuid', reaction: 'reaction_kind' },
  `
  delete from reaction
  where thread_id = :threadId and number = :number and member_id = :memberId and reaction = :reaction`,
);

@Injectable()
export class ReactionService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly events: Events,
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
      const key = { ...post.address, memberId: member.memberId, reaction: input.reaction };
      const now = this.clock.now();
      if (!input.on) await tx.rows(TAKE_BACK.with(key));
      else if (await tx.row(ADD.with({ ...key, now }))) {
        await this.events.emit(tx, new Reacted(post.address, member.memberId, now));
      }
      return postId(post.address);
    });
    return parsePostId(id) as PostAddress;
  }
}
