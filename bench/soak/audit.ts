import type { Mails } from './mails.js';
import type { Ask } from './site.js';
import type { Writers } from './writers.js';

interface Fault {
  readonly fault: string;
}

/** Figures that are kept, and what they come to. */
const COUNTERS = [
  `select 'replies of the thread: kept ' || t.reply_count || ', there are ' || c.replies as fault
   from thread t cross join lateral (
     select count(*) as replies from post p where p.thread_id = t.id and p.number > 0 and p.status = 'VISIBLE') c
   where t.id = $1 and t.reply_count <> c.replies`,
  `select 'next number of the thread: ' || t.next_number || ', the last one is ' || c.last as fault
   from thread t cross join lateral (select max(p.number) as last from post p where p.thread_id = t.id) c
   where t.id = $1 and t.next_number <> c.last + 1`,
  `select 'replies of ' || m.handle || ': kept ' || coalesce(k.replies, 0) || ', there are ' || coalesce(c.replies, 0) as fault
   from (select author_id, count(*) as replies from post
     where thread_id = $1 and number > 0 and status = 'VISIBLE' group by 1) c
   full join (select * from participant where thread_id = $1 and replies > 0) k on k.member_id = c.author_id
   join member m on m.id = coalesce(c.author_id, k.member_id)
   where c.replies is distinct from k.replies`,
] as const;

/** Whoever is mentioned by somebody else has one notification of it, and nobody else has one as mentioned. */
const NOTIFICATIONS = `
  select case when n.member_id is null then 'not notified' else 'notified without a mention' end || ': ' || h.handle || ' of reply '
    || coalesce(m.number, n.number) as fault
  from (select distinct mention.number, mention.member_id from mention join post p using (thread_id, number)
    where thread_id = $1 and p.status = 'VISIBLE' and mention.member_id <> p.author_id) m
  full join (select number, member_id from notification where thread_id = $1 and kind = 'MENTION' and decision_id is null) n
    on n.number = m.number and n.member_id = m.member_id
  join member h on h.id = coalesce(m.member_id, n.member_id)
  where m.member_id is null or n.member_id is null`;

/** Whoever is answered by somebody else, and is not mentioned in it, has one notification of the answer. */
const ANSWERS = `
  select 'told ' || count(n.id) || ' times of the answer ' || p.number || ': ' || h.handle as fault
  from post p join post of on of.thread_id = p.thread_id and of.number = coalesce(p.parent_number, 0)
  join member h on h.id = of.author_id
  left join notification n on n.thread_id = p.thread_id and n.number = p.number and n.member_id = of.author_id
    and n.kind in ('MENTION', 'REPLY')
  where p.thread_id = $1 and p.number > 0 and p.status = 'VISIBLE' and p.author_id <> of.author_id
  group by p.number, h.handle having count(n.id) <> 1`;

/** What of an installation that nobody writes to any more is not as those were told who wrote, or does not agree with itself. */
export async function audit(writers: Writers, ask: Ask): Promise<string[]> {
  const faults = [...(await writers.faults(ask))];
  for (const sql of [...COUNTERS, NOTIFICATIONS, ANSWERS]) {
    faults.push(...(await ask<Fault>(sql, [writers.threadId])).map(({ fault }) => fault));
  }
  return faults;
}

/** What the audit has to find, each by itself: a fault as a crash could have left it. */
const DAMAGES: Readonly<Record<string, string>> = {
  'a text that is lost': `update post set markdown = 'Something else.' where thread_id = $1 and number = 1`,
  'a text that is there twice': `update post set markdown = (select markdown from post where thread_id = $1 and number = 1)
    where thread_id = $1 and number = 2`,
  'a reply that is not counted': 'update thread set reply_count = reply_count - 1 where id = $1',
  'a number that was given for nothing': 'update thread set next_number = next_number + 1 where id = $1',
  'a participant whose replies are counted twice': `update participant set replies = replies + 1
    where thread_id = $1 and member_id = (select author_id from post where thread_id = $1 and number = 1)`,
  'a reaction that is lost': `delete from reaction where ctid = (select ctid from reaction where thread_id = $1 limit 1)`,
  'a mention of which nobody was notified': `delete from notification where id = (
    select id from notification where thread_id = $1 and kind = 'MENTION' limit 1)`,
  'an answer of which nobody was notified': `delete from notification where id = (
    select id from notification where thread_id = $1 and kind = 'REPLY' limit 1)`,
};

/** The same of what is mailed. */
const MAIL_DAMAGES: Readonly<Record<string, string>> = {
  'a mention that was never mailed': `delete from mail_item where notification_id = (
    select id from notification join mail_item i on i.notification_id = notification.id
    where notification.thread_id = $1 and notification.kind = 'MENTION' limit 1)`,
  'a mail that was sent and is not known to be': `update notification_mail set outcome = 'EMPTY' where outcome = 'SENT' and id = (
    select mail_id from mail_item i join notification n on n.id = i.notification_id where n.thread_id = $1 and i.mail_id is not null limit 1)`,
};

/** Damages that the audit does not see: each is made, looked for, and taken back. */
export async function unseenDamages(
  { writers, mails }: { readonly writers: Writers; readonly mails: Mails },
  inTransaction: (work: (ask: Ask) => Promise<void>) => Promise<void>,
): Promise<string[]> {
  const unseen: string[] = [];
  const look = async (damages: Readonly<Record<string, string>>, faults: (ask: Ask) => Promise<readonly string[]>) => {
    for (const [damage, sql] of Object.entries(damages)) {
      await inTransaction(async (ask) => {
        await ask(sql, [writers.threadId]);
        if ((await faults(ask)).length === 0) unseen.push(damage);
      });
    }
  };
  await look(DAMAGES, (ask) => audit(writers, ask));
  await look(MAIL_DAMAGES, (ask) => mails.faults(ask, writers.threadId));
  return unseen;
}
