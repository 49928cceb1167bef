import { Injectable } from '@nestjs/common';
import { Clock, type PostAddress } from '#kernel';
import { Events, Statement, type Transaction } from '#platform';
import type { ContentStatus } from '#visibility';
import { isEstablished } from './established.js';
import { type FoundMention, PostPublished } from './post.events.js';
import { REFRESH_PRESENCE } from './presence.js';

const LOCK_THREAD = new Statement('select status, author_id from thread where id = $1 for no key update');
const SUBJECT = new Statement(`
  update thread t set status = $2::content_status, published_at = coalesce(t.published_at, $3::timestamptz),
    active_at = case when t.published_at is null then coalesce($3::timestamptz, t.active_at) else t.active_at end
  from post p where t.id = $1 and p.thread_id = t.id and p.number = 0
  returning p.author_id, p.approved_at, '{}'::integer[] as above, null::uuid as answers_id`);
const REPLY = new Statement(`
  update post p set status = $3::content_status from post old, post parent
  where p.thread_id = $1 and p.number = $2 and old.thread_id = p.thread_id and old.number = p.number
  and parent.thread_id = p.thread_id and parent.number = p.parent_number
  returning old.status, p.author_id, p.approved_at, path_numbers(parent.path) as above, parent.author_id as answers_id`);
const RECOUNT = new Statement(`
  with was as (
    update participant set replies = replies + $3::integer where thread_id = $1::uuid and member_id = $2::uuid and $3::integer <> 0),
  new as (
    insert into participant (thread_id, member_id, replies)
    select $1::uuid, $2::uuid, 1 where $3::integer = 1 and $2::uuid is not null and not exists (
      select from participant where thread_id = $1::uuid and member_id = $2::uuid)),
  last as (
    select max(created_at) as at from (
      select created_at from post where thread_id = $1::uuid and number > 0 and status = 'VISIBLE' and presence = 2
      order by number desc limit 1) newest)
  update thread set reply_count = reply_count + $3::integer,
    peer_reply_count = peer_reply_count + case when author_id is distinct from $2::uuid then $3::integer else 0 end,
    last_reply_at = last.at, active_at = coalesce(last.at, published_at, created_at)
  from last where id = $1::uuid`);
const APPROVE = new Statement(
  'update post set approved_at = $3 where thread_id = $1 and number = $2 and approved_at is null',
);
const UNAPPROVE = new Statement('update post set approved_at = null where thread_id = $1 and number = $2');
const MENTIONS = new Statement(
  'select handle, member_id as "memberId" from mention where thread_id = $1 and number = $2 order by position',
);
const ESTABLISHED = new Statement(`select ${isEstablished('$3::uuid', ['$1::uuid', '$2::integer'])} as established`);

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
  /** What made it VISIBLE for the first time is undone: the next time is the first. */
  readonly unapproved?: boolean;
}

/** Moves content between its statuses: the one place where counts, presence and first appearances follow from that. */
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
    const thread = await tx.row<{ status: ContentStatus }>(LOCK_THREAD, [threadId]);
    if (!thread) return;
    const changed =
      number === 0
        ? await this.changeSubject(tx, threadId, thread.status, to, now)
        : await changeReply(tx, address, to);
    if (changed && unapproved) await tx.rows(UNAPPROVE, [threadId, number]);
    if (!changed || to !== 'VISIBLE') return;
    if (!changed.approved_at) await tx.rows(APPROVE, [threadId, number, now]);
    const { author_id: authorId, answers_id: answersId, approved_at: approvedAt } = changed;
    if (authorId) await this.announce(tx, address, authorId, answersId, approvedAt === null, now);
  }

  /** Tells whom the new text of what is VISIBLE mentions. */
  announceEdit(tx: Transaction, address: PostAddress, editorId: string, at: Date): Promise<void> {
    return this.announce(tx, address, editorId, null, false, at);
  }

  private async changeSubject(tx: Transaction, threadId: string, from: ContentStatus, to: ContentStatus, now: Date) {
    if (from === to) return null;
    return tx.row<Changed>(SUBJECT, [threadId, to, to === 'REMOVED' ? null : now]);
  }

  /** Restored content tells only those whom an edit has added since. */
  /** What was VISIBLE before tells only those whom an edit has added since. */
  private async announce(
    tx: Transaction,
    address: PostAddress,
    authorId: string,
    answersId: string | null,
    first: boolean,
    at: Date,
  ): Promise<void> {
    const where = [address.threadId, address.number];
    const mentions = await tx.rows<FoundMention>(MENTIONS, where);
    const facts = await tx.row<{ established: boolean }>(ESTABLISHED, [...where, authorId]);
    const established = facts?.established ?? false;
    await this.events.emit(tx, new PostPublished(address, authorId, answersId, mentions, first, established, at));
  }
}

async function changeReply(
  tx: Transaction,
  { threadId, number }: PostAddress,
  to: ContentStatus,
): Promise<Changed | null> {
  const changed = await tx.row<Changed>(REPLY, [threadId, number, to]);
  if (!changed || changed.status === to) return null;
  await tx.rows(REFRESH_PRESENCE, [threadId, [number]]);
  if (changed.above.length > 0) await tx.rows(REFRESH_PRESENCE, [threadId, changed.above]);
  const difference = Number(to === 'VISIBLE') - Number(changed.status === 'VISIBLE');
  await tx.rows(RECOUNT, [threadId, changed.author_id, difference]);
  return changed;
}
