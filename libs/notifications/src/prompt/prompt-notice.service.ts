import { Injectable } from '@nestjs/common';
import { Clock, limits, newId } from '#kernel';
import { type BoundStatement, Database, Statement } from '#platform';
import { COUNTING, fulfils } from '#visibility';
import type { PromptChange } from '../notification/notification.js';
import { isWanted } from '../preference/preference.js';

const BATCH = limits.notifiedAtOnce;
const { atOnce, news, reminder } = limits.prompt;

/**
 * Open prompts of which there is something to tell: those that opened, those whose dates are not what was told, and those that are due soon.
 * First comes what was begun and not ended, as it was begun. See docs/decisions/0059.
 */
const TO_TELL = new Statement(
  'notifications/prompts-to-tell-of',
  { now: 'timestamptz', remindUntil: 'timestamptz' },
  `
  (select n.prompt_id as id, n.change, n.told_at, n.told_at as former, false as due_soon from prompt_notice n
    where not n.done order by n.told_at limit ${atOnce})
  union all (
    select p.id, case when n.prompt_id is null then 'OPENED'
      when (n.opens_at, n.due_at, n.closes_at) is distinct from (p.opens_at, p.due_at, p.closes_at) then 'CHANGED' else 'DUE_SOON' end::prompt_change,
      :now, n.told_at, coalesce(p.due_at <= :remindUntil, false)
    from prompt p left join prompt_notice n on n.prompt_id = p.id
    where (p.opens_at is null or p.opens_at <= :now) and (p.closes_at is null or p.closes_at > :now) and coalesce(n.done, true)
    and (n.prompt_id is null or (n.opens_at, n.due_at, n.closes_at) is distinct from (p.opens_at, p.due_at, p.closes_at)
      or (p.due_at > :now and p.due_at <= :remindUntil and n.reminded_for is distinct from p.due_at))
    order by p.id limit ${atOnce})`,
);

/** Nobody but one worker begins to tell of a change. What opened long ago when it is first found is no news: it is noted, and told to nobody. */
const BEGIN = new Statement(
  'notifications/begin-to-tell-of-prompt',
  {
    promptId: 'uuid',
    change: 'prompt_change',
    former: 'timestamptz | null',
    dueSoon: 'boolean',
    now: 'timestamptz',
    newsSince: 'timestamptz',
  },
  `
  insert into prompt_notice as n (prompt_id, opens_at, due_at, closes_at, reminded_for, change, told_at, done)
  select p.id, p.opens_at, p.due_at, p.closes_at, case when :dueSoon then p.due_at end, :change, :now,
    :change = 'OPENED' and coalesce(p.opens_at, p.created_at) < :newsSince
  from prompt p where p.id = :promptId
  on conflict (prompt_id) do update set opens_at = excluded.opens_at, due_at = excluded.due_at, closes_at = excluded.closes_at,
    reminded_for = coalesce(excluded.reminded_for, n.reminded_for), change = excluded.change, told_at = excluded.told_at, done = false
    where n.told_at = :former
  returning done`,
);

/**
 * A batch of the course's learners, by their ids: instructors set prompts, and need not be told. One notification for each member and prompt, which every change
 * renews; a reminder only for whoever has published nothing that counts. It answers where the next batch begins, or nothing.
 */
const NOTIFY = new Statement(
  'notifications/notify-of-prompt',
  {
    promptId: 'uuid',
    change: 'prompt_change',
    at: 'timestamptz',
    after: 'uuid',
    /** As many as a batch has. */
    newIds: 'uuid[]',
  },
  `
  with asked as (select * from prompt p where p.id = :promptId),
  batch as (
    select seat.member_id from asked join course_member seat on seat.course_id = asked.course_id
    where seat.role = 'LEARNER' and seat.member_id > :after order by seat.member_id limit ${BATCH}),
  asking as (
    select b.member_id, row_number() over (order by b.member_id)::integer as at from batch b cross join asked
    where ${isWanted('b.member_id', 'PROMPT')}
    and coalesce((select cw.level from course_watch cw where cw.course_id = asked.course_id and cw.member_id = b.member_id), 'NORMAL') <> 'MUTED'
    and (:change <> 'DUE_SOON' or not exists (
      select from thread done join reflection text on text.thread_id = done.id
      where done.prompt_id = asked.id and done.author_id = b.member_id and done.status in ${COUNTING} and ${fulfils('done', 'text', 'asked')}))),
  told as (
    insert into notification as n (id, member_id, kind, prompt_id, prompt_change, created_at)
    select :newIds[a.at], a.member_id, 'PROMPT', :promptId, :change, :at from asking a
    on conflict (prompt_id, member_id) where prompt_id is not null do update set
      prompt_change = excluded.prompt_change, created_at = excluded.created_at, read_at = null where n.created_at < excluded.created_at)
  select member_id as last from batch order by member_id offset ${BATCH - 1}`,
);

const END = new Statement(
  'notifications/end-to-tell-of-prompt',
  { promptId: 'uuid', at: 'timestamptz' },
  'update prompt_notice set done = true where prompt_id = :promptId and told_at = :at',
);

interface ToTell {
  readonly id: string;
  readonly change: PromptChange;
  readonly told_at: Date;
  readonly former: Date | null;
  readonly due_soon: boolean;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Tells a course's learners that a prompt opened, that its dates changed, and that it is due soon. */
@Injectable()
export class PromptNoticeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of whatever is to be told now; each change once, however often it is run and wherever it was ended before. */
  async tell(): Promise<void> {
    const now = this.clock.now();
    const remindUntil = new Date(now.getTime() + reminder);
    const found = await this.database.rows<ToTell>(TO_TELL.with({ now, remindUntil }));
    for (const prompt of found) {
      const begun = prompt.former?.getTime() === prompt.told_at.getTime();
      if (begun || (await this.begin(prompt, now))) await this.tellOf(prompt);
    }
  }

  private async begin({ id, change, former, due_soon: dueSoon }: ToTell, now: Date): Promise<boolean> {
    const newsSince = new Date(now.getTime() - news);
    const values = { promptId: id, change, former, dueSoon, now, newsSince };
    const row = await this.database.row<{ done: boolean }>(BEGIN.with(values));
    return row?.done === false;
  }

  private async tellOf({ id: promptId, change, told_at: at }: ToTell): Promise<void> {
    for (let after: string | undefined = FIRST; after !== undefined; ) {
      const newIds = Array.from({ length: BATCH }, () => newId(at));
      const statement: BoundStatement = NOTIFY.with({ promptId, change, at, after, newIds });
      after = (await this.database.row<{ last: string }>(statement))?.last;
    }
    await this.database.rows(END.with({ promptId, at }));
  }
}
