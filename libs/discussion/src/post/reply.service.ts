import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  InvalidInput,
  Locked,
  type Member,
  NotFound,
  type PostAddress,
  parsePostId,
  postId,
} from '#kernel';
import { RENDERER_VERSION } from '#markdown';
import { Events, Idempotency, Statement, type Transaction } from '#platform';
import { type Composed, Composer } from './composer.js';
import { holdOf, sendToReview } from './kept-texts.js';
import { type LoadedPost, loadPost } from './loaded-post.js';
import { PostHeld, PostPublished } from './post.events.js';
import { requireReply } from './post.policy.js';

export interface CreateReply {
  readonly threadId: string;
  readonly parentId?: string | null;
  readonly inReplyToRevision?: number | null;
  readonly bodyMarkdown: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Takes the thread's lock and its next number, unless the thread has changed since it was looked at. A reply is never
 * older than one before it, whoever of two writers looked at the clock first. See docs/decisions/0003.
 */
const TAKE_NUMBER = new Statement(`
  update thread set next_number = next_number + 1,
    reply_count = reply_count + $4::integer,
    peer_reply_count = peer_reply_count + case when author_id is distinct from $5::uuid then $4::integer else 0 end,
    last_reply_at = case when $4::integer = 1 then greatest(last_reply_at, $6::timestamptz) else last_reply_at end,
    active_at = case when $4::integer = 1 then greatest(active_at, $6::timestamptz) else active_at end
  where id = $1 and status = $2 and locked = $3
  returning next_number - 1 as number, greatest(last_reply_at, $6::timestamptz) as at`);

const INSERT = new Statement(`
  with parent as (
    select path, depth from post where thread_id = $1::uuid and number = $2::integer and (status is null or status in ('VISIBLE', $13::content_status))),
  reply as (
    insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer,
      in_reply_to_revision, created_at, approved_at, fingerprint)
    select $1::uuid, $3::integer, $2::integer, path || int4send($3::integer), depth + 1, $4::uuid, $5::content_status,
      case $5::content_status when 'VISIBLE' then 2 else 1 end, $6::text, $7::text, $8::smallint, $9::integer, $10::timestamptz,
      case $5::content_status when 'VISIBLE' then $10::timestamptz end, $14::bytea
    from parent returning number),
  named as (
    insert into mention (thread_id, number, handle, member_id, position)
    select $1::uuid, reply.number, m.handle, m.member_id, m.position
    from reply, unnest($11::text[], $12::uuid[]) with ordinality as m(handle, member_id, position)),
  counted as (
    insert into participant (thread_id, member_id, replies)
    select $1::uuid, $4::uuid, 1 from reply where $5::content_status = 'VISIBLE'
    on conflict (thread_id, member_id) do update set replies = participant.replies + 1),
  above as (
    update post set presence = 2 from parent
    where post.thread_id = $1::uuid and post.number = any(path_numbers(parent.path)) and post.presence < 2
    and $5::content_status = 'VISIBLE')
  select number from reply`);

@Injectable()
export class ReplyService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly composer: Composer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers a thread's subject or one of its replies. Everything that can be computed is, before the thread's lock is
   * taken; under it run three statements (number, rows, notifications) and the idempotency key's, if there is one.
   * @returns the reply's address
   */
  async create(member: Member, input: CreateReply): Promise<PostAddress> {
    const id = await this.idempotency.once(member, 'createReply', input, async (tx) =>
      postId(await this.write(tx, member, input)),
    );
    return parsePostId(id) as PostAddress;
  }

  private async write(tx: Transaction, member: Member, input: CreateReply): Promise<PostAddress> {
    const parent = await loadPost(tx, member, parentAddress(input), 'discussion');
    const { thread } = parent;
    requireReply(member, thread, parent);
    const answered = answeredRevision(input, parent);
    const composed = await this.composer.compose(tx, member, {
      kind: 'REPLY',
      courseId: thread.courseId,
      publishing: true,
      title: null,
      markdown: input.bodyMarkdown,
    });
    const because = holdOf(composed);
    const visible = because === null;
    const taken = await tx.row<{ number: number; at: Date }>(TAKE_NUMBER, [
      thread.id,
      thread.status,
      thread.locked,
      visible ? 1 : 0,
      member.memberId,
      this.clock.now(),
    ]);
    if (!taken)
      throw new Conflict('The discussion changed while you wrote. Look at it again, then send your reply once more.');
    const address = { threadId: thread.id, number: taken.number };
    await insert(tx, address, parent, member, composed, visible, answered, taken.at);
    if (because) {
      await sendToReview(tx, this.events, new PostHeld(address, thread.courseId, 1, because, taken.at));
    } else {
      await this.events.emit(
        tx,
        new PostPublished(
          address,
          member.memberId,
          parent.authorId,
          composed.mentions,
          true,
          parent.established,
          taken.at,
        ),
      );
    }
    return address;
  }
}

function parentAddress({ threadId, parentId }: CreateReply): PostAddress | null {
  const thread = parsePostId(threadId);
  if (thread?.number !== 0) throw new NotFound('discussion');
  if (parentId == null) return thread;
  const parent = parsePostId(parentId);
  if (parent && parent.threadId !== thread.threadId) {
    throw InvalidInput.at(
      'input.parentId',
      'This reply stands in another thread. Answer it there, or leave `parentId` out to answer the subject.',
    );
  }
  return parent;
}

/** An edit that is held is known to nobody who answers, so what counts is the revision that is shown. */
function answeredRevision({ inReplyToRevision }: CreateReply, { visibleRevision }: LoadedPost): number {
  if (inReplyToRevision == null) return visibleRevision;
  if (inReplyToRevision >= 1 && inReplyToRevision <= visibleRevision) return inReplyToRevision;
  throw InvalidInput.at('input.inReplyToRevision', `Name the revision that you read: 1 to ${visibleRevision}.`);
}

async function insert(
  tx: Transaction,
  address: PostAddress,
  parent: LoadedPost,
  member: Member,
  composed: Composed,
  visible: boolean,
  answered: number,
  now: Date,
): Promise<void> {
  const inserted = await tx.row(INSERT, [
    address.threadId,
    parent.address.number,
    address.number,
    member.memberId,
    visible ? 'VISIBLE' : 'HELD',
    composed.markdown,
    composed.html,
    RENDERER_VERSION,
    answered,
    now,
    composed.mentions.map((mention) => mention.handle),
    composed.mentions.map((mention) => mention.memberId),
    parent.status,
    composed.fingerprint,
  ]);
  if (!inserted) throw new Locked('This reply was withdrawn while you wrote. Answer another one in the thread.');
}
