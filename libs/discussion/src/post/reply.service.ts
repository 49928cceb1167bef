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
import { addingToOutbox, Events, Idempotency, Statement, type Transaction } from '#platform';
import { type Composed, Composer } from './composer.service.js';
import { holdOf, sendToReview } from './kept-texts.js';
import { type LoadedPost, loadPost } from './loaded-post.js';
import { PostHeld, PostPublished } from './post.events.js';
import { POST_PUBLISHED } from './post.jobs.js';
import { requireReply } from './post.policy.js';
import {
  mentionedRows,
  RENDERED_PARAMETERS,
  renderedColumns,
  renderedPlaces,
  renderedValues,
} from './rendered-text.statement.js';

export interface CreateReply {
  readonly threadId: string;
  readonly parentId?: string | null;
  readonly inReplyToRevision?: number | null;
  readonly bodyMarkdown: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Locks the thread and takes its next number, unless the thread has changed since it was read. A reply is never older than one
 * before it, whichever of two writers read the clock first. See docs/decisions/0003.
 */
const TAKE_NUMBER = new Statement(
  'discussion/take-number',
  {
    threadId: 'uuid',
    status: 'content_status',
    locked: 'boolean',
    /** 1 for a reply that is VISIBLE, 0 for one that is held. */
    counted: 'integer',
    authorId: 'uuid',
    now: 'timestamptz',
  },
  `
  update thread set next_number = next_number + 1, change = change + 1,
    reply_count = reply_count + :counted,
    peer_reply_count = peer_reply_count + case when author_id is distinct from :authorId then :counted else 0 end,
    last_reply_at = case when :counted = 1 then greatest(last_reply_at, :now) else last_reply_at end,
    active_at = case when :counted = 1 then greatest(active_at, :now) else active_at end
  where id = :threadId and status = :status and locked = :locked
  returning next_number - 1 as number, greatest(last_reply_at, :now) as at`,
);

const INSERT = new Statement(
  'discussion/insert-reply',
  {
    threadId: 'uuid',
    number: 'integer',
    parentNumber: 'integer',
    /** As it was when the member's right to answer it was checked. */
    parentStatus: 'content_status',
    authorId: 'uuid',
    status: 'content_status',
    markdown: 'text',
    inReplyToRevision: 'integer',
    now: 'timestamptz',
    ...RENDERED_PARAMETERS,
  },
  `
  with parent as (
    select path, depth from post
    where thread_id = :threadId and number = :parentNumber and (status is null or status in ('VISIBLE', :parentStatus))),
  reply as (
    insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown,
      in_reply_to_revision, created_at, approved_at, ${renderedColumns})
    select :threadId, :number, :parentNumber, path || int4send(:number), depth + 1, :authorId, :status,
      case :status when 'VISIBLE' then 2 else 1 end, :markdown, :inReplyToRevision, :now,
      case :status when 'VISIBLE' then :now end, ${renderedPlaces}
    from parent returning number),
  mentioned as (
    insert into mention (thread_id, number, handle, member_id, position)
    select :threadId, reply.number, m.handle, m.member_id, m.position
    from reply, ${mentionedRows}),
  counted as (
    insert into participant (thread_id, member_id, replies)
    select :threadId, :authorId, 1 from reply where :status = 'VISIBLE'
    on conflict (thread_id, member_id) do update set replies = participant.replies + 1),
  above as (
    update post set presence = 2 from parent
    where post.thread_id = :threadId and post.number = any(path_numbers(parent.path)) and post.presence < 2
    and :status = 'VISIBLE'),
  told as (
    ${addingToOutbox(POST_PUBLISHED, `jsonb_build_object('threadId', :threadId, 'number', number)`, `reply where :status = 'VISIBLE'`)})
  select number from reply`,
);

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
    const taken = await tx.row<{ number: number; at: Date }>(
      TAKE_NUMBER.with({
        threadId: thread.id,
        status: thread.status,
        locked: thread.locked,
        counted: visible ? 1 : 0,
        authorId: member.memberId,
        now: this.clock.now(),
      }),
    );
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

/** Nobody who answers knows of a pending edit, so what counts is the visible revision. */
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
  const inserted = await tx.row(
    INSERT.with({
      ...address,
      parentNumber: parent.address.number,
      parentStatus: parent.status,
      authorId: member.memberId,
      status: visible ? 'VISIBLE' : 'HELD',
      markdown: composed.markdown,
      inReplyToRevision: answered,
      now,
      ...renderedValues(composed),
    }),
  );
  if (!inserted) throw new Locked('This reply was withdrawn while you wrote. Answer another one in the thread.');
}
