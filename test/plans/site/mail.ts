import { ago, MEMBERS, memberId, otherId } from './ids.js';

/** What waits to be mailed to each member, and one mail of each that waits to be sent. */
export function mail(courses: number): string[] {
  const members = `generate_series(0, ${courses - 1}) c cross join generate_series(0, ${MEMBERS - 1}) m`;
  const item = `n.member_id, coalesce(n.thread_id || '.' || n.number, n.id::text), n.id, n.kind, n.created_at`;
  return [
    `insert into notification_mail (id, member_id, digest, next_at)
     select ${otherId('a6000000', 'c', 'm')}, ${memberId('c', 'm')}, false, ${ago("interval '1 minute'")} from ${members}`,
    // Handed to a server that died: of how many that is so has nothing to do with how large a site is.
    `insert into notification_mail (id, member_id, digest, next_at, handed_at)
     select ${otherId('a6000001', '0', 'm')}, ${memberId('0', 'm')}, false, ${ago("interval '1 minute'")}, ${ago("interval '1 hour'")}
     from generate_series(0, ${MEMBERS - 1}) m`,
    `insert into mail_item (member_id, about, notification_id, kind, created_at, due_at, mail_id, done)
     select ${item}, n.created_at, mail.id, true from notification n join notification_mail mail on mail.member_id = n.member_id where n.number = 3 on conflict do nothing`,
    `insert into mail_item (member_id, about, notification_id, kind, created_at, due_at)
     select ${item}, ${ago("interval '1 minute'")} from notification n where n.number = 4 on conflict do nothing`,
    `insert into mail_progress (since, planned_until) values (${ago("interval '90 days'")}, ${ago("interval '1 minute'")})`,
  ];
}
