import { Injectable } from '@nestjs/common';
import { Clock, type PostAddress } from '#kernel';
import { addingToOutbox, Events, Statement, type Transaction } from '#platform';
import type { ContentStatus } from '#visibility';
import { lockThread } from '../thread/lock-thread.js';
import { isEstablished } from './established.js';
import { type FoundMention, PostPublished } from './post.events.js';
import { POST_PUBLISHED } from './post.jobs.js';
import { REFRESH_PRESENCE } from './presence.js';

const ADDRESS = { threadId: 'uuid', number: 'integer' } as const;

const CHANGE_SUBJECT = new Statement(
  'discussion/change-subject-status',
  { threadId: 'uuid', status: 'content_status', publishedAt: 'timestamptz | null' },
  `
  update thread t set status = :status, published_at = coalesce(t.published_at, :publishedAt),
    active_at = case when t.published_at is null then coalesce(:publishedAt, t.active_at) else t.active_at end
  from post p where t.id = :threadId and p.thread_id = t.id and p.number = 0
  returning p.author_id, p.approved_at, '{}'::integer[] as above, null::uuid as answers_id`,
);
const CHANGE_REPLY = new Statement(
  'discussion/change-reply-status',
  { ...ADDRESS, status: 'content_status' },
  `
  update post p set status = :status from post old, post parent
  where p.thread_id = :threadId and p.number = :number and old.thread_id = p.thread_id and old.number = p.number
  and parent.thread_id = p.thread_id and parent.number = p.parent_number
  returning old.status, p.author_id, p.approved_at, path_numbers(parent.path) as above, parent.author_id as answers_id`,
);
const RECOUNT = new Statement(
  'discussion/recount-replies',
  {
    threadId: 'uuid',
    authorId: 'uuid | null',
    /** 1 for a reply that became VISIBLE, -1 for one that no longer is, 0 otherwise. */
    difference: 'integer',
  },
  `
  with known as (
    update participant set replies = replies + :difference
    where thread_id = :threadId and member_id = :authorId and :difference <> 0),
  new as (
    insert into participant (thread_id, member_id, replies)
    select :threadId, :authorId, 1 where :difference = 1 and :authorId is not null and not exists (
      select from participant where thread_id = :threadId and member_id = :authorId)),
  last as (
    select max(created_at) as at from (
      select created_at from post where thread_id = :threadId and number > 0 and status = 'VISIBLE' and presence = 2
      order by number desc limit 1) newest)
  update thread set reply_count = reply_count + :difference,
    peer_reply_count = peer_reply_count + case when author_id is distinct from :authorId then :difference else 0 end,
    last_reply_at = last.at, active_at = coalesce(last.at, published_at, created_at)
  from last where id = :threadId`,
);
const APPROVE = new Statement(
  'discussion/approve-post',
  { ...ADDRESS, now: 'timestamptz' },
  `
  with approved as (
    update post set approved_at = :now where thread_id = :threadId and number = :number and approved_at is null
    returning thread_id, number)
  ${addingToOutbox(POST_PUBLISHED, `jsonb_build_object('threadId', thread_id, 'number', number)`, 'approved')}`,
);
const UNAPPROVE = new Statement(
  'discussion/unapprove-post',
  ADDRESS,
  'update post set approved_at = null where thread_id = :threadId and number = :number',
);
const MENTIONS = new Statement(
  'discussion/mentions-of-post',
  ADDRESS,
  'select handle, member_id as "memberId" from mention where thread_id = :threadId and number = :number order by position',
);
/** Whether the author was when they wrote it as it is, however late it is approved, and whatever else was approved meanwhile. */
const ESTABLISHED = new Statement(
  'discussion/author-is-established',
  { ...ADDRESS, authorId: 'uuid' },
  `
  select ${isEstablished(':authorId', [':threadId', ':number'], 'written.at')} as established
  from post p join thread t on t.id = p.thread_id
  cross join lateral (
    select coalesce(p.edited_at, case when p.number = 0 then t.published_at else p.created_at end) as at) written
  where p.thread_id = :threadId and p.number = :number`,
);

interface Changed {
  status: ContentStatus;
  author_id: string | null;
  approved_at: Date | null;
  above: number[];
  answers_id: string | null;
}

export interface StatusChange {
  /** When it is changed; now, if not given. */
  readonly at?: Date;
  /** Whether its first publication is undone: the next one counts as the first. */
  readonly unapproved?: boolean;
}

/** Changes the status of content: the one place where counts, presence and the first publication follow from that. */
@Injectable()
export class StatusService {
  constructor(
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Under the thread's lock, in the caller's transaction. Does nothing where the status is that one already. */
  async change(
    tx: Transaction,
    address: PostAddress,
    to: ContentStatus,
    { at: now = this.clock.now(), unapproved = false }: StatusChange = {},
  ): Promise<void> {
    const { threadId, number } = address;
    const thread = await lockThread(tx, threadId);
    if (!thread) return;
    const changed =
      number === 0
        ? await this.changeSubject(tx, threadId, thread.status, to, now)
        : await changeReply(tx, address, to);
    if (changed && unapproved) await tx.rows(UNAPPROVE.with(address));
    if (!changed || to !== 'VISIBLE') return;
    if (!changed.approved_at) await tx.rows(APPROVE.with({ ...address, now }));
    const { author_id: authorId, answers_id: answersId, approved_at: approvedAt } = changed;
    if (authorId) await this.announce(tx, address, authorId, answersId, approvedAt === null, now);
  }

  /** For notifications of those whom the new text of a VISIBLE post mentions. */
  announceEdit(tx: Transaction, address: PostAddress, editorId: string, at: Date): Promise<void> {
    return this.announce(tx, address, editorId, null, false, at);
  }

  private async changeSubject(tx: Transaction, threadId: string, from: ContentStatus, to: ContentStatus, now: Date) {
    if (from === to) return null;
    const publishedAt = to === 'REMOVED' ? null : now;
    return tx.row<Changed>(CHANGE_SUBJECT.with({ threadId, status: to, publishedAt }));
  }

  /** Of what was VISIBLE before, only those are notified whom an edit has added since. */
  private async announce(
    tx: Transaction,
    address: PostAddress,
    authorId: string,
    answersId: string | null,
    first: boolean,
    at: Date,
  ): Promise<void> {
    const mentions = await tx.rows<FoundMention>(MENTIONS.with(address));
    const facts = await tx.row<{ established: boolean }>(ESTABLISHED.with({ ...address, authorId }));
    const established = facts?.established ?? false;
    await this.events.emit(tx, new PostPublished(address, authorId, answersId, mentions, first, established, at));
  }
}

async function changeReply(
  tx: Transaction,
  { threadId, number }: PostAddress,
  to: ContentStatus,
): Promise<Changed | null> {
  const changed = await tx.row<Changed>(CHANGE_REPLY.with({ threadId, number, status: to }));
  if (!changed || changed.status === to) return null;
  await tx.rows(REFRESH_PRESENCE.with({ threadId, numbers: [number] }));
  if (changed.above.length > 0) await tx.rows(REFRESH_PRESENCE.with({ threadId, numbers: changed.above }));
  const difference = Number(to === 'VISIBLE') - Number(changed.status === 'VISIBLE');
  await tx.rows(RECOUNT.with({ threadId, authorId: changed.author_id, difference }));
  return changed;
}
