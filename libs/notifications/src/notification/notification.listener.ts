import { Injectable } from '@nestjs/common';
import { CaseStudyRated } from '#cases';
import { PostShown } from '#discussion';
import { limits, newId } from '#kernel';
import { Events, Statement, type Transaction } from '#platform';

/*
 * Everything in one statement, since it runs under the thread's lock. `$1` thread, `$2` number, `$3` author, `$4` now,
 * `$5` those mentioned in the order of the text, `$6` how many of them may be told in all, `$7` whom it answers (null
 * for nobody), `$8` new ids, one more than `$5`. Nobody is told by themselves, by somebody they muted, or about a
 * thread they muted. Whoever was told of this content before is not told again, and takes no place of the others.
 */
const NOTIFY = new Statement(`
  with known as (
    select n.member_id, n.kind from notification n where n.thread_id = $1::uuid and n.number = $2::integer),
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
  on conflict (member_id, thread_id, number) do nothing`);

/** Of the first rating by somebody whom the contributor has not muted; never what it says. */
const NOTIFY_OF_RATING = new Statement(`
  insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
  select $1::uuid, $2::uuid, 'RATING', $3::uuid, $4::uuid, 0, $5::timestamptz
  where not exists (select from member_mute b where b.member_id = $2::uuid and b.muted_id = $3::uuid)
  and not exists (select from watch w where w.thread_id = $4::uuid and w.member_id = $2::uuid and w.level = 'MUTED')
  on conflict (member_id, thread_id, number) do nothing`);

/** Writes what members are told of, in the transaction of what they are told of. */
@Injectable()
export class NotificationListener {
  constructor(events: Events) {
    events.listen(PostShown, (tx, shown) => this.notify(tx, shown));
    events.listen(CaseStudyRated, (tx, rated) => this.notifyOfRating(tx, rated));
  }

  /** MENTION for those mentioned, REPLY for whom it answers: one notification a person and piece of content, ever. */
  private async notify(tx: Transaction, shown: PostShown): Promise<void> {
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
}
