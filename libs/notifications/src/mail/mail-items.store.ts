import { Injectable } from '@nestjs/common';
import { Database, Statement, type Transaction } from '#platform';

import type { PendingItem } from './due.js';

/** What waits to be mailed, and what has been: in no backup, so that nothing is sent where one is restored. */
export const mailTables = ['mail_item', 'notification_mail', 'mail_progress'] as const;

/** A notification that may have to be mailed. */
export interface NewNotification extends PendingItem {
  readonly id: string;
  readonly memberId: string;
}

/** Something that waits to be mailed to a member. */
export interface WaitingItem extends PendingItem {
  readonly memberId: string;
}

/**
 * What names it: the text, the decision, or one change of a prompt. The same is mailed to one member once, whatever becomes of its notification;
 * each change of a prompt renews that, and is mailed of itself.
 */
const about = (n: string) =>
  `coalesce(${n}.decision_id || '.' || ${n}.kind, ${n}.prompt_id || '.' || ${n}.prompt_change || '.' || extract(epoch from ${n}.created_at), ${n}.thread_id || '.' || ${n}.number, ${n}.id::text)`;

/** In the order of time: one that was renewed is new, whatever its id. */
const NEW = new Statement(
  'notifications/new-for-mail',
  { afterAt: 'timestamptz', afterId: 'uuid', before: 'timestamptz', since: 'timestamptz', most: 'integer' },
  `
  select n.id, n.member_id as "memberId", ${about('n')} as about, n.kind, n.created_at as "createdAt"
  from notification n join mail_address a on a.member_id = n.member_id
  where (n.created_at, n.id) > (:afterAt, :afterId) and n.created_at < :before and n.created_at >= :since and n.read_at is null
    and a.confirmed_at is not null
  order by n.created_at, n.id limit :most`,
);
/**
 * What was taken back and comes again, as a text that is approved a second time, takes the place of what still waits, and so does what became
 * of another kind: a mention that an edit added to what only was new, or a later change of a prompt. What was not mailed for its kind is looked at again then.
 */
const ADD = new Statement(
  'notifications/add-mail-items',
  {
    memberIds: 'uuid[]',
    abouts: 'text[]',
    ids: 'uuid[]',
    kinds: 'notification_kind[]',
    createdAts: 'timestamptz[]',
    dueAts: 'timestamptz[]',
  },
  `
  with given as (
    select distinct on (g.member_id, g.about) g.* from unnest(:memberIds, :abouts, :ids, :kinds, :createdAts, :dueAts)
      as g(member_id, about, notification_id, kind, created_at, due_at)
    order by g.member_id, g.about, g.created_at desc),
  outdated as (
    delete from mail_item i using given g
    where i.member_id = g.member_id and i.notification_id = g.notification_id and i.about <> g.about and not i.done)
  insert into mail_item as i (member_id, about, notification_id, kind, created_at, due_at)
  select member_id, about, notification_id, kind, created_at, due_at from given
  on conflict (member_id, about) do update set notification_id = excluded.notification_id, kind = excluded.kind,
    created_at = excluded.created_at, due_at = excluded.due_at, done = false
  where i.mail_id is null and (i.kind <> excluded.kind or (not i.done and i.notification_id <> excluded.notification_id))`,
);
const DUE = new Statement(
  'notifications/members-with-due-mail',
  { now: 'timestamptz', most: 'integer' },
  `
  select distinct member_id as "memberId" from (
    select member_id from mail_item where not done and due_at <= :now order by due_at, member_id limit :most) due`,
);
/** Locked, so that two workers never make two mails of one text. */
const WAITING = new Statement(
  'notifications/lock-waiting-mail-items',
  { memberIds: 'uuid[]' },
  `
  select member_id as "memberId", about, kind, created_at as "createdAt" from mail_item
  where member_id = any(:memberIds) and not done order by member_id, about for update skip locked`,
);
const PUT_OFF = new Statement(
  'notifications/put-off-mail-items',
  { memberIds: 'uuid[]', abouts: 'text[]', dueAts: 'timestamptz[]' },
  `
  update mail_item i set due_at = g.due_at from unnest(:memberIds, :abouts, :dueAts) as g(member_id, about, due_at)
  where i.member_id = g.member_id and i.about = g.about and not i.done`,
);
const DROP = new Statement(
  'notifications/drop-mail-items',
  { memberIds: 'uuid[]', abouts: 'text[]' },
  `
  update mail_item i set done = true from unnest(:memberIds, :abouts) as g(member_id, about)
  where i.member_id = g.member_id and i.about = g.about`,
);
const MAKE = new Statement(
  'notifications/make-mail',
  { id: 'uuid', memberId: 'uuid', digest: 'boolean', abouts: 'text[]', now: 'timestamptz' },
  `
  with made as (
    insert into notification_mail (id, member_id, digest, next_at) values (:id, :memberId, :digest, :now) returning id)
  update mail_item i set done = true, mail_id = made.id from made
  where i.member_id = :memberId and i.about = any(:abouts) and not i.done`,
);
const PROGRESS = new Statement(
  'notifications/begin-mail',
  { now: 'timestamptz' },
  `
  insert into mail_progress (since, planned_until) values (:now, :now)
  on conflict (always) do update set always = true returning since, planned_until as "plannedUntil"`,
);
const ADVANCE = new Statement(
  'notifications/mail-planned-until',
  { until: 'timestamptz' },
  'update mail_progress set planned_until = greatest(planned_until, :until)',
);

/** What is to be mailed to whom and when, and what has been. */
@Injectable()
export class MailItems {
  constructor(private readonly database: Database) {}

  /** Since when notifications are mailed, and until when they have been looked through. Begins now, where nothing is known: nothing older is ever mailed. */
  async progress(now: Date): Promise<{ readonly since: Date; readonly plannedUntil: Date }> {
    const row = await this.database.row<{ since: Date; plannedUntil: Date }>(PROGRESS.with({ now }));
    return row as { since: Date; plannedUntil: Date };
  }

  async advance(until: Date): Promise<void> {
    await this.database.rows(ADVANCE.with({ until }));
  }

  findNew(range: {
    afterAt: Date;
    afterId: string;
    before: Date;
    since: Date;
    most: number;
  }): Promise<NewNotification[]> {
    return this.database.rows(NEW.with(range));
  }

  async add(items: ReadonlyArray<NewNotification & { readonly dueAt: Date }>): Promise<void> {
    if (items.length === 0) return;
    const all = <Value>(value: (item: (typeof items)[number]) => Value) => items.map(value);
    await this.database.rows(
      ADD.with({
        memberIds: all(({ memberId }) => memberId),
        abouts: all((item) => item.about),
        ids: all(({ id }) => id),
        kinds: all(({ kind }) => kind),
        createdAts: all(({ createdAt }) => createdAt),
        dueAts: all(({ dueAt }) => dueAt),
      }),
    );
  }

  async membersDue(now: Date, most: number): Promise<string[]> {
    const rows = await this.database.rows<{ memberId: string }>(DUE.with({ now, most }));
    return rows.map(({ memberId }) => memberId);
  }

  lockWaiting(tx: Transaction, memberIds: readonly string[]): Promise<WaitingItem[]> {
    return tx.rows(WAITING.with({ memberIds }));
  }

  async putOff(
    tx: Transaction,
    items: ReadonlyArray<{ readonly item: WaitingItem; readonly at: Date }>,
  ): Promise<void> {
    if (items.length === 0) return;
    await tx.rows(PUT_OFF.with({ ...namesOf(items.map(({ item }) => item)), dueAts: items.map(({ at }) => at) }));
  }

  async drop(tx: Transaction, items: readonly WaitingItem[]): Promise<void> {
    if (items.length > 0) await tx.rows(DROP.with(namesOf(items)));
  }

  async make(tx: Transaction, id: string, items: readonly WaitingItem[], digest: boolean, now: Date): Promise<void> {
    const [first] = items;
    if (!first) return;
    const abouts = items.map((item) => item.about);
    await tx.rows(MAKE.with({ id, memberId: first.memberId, digest, abouts, now }));
  }
}

function namesOf(items: readonly WaitingItem[]) {
  return { memberIds: items.map(({ memberId }) => memberId), abouts: items.map((item) => item.about) };
}
