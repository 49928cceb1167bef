import { Injectable } from '@nestjs/common';
import { CaseStudyRated } from '#cases';
import { ApprovalUndone, PostPublished } from '#discussion';
import { limits, newId } from '#kernel';
import { AppealResolved, DecisionMade, DecisionUndone, type ModerationAction } from '#moderation';
import { Events, Statement, type Transaction } from '#platform';

/*
 * Everything in one statement, since it runs under the thread's lock. `$1` thread, `$2` number, `$3` author, `$4` now,
 * `$5` those mentioned in the order of the text, `$6` how many of them may be told in all, `$7` whom it answers (null
 * for nobody), `$8` new ids, one more than `$5`. Nobody is told by themselves, by somebody they muted, or about a
 * thread they muted. Whoever was told of this content before is not told again, and takes no place of the others.
 */
const NOTIFY = new Statement(`
  with known as (
    select n.member_id, n.kind from notification n
    where n.thread_id = $1::uuid and n.number = $2::integer and n.decision_id is null),
  willing as (
    select c.member_id, c.at, c.at <= cardinality($5::uuid[]) as mentioned
    from unnest($5::uuid[] || $7::uuid) with ordinality as c(member_id, at)
    where c.member_id <> $3::uuid
    and not exists (select from known k where k.member_id = c.member_id)
    and not exists (select from member_mute b where b.member_id = c.member_id and b.muted_id = $3::uuid)
    and not exists (
      select from watch w where w.thread_id = $1::uuid and w.member_id = c.member_id and w.level = 'MUTED')),
  mentioned as (
    select member_id, at from willing where mentioned order by at
    limit greatest(0, $6::integer - (select count(*) from known k where k.kind = 'MENTION'))),
  told as (
    select member_id, at, 'MENTION'::notification_kind as kind from mentioned
    union all
    select w.member_id, w.at, 'REPLY' from willing w
    where not w.mentioned and w.member_id not in (select member_id from mentioned))
  insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
  select ($8::uuid[])[at::integer], member_id, kind, $3::uuid, $1::uuid, $2::integer, $4::timestamptz from told
  on conflict (member_id, thread_id, number) where decision_id is null do nothing`);

/** Of the first rating by somebody whom the contributor has not muted; never what it says. */
const NOTIFY_OF_RATING = new Statement(`
  insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
  select $1::uuid, $2::uuid, 'RATING', $3::uuid, $4::uuid, 0, $5::timestamptz
  where not exists (select from member_mute b where b.member_id = $2::uuid and b.muted_id = $3::uuid)
  and not exists (select from watch w where w.thread_id = $4::uuid and w.member_id = $2::uuid and w.level = 'MUTED')
  on conflict (member_id, thread_id, number) where decision_id is null do nothing`);

/** To the member concerned, whomever they muted: `$1` new id, `$2` member, `$3` kind, `$4` decision, `$5` now. Nobody is told who decided. */
const NOTIFY_OF_DECISION = new Statement(`
  insert into notification (id, member_id, kind, actor_id, thread_id, number, decision_id, created_at)
  select $1::uuid, $2::uuid, $3::notification_kind, null, d.thread_id, d.number, d.id, $5::timestamptz
  from decision d where d.id = $4::uuid
  on conflict (decision_id, member_id, kind) where decision_id is not null do nothing`);

const TAKE_BACK_DECISION = new Statement(`
  delete from notification where decision_id = $1::uuid and kind = 'MODERATION' and read_at is null`);

/** Whoever has read of it hears, in the same place, that it was undone. */
const TELL_UNDONE = new Statement(`
  update notification set read_at = null, created_at = $2::timestamptz
  where decision_id = $1::uuid and kind = 'MODERATION' and read_at is not null`);

/** That it was rated is so all the same. */
const TAKE_BACK_CONTENT = new Statement(`
  delete from notification where thread_id = $1::uuid and number = $2::integer and decision_id is null and kind <> 'RATING'
  and read_at is null and created_at >= $3::timestamptz`);

/** What changes nothing for the member concerned. A DISMISS is told of where it refused an edit. */
const SILENT_ACTIONS: ReadonlySet<ModerationAction> = new Set(['PIN', 'UNPIN', 'DISMISS']);

/** Writes what members are told of, in the transaction of what they are told of. */
@Injectable()
export class NotificationListener {
  constructor(events: Events) {
    events.listen(PostPublished, (tx, shown) => this.notify(tx, shown));
    events.listen(CaseStudyRated, (tx, rated) => this.notifyOfRating(tx, rated));
    events.listen(DecisionMade, (tx, made) => this.notifyOfDecision(tx, made));
    events.listen(AppealResolved, (tx, resolved) => this.notifyOfAppeal(tx, resolved));
    events.listen(DecisionUndone, (tx, undone) => this.notifyOfUndoing(tx, undone));
    events.listen(ApprovalUndone, (tx, undone) => this.takeBack(tx, undone));
  }

  /** MENTION for those mentioned, REPLY for whom it answers: one notification a person and piece of content, ever. */
  private async notify(tx: Transaction, shown: PostPublished): Promise<void> {
    const { address, authorId, first, at } = shown;
    const mentioned = [...new Set(shown.mentions.map((mention) => mention.memberId).filter((id) => id !== null))];
    const answers = first ? shown.answersId : null;
    if (mentioned.length === 0 && answers === null) return;
    const { established, newcomer } = limits.notifiedPerContent;
    await tx.rows(NOTIFY, [
      address.threadId,
      address.number,
      authorId,
      at,
      mentioned,
      shown.establishedAuthor ? established : newcomer,
      answers,
      Array.from({ length: mentioned.length + 1 }, () => newId(at)),
    ]);
  }

  /** RATING for its contributor: one a case study, ever. */
  private async notifyOfRating(tx: Transaction, rated: CaseStudyRated): Promise<void> {
    const { caseStudyId, contributorId, raterId, at } = rated;
    if (contributorId !== null) await tx.rows(NOTIFY_OF_RATING, [newId(at), contributorId, raterId, caseStudyId, at]);
  }

  /** MODERATION for whom a decision concerns: what was theirs was shown, taken down or closed, or they may not write. */
  private async notifyOfDecision(tx: Transaction, made: DecisionMade): Promise<void> {
    const { decisionId, memberId, moderatorId, action, refusedEdit, at } = made;
    if (memberId === null || memberId === moderatorId || (SILENT_ACTIONS.has(action) && !refusedEdit)) return;
    await tx.rows(NOTIFY_OF_DECISION, [newId(at), memberId, 'MODERATION', decisionId, at]);
  }

  /** APPEAL for whoever appealed. */
  private async notifyOfAppeal(tx: Transaction, { decisionId, memberId, at }: AppealResolved): Promise<void> {
    await tx.rows(NOTIFY_OF_DECISION, [newId(at), memberId, 'APPEAL', decisionId, at]);
  }

  /** What nobody has read of a decision that was undone goes with it; whoever has read of it is told, by their appeal where they have made one. */
  private async notifyOfUndoing(tx: Transaction, { decisionId, appealed, at }: DecisionUndone): Promise<void> {
    await tx.rows(TAKE_BACK_DECISION, [decisionId]);
    if (!appealed) await tx.rows(TELL_UNDONE, [decisionId, at]);
  }

  /** What nobody has read yet of content that is not shown any more goes with it; what was read stays. */
  private async takeBack(tx: Transaction, { address, since }: ApprovalUndone): Promise<void> {
    await tx.rows(TAKE_BACK_CONTENT, [address.threadId, address.number, since]);
  }
}
