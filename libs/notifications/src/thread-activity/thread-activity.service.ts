import { Injectable } from '@nestjs/common';
import { mayBeWatching, watchLevel } from '#discussion';
import { Clock, limits, newId, type PostAddress, visitor } from '#kernel';
import { type BoundStatement, Database, Statement } from '#platform';
import { memberLooks, seesThread } from '#visibility';
import { isWanted } from '../preference/preference.js';

const BATCH = limits.notifiedAtOnce;

/**
 * A batch of those who may be watching, by their ids: tells those who did when it was published and do, who see the text at this moment and have not been told of it. It
 * answers where the next batch begins, or nothing where there is none.
 */
const NOTIFY = new Statement(
  'notifications/notify-watchers',
  {
    viewer: 'viewer',
    threadId: 'uuid',
    number: 'integer',
    after: 'uuid',
    /** As many as a batch has. */
    newIds: 'uuid[]',
  },
  `
  with t as (
    select t.*, coalesce(p.author_id, t.author_id) as writer_id,
      coalesce(p.approved_at, case when p.number = 0 then t.published_at end, p.created_at) as told_at
    from thread t join post p on p.thread_id = t.id
    where t.id = :threadId and p.number = :number and t.status = 'VISIBLE' and (p.number = 0 or p.status = 'VISIBLE')),
  batch as (
    select member_id from (${mayBeWatching({ t: 't', number: ':number' }, (memberId) => `and ${memberId} > :after order by ${memberId} limit ${BATCH}`)}) near
    order by member_id limit ${BATCH}),
  watching as (
    select m.id, row_number() over (order by m.id)::integer as at from batch join member m on m.id = batch.member_id cross join t
    where m.id is distinct from t.writer_id and ${watchLevel('t', 'm.id')} = 'WATCHING' and ${isWanted('m.id', 'THREAD_ACTIVITY')}
    and not exists (select from member_mute b where b.member_id = m.id and b.muted_id = t.writer_id)
    and ${seesThread('t', memberLooks('m'))}),
  told as (
    insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
    select :newIds[w.at], w.id, 'THREAD_ACTIVITY', t.writer_id, :threadId, :number, :viewer.now from watching w cross join t
    on conflict (member_id, thread_id, number) where decision_id is null do nothing)
  select member_id as last from batch order by member_id offset ${BATCH - 1}`,
);

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Tells those who watch a thread, or its course, of what is new in it. */
@Injectable()
export class ThreadActivityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Each of them once, however often it is run: whoever was told of the text already, also as of a mention or an answer, is left out. */
  async tellOf({ threadId, number }: PostAddress): Promise<void> {
    for (let after: string | undefined = FIRST; after !== undefined; ) {
      const now = this.clock.now();
      const newIds = Array.from({ length: BATCH }, () => newId(now));
      const statement: BoundStatement = NOTIFY.with({ viewer: visitor(now), threadId, number, after, newIds });
      after = (await this.database.row<{ last: string }>(statement))?.last;
    }
  }
}
