import { Injectable } from '@nestjs/common';
import { PostHeld, PostWithdrawn, WaitingEditReplaced } from '#discussion';
import type { PostAddress } from '#kernel';
import { Events, Statement, type Transaction } from '#platform';

/** What is decided or closed opens again, with what it is held for now. Of what an author tries again and again the last ten count. */
const OPEN = new Statement(`
  insert into moderation_item as i (thread_id, number, course_id, state, content_revision, held, waiting_since, created_at)
  values ($1::uuid, $2::integer, $3::uuid, 'OPEN', $4::integer, $5::jsonb, $6::timestamptz, $6::timestamptz)
  on conflict (thread_id, number) do update set
    state = case when i.state = 'APPEALED' then i.state else 'OPEN' end,
    content_revision = greatest(i.content_revision, excluded.content_revision),
    held = case when i.state in ('DECIDED', 'CLOSED') then excluded.held
      else jsonb_path_query_array(i.held || excluded.held, 'lax $[last - 9 to last]') end,
    waiting_since = case when i.state in ('DECIDED', 'CLOSED') then excluded.waiting_since else i.waiting_since end`);

const NOTHING_LEFT = new Statement(`
  update moderation_item set state = 'CLOSED', claimed_by = null, claimed_until = null
  where thread_id = $1::uuid and number = $2::integer and state = 'OPEN' and open_reports = 0`);

/** Puts into the queue what screening holds, and takes out what its author has settled. */
@Injectable()
export class ItemListener {
  constructor(events: Events) {
    events.listen(PostHeld, (tx, held) => this.open(tx, held));
    events.listen(WaitingEditReplaced, (tx, { address }) => this.settle(tx, address));
    events.listen(PostWithdrawn, (tx, { address }) => this.settle(tx, address));
  }

  private async open(tx: Transaction, { address, courseId, revision, because, at }: PostHeld): Promise<void> {
    const held = because ? [{ rule: because.rule, matched: because.matched, revision }] : [];
    await tx.rows(OPEN, [address.threadId, address.number, courseId, revision, JSON.stringify(held), at]);
  }

  /** Reports are still to be answered, and so is an appeal. */
  private async settle(tx: Transaction, { threadId, number }: PostAddress): Promise<void> {
    await tx.rows(NOTHING_LEFT, [threadId, number]);
  }
}
