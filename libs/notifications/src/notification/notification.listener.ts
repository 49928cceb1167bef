import { Injectable } from '@nestjs/common';
import { StrategyRated } from '#cases';
import { ApprovalUndone, isMuted, PostPublished, Reacted, RepliesRead } from '#discussion';
import { limits, newId } from '#kernel';
import { AppealResolved, DecisionMade, DecisionUndone, type ModerationAction } from '#moderation';
import { Events, Statement, type Transaction } from '#platform';
import { isWanted } from '../preference/preference.js';

/**
 * Everything in one statement, since it runs under the thread's lock. Nobody is notified by themselves, by somebody they muted, about a
 * thread or course they muted, or of a kind that they want nowhere. Whoever was notified of this content before is not notified again, and is
 * not counted among the mentioned who may be; but who was told of it as of something new in the thread is told of a mention that an edit adds.
 */
const NOTIFY = new Statement(
  'notifications/notify-of-post',
  {
    threadId: 'uuid',
    number: 'integer',
    authorId: 'uuid',
    /** In the order of the text. */
    mentionedIds: 'uuid[]',
    /** How many of them may be notified in all. */
    mostMentioned: 'integer',
    /** Who wrote what it answers; null for nobody. */
    answeredId: 'uuid | null',
    /** One more than there are mentioned. */
    newIds: 'uuid[]',
    at: 'timestamptz',
  },
  `
  with known as (
    select n.member_id, n.kind from notification n
    where n.thread_id = :threadId and n.number = :number and n.decision_id is null and n.kind <> 'THREAD_ACTIVITY'),
  willing as (
    select c.member_id, c.at, c.at <= cardinality(:mentionedIds) as mentioned
    from unnest(:mentionedIds || :answeredId) with ordinality as c(member_id, at)
    where c.member_id <> :authorId
    and case when c.at <= cardinality(:mentionedIds) then ${isWanted('c.member_id', 'MENTION')} else ${isWanted('c.member_id', 'REPLY')} end
    and not exists (select from known k where k.member_id = c.member_id)
    and not exists (select from member_mute b where b.member_id = c.member_id and b.muted_id = :authorId)
    and not ${isMuted(':threadId', 'c.member_id')}),
  mentioned as (
    select member_id, at from willing where mentioned order by at
    limit greatest(0, :mostMentioned - (select count(*) from known k where k.kind = 'MENTION'))),
  notified as (
    select member_id, at, 'MENTION'::notification_kind as kind from mentioned
    union all
    select w.member_id, w.at, 'REPLY' from willing w
    where not w.mentioned and w.member_id not in (select member_id from mentioned))
  insert into notification as n (id, member_id, kind, actor_id, thread_id, number, created_at)
  select :newIds[at::integer], member_id, kind, :authorId, :threadId, :number, :at from notified
  on conflict (member_id, thread_id, number) where decision_id is null do update set
    kind = excluded.kind, created_at = excluded.created_at, read_at = null where n.kind = 'THREAD_ACTIVITY'`,
);

/**
 * The contributor, of the first rating by somebody whom they have not muted; never of the scores. That it told of reactions before does not
 * matter.
 */
const NOTIFY_OF_RATING = new Statement(
  'notifications/notify-of-rating',
  { newId: 'uuid', contributorId: 'uuid', raterId: 'uuid', threadId: 'uuid', at: 'timestamptz' },
  `
  insert into notification as n (id, member_id, kind, actor_id, thread_id, number, created_at, rated)
  select :newId, :contributorId, 'RATING', :raterId, :threadId, 0, :at, true
  where ${isWanted(':contributorId', 'RATING')}
  and not exists (select from member_mute b where b.member_id = :contributorId and b.muted_id = :raterId)
  and not ${isMuted(':threadId', ':contributorId')}
  on conflict (member_id, thread_id, number) where decision_id is null do update set
    kind = 'RATING', rated = true, actor_id = excluded.actor_id, created_at = excluded.created_at, read_at = null
    where n.kind = 'REACTION' and n.rated is null`,
);

/**
 * The author of what somebody reacted to. While it is unread it is one, whoever reacts besides; read, it becomes unread again, at most once in the
 * given time. What they were told of a rating stays until they have read it.
 */
const NOTIFY_OF_REACTION = new Statement(
  'notifications/notify-of-reaction',
  {
    newId: 'uuid',
    threadId: 'uuid',
    number: 'integer',
    memberId: 'uuid',
    at: 'timestamptz',
    readBefore: 'timestamptz',
  },
  `
  insert into notification as n (id, member_id, kind, actor_id, thread_id, number, created_at)
  select :newId, p.author_id, 'REACTION', :memberId, :threadId, :number, :at from post p
  where p.thread_id = :threadId and p.number = :number and p.author_id <> :memberId and ${isWanted('p.author_id', 'REACTION')}
  and not exists (select from member_mute b where b.member_id = p.author_id and b.muted_id = :memberId)
  and not ${isMuted(':threadId', 'p.author_id')}
  on conflict (member_id, thread_id, number) where decision_id is null do update set
    kind = 'REACTION', rated = coalesce(n.rated, case when n.kind = 'RATING' then true end), actor_id = excluded.actor_id,
    created_at = excluded.created_at, read_at = null
    where n.kind in ('REACTION', 'RATING') and n.read_at is not null and n.created_at <= :readBefore`,
);

/** The member concerned, whomever they muted; without the moderator as its actor. */
const NOTIFY_OF_DECISION = new Statement(
  'notifications/notify-of-decision',
  { newId: 'uuid', memberId: 'uuid', kind: 'notification_kind', decisionId: 'uuid', at: 'timestamptz' },
  `
  insert into notification (id, member_id, kind, actor_id, thread_id, number, decision_id, created_at)
  select :newId, :memberId, :kind, null, d.thread_id, d.number, d.id, :at
  from decision d where d.id = :decisionId
  on conflict (decision_id, member_id, kind) where decision_id is not null do nothing`,
);

const TAKE_BACK_UNREAD = new Statement(
  'notifications/take-back-unread-of-decision',
  { decisionId: 'uuid' },
  `delete from notification where decision_id = :decisionId and kind = 'MODERATION' and read_at is null`,
);

/** A notification of the decision that was read becomes unread: it now says that the decision was undone. */
const RENEW_READ = new Statement(
  'notifications/renew-read-of-decision',
  { decisionId: 'uuid', at: 'timestamptz' },
  `
  update notification set read_at = null, created_at = :at
  where decision_id = :decisionId and kind = 'MODERATION' and read_at is not null`,
);

/** That somebody rated it or reacted to it stays true. */
const TAKE_BACK_CONTENT = new Statement(
  'notifications/take-back-unread-of-content',
  { threadId: 'uuid', number: 'integer', since: 'timestamptz' },
  `
  delete from notification where thread_id = :threadId and number = :number and decision_id is null and kind not in ('RATING', 'REACTION')
  and read_at is null and created_at >= :since`,
);

/** Whoever has read a text need not be told that it is there. What others made of one's own text is not read with it. */
const MARK_READ = new Statement(
  'notifications/mark-replies-read',
  { threadId: 'uuid', memberId: 'uuid', numbers: 'int4multirange', at: 'timestamptz' },
  `
  update notification set read_at = :at
  where member_id = :memberId and thread_id = :threadId and decision_id is null and read_at is null
  and kind in ('MENTION', 'REPLY', 'THREAD_ACTIVITY') and (number = 0 or number <@ :numbers)`,
);

/** What changes nothing for the member concerned, unless a DISMISS has refused an edit: they are not notified of it. */
const SILENT_ACTIONS: ReadonlySet<ModerationAction> = new Set(['PIN', 'UNPIN', 'DISMISS']);

/** Notifies members, in the transaction of what they are notified of. */
@Injectable()
export class NotificationListener {
  constructor(events: Events) {
    events.listen(PostPublished, (tx, published) => this.notify(tx, published));
    events.listen(StrategyRated, (tx, rated) => this.notifyOfRating(tx, rated));
    events.listen(RepliesRead, async (tx, read) => void (await tx.rows(MARK_READ.with({ ...read }))));
    events.listen(Reacted, (tx, reacted) => this.notifyOfReaction(tx, reacted));
    events.listen(DecisionMade, (tx, made) => this.notifyOfDecision(tx, made));
    events.listen(AppealResolved, (tx, resolved) => this.notifyOfAppeal(tx, resolved));
    events.listen(DecisionUndone, (tx, undone) => this.notifyOfUndoing(tx, undone));
    events.listen(ApprovalUndone, (tx, undone) => this.takeBack(tx, undone));
  }

  /** MENTION for those mentioned, REPLY for whom it answers: one notification for each person and piece of content, ever. */
  private async notify(tx: Transaction, published: PostPublished): Promise<void> {
    const { address, authorId, first, at } = published;
    const mentionedIds = [...new Set(published.mentions.map(({ memberId }) => memberId).filter((id) => id !== null))];
    const answeredId = first ? published.answersId : null;
    if (mentionedIds.length === 0 && answeredId === null) return;
    const { established, newcomer } = limits.notifiedPerContent;
    const mostMentioned = published.establishedAuthor ? established : newcomer;
    const newIds = Array.from({ length: mentionedIds.length + 1 }, () => newId(at));
    await tx.rows(NOTIFY.with({ ...address, authorId, mentionedIds, mostMentioned, answeredId, newIds, at }));
  }

  /** RATING for its contributor: one for each case study, ever. */
  private async notifyOfRating(tx: Transaction, rated: StrategyRated): Promise<void> {
    const { threadId, contributorId, raterId, at } = rated;
    if (contributorId === null) return;
    await tx.rows(NOTIFY_OF_RATING.with({ newId: newId(at), contributorId, raterId, threadId, at }));
  }

  /** REACTION for who wrote it. */
  private async notifyOfReaction(tx: Transaction, { address, memberId, at }: Reacted): Promise<void> {
    const readBefore = new Date(at.getTime() - limits.reactionsToldAgain);
    await tx.rows(NOTIFY_OF_REACTION.with({ newId: newId(at), ...address, memberId, at, readBefore }));
  }

  /** MODERATION for whom a decision concerns: what they wrote was published, hidden or closed, or they may not write. */
  private async notifyOfDecision(tx: Transaction, made: DecisionMade): Promise<void> {
    const { decisionId, memberId, moderatorId, action, refusedEdit, at } = made;
    if (memberId === null || memberId === moderatorId || (SILENT_ACTIONS.has(action) && !refusedEdit)) return;
    await tx.rows(NOTIFY_OF_DECISION.with({ newId: newId(at), memberId, kind: 'MODERATION', decisionId, at }));
  }

  /** APPEAL for whoever appealed. */
  private async notifyOfAppeal(tx: Transaction, { decisionId, memberId, at }: AppealResolved): Promise<void> {
    await tx.rows(NOTIFY_OF_DECISION.with({ newId: newId(at), memberId, kind: 'APPEAL', decisionId, at }));
  }

  /** An unread notification of the decision is deleted; whoever has read theirs is notified again, by the outcome of their appeal where there is one. */
  private async notifyOfUndoing(tx: Transaction, { decisionId, appealed, at }: DecisionUndone): Promise<void> {
    await tx.rows(TAKE_BACK_UNREAD.with({ decisionId }));
    if (!appealed) await tx.rows(RENEW_READ.with({ decisionId, at }));
  }

  /** Unread notifications of content that is not published any more are deleted; read ones stay. */
  private async takeBack(tx: Transaction, { address, since }: ApprovalUndone): Promise<void> {
    await tx.rows(TAKE_BACK_CONTENT.with({ ...address, since }));
  }
}
