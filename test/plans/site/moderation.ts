import { ago, CURATOR, courseId, MEMBERS, memberId, NOW } from './ids.js';

/** Those in which something waits for moderators: what waits is done sooner or later, so there is no more of it on a larger site. */
const WAITING = 20;

/** What is held waits, what is hidden was decided, and so was a tenth of what is read; some of it was appealed. */
export function moderation(courses: number): string[] {
  const members = `generate_series(0, ${courses - 1}) c cross join generate_series(0, ${MEMBERS - 1}) m`;
  const decided = `(t.status = 'HIDDEN' and p.number = 0 or p.status = 'HIDDEN' or p.number = 1)`;
  const both = 'post p join thread t on t.id = p.thread_id';
  return [
    `insert into report (thread_id, number, revision, reporter_id, id, reason, note, created_at)
     select p.thread_id, p.number, 1, m.member_id, gen_random_uuid(), 'SPAM', 'It sells.', p.created_at + interval '1 hour'
     from ${both} cross join lateral (
       select w.member_id from participant w where w.thread_id = p.thread_id and w.member_id <> p.author_id order by 1 limit 2) m
     where p.number in (1, 2)`,
    `insert into moderation_item (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
     select p.thread_id, p.number, t.course_id, case when ${decided} and (p.number = 1 or t.c >= ${WAITING}) then 'DECIDED' when ${decided} then 'APPEALED' when t.c < ${WAITING} then 'OPEN' else 'DECIDED' end::moderation_state, 1,
       case when p.number = 2 and t.c < ${WAITING} then 2 else 0 end, p.created_at, p.created_at
     from post p join (select t.*, d.c from thread t join drawn d on d.id = t.id) t on t.id = p.thread_id
     where ${decided} or p.status = 'HELD' or t.status = 'HELD' and p.number = 0 or p.number = 2`,
    `update moderation_item set change = nextval('moderation_item_change') where state = 'OPEN'`,
    `update moderation_item set claimed_by = ${CURATOR}, claimed_until = timestamptz '${NOW}' + interval '10 minutes' where state = 'OPEN' and number = 2 and course_id is null`,
    `insert into decision (id, thread_id, number, member_id, course_id, action, moderator_id, reason, content_revision, before, after, created_at, batch_id)
     select gen_random_uuid(), p.thread_id, p.number, p.author_id, t.course_id, case p.number when 1 then 'DISMISS' else 'HIDE' end::moderation_action,
       coalesce((select m.member_id from course_member m where m.course_id = t.course_id and m.role = 'INSTRUCTOR'), ${CURATOR}), 'It sells.', 1, '{}', '{}',
       p.created_at + interval '2 hours', case when p.number = 1 then md5(t.author_id::text)::uuid end
     from ${both} where ${decided}`,
    `insert into decision (id, member_id, course_id, action, moderator_id, reason, until, before, after, created_at)
     select gen_random_uuid(), ${memberId('c', 'm')}, ${courseId('c')}, 'SUSPEND', ${memberId('c', '0')}, 'Again.', ${ago("interval '-2 days'")}, '{}', '{}', ${ago("interval '1 day'")}
     from ${members} where m in (3, 4)`,
    `insert into course_suspension (member_id, course_id, until) select member_id, course_id, until from decision where action = 'SUSPEND'`,
    `update member set suspended_until = ${ago("interval '-2 days'")} where id in (select ${memberId('c', '4')} from generate_series(0, ${courses - 1}) c)`,
    `insert into appeal (decision_id, statement, created_at, outcome, decided_by, decided_at, explanation)
     select d.id, 'It does not sell.', d.created_at + interval '1 hour', case when ended then 'UPHELD'::appeal_outcome end, case when ended then ${CURATOR} end,
       case when ended then d.created_at + interval '3 hours' end, case when ended then 'It does.' end
     from decision d join drawn t on t.id = d.thread_id cross join lateral (select d.number = 3 or t.c >= ${WAITING} as ended) e where d.action = 'HIDE'`,
    `insert into notification (id, member_id, kind, thread_id, number, decision_id, created_at)
     select gen_random_uuid(), d.member_id, 'MODERATION', d.thread_id, d.number, d.id, d.created_at from decision d where d.member_id is not null`,
    `insert into moderation_note (id, thread_id, number, course_id, author_id, body, created_at)
     select gen_random_uuid(), i.thread_id, i.number, i.course_id, ${CURATOR}, 'Look at the links.', i.created_at from moderation_item i where i.number = 2`,
    `insert into moderation_note (id, member_id, course_id, author_id, body, created_at)
     select gen_random_uuid(), ${memberId('c', 'm')}, ${courseId('c')}, ${CURATOR}, 'Twice now.', ${ago("interval '1 day'")} from ${members} where m in (3, 4)`,
    ...profiles(members),
    `insert into audit_entry (seq, id, at, actor_id, action, target_kind, target_id, scope, course_id, decision_id, concerns_id, before, after, previous_hash, hash)
     select row_number() over (order by d.created_at, d.id), gen_random_uuid(), d.created_at, d.moderator_id, 'DECISION', 'CONTENT', coalesce(d.thread_id, d.member_id)::text,
       case when d.course_id is null then 'COMMONS' else 'COURSE' end::audit_scope, d.course_id, d.id, d.member_id, '{}', '{}', sha256(''), sha256('')
     from decision d`,
  ];
}

/** Some have changed what they say of themselves, which waits, and were reported and hidden before. */
function profiles(members: string): string[] {
  const id = memberId('c', 'm');
  const some = `${members} where m in (5, 10, 11)`;
  return [
    `insert into profile (member_id, revision, visible_revision, kept_until)
     select ${id}, 2, 1, ${ago("interval '-9 days'")} from ${some}`,
    `insert into profile_revision (member_id, revision, display_name, bio_markdown, created_at)
     select p.member_id, r, 'Ana', 'I read.', ${ago("interval '9 days'")} from profile p, generate_series(1, 2) r`,
    `insert into member_report (member_id, revision, reporter_id, id, reason, created_at)
     select ${id}, 1, ${memberId('c', 'm + n')}, gen_random_uuid(), 'SPAM', ${ago("interval '9 days'")} from ${members} cross join generate_series(1, 2) n where m in (5, 10, 11)`,
    `insert into member_item (member_id, state, revision, open_reports, waiting_since, created_at)
     select ${id}, case when c < ${WAITING} then 'OPEN' else 'DECIDED' end::moderation_state, 2, 1, ${ago("interval '9 days'")}, ${ago("interval '9 days'")} from ${some}`,
    `insert into decision (id, member_id, action, moderator_id, reason, content_revision, before, after, created_at)
     select gen_random_uuid(), ${id}, 'HIDE', ${CURATOR}, 'It sells.', 1, '{}', '{}', ${ago("interval '8 days'")} from ${some}`,
  ];
}
