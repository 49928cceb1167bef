import { rowId } from '../../../bench/row-id.js';
import { ADMIN, ago, courseId, handleOf, MEMBERS, memberId, otherId, UNUSED_PROMPT } from './ids.js';

/** Ten times as many courses as have anybody in them: small tables are gone through whatever is looked for. */
const EMPTY = otherId('b1000000', 'c', 'n');

export function people(courses: number): string[] {
  const series = `generate_series(0, ${courses - 1}) c`;
  const members = `${series} cross join generate_series(0, ${MEMBERS - 1}) m`;
  const id = memberId('c', 'm');
  const number = `(c * ${MEMBERS} + m)`;
  /** Whose address comes to the same as that of the member before them: a few, on a site of any size. */
  const alike = 'c = 0 and m % 2 = 1';
  return [
    `insert into installation (name) values ('Lower Vale')`,
    `insert into member (id, handle, email, email_key, email_alike, password_hash, display_name, bio_markdown, bio_html, joined_at)
     select ${id}, ${handleOf(number)}, ${handleOf(number)} || '@example.org', ${handleOf(`${number} - (${alike})::integer`)} || '@example.org', ${alike}, '-', 'Ana' || c || ' Berg' || ${number}, 'I read.', '<p>I read.</p>', ${ago("interval '1 year'")}
     from ${members}`,
    `insert into member (id, handle, email, password_hash, display_name, is_admin, is_curator, joined_at)
     select ${rowId('a1000000')}, 'keeper' || i, 'keeper' || i || '@example.org', '-', 'Keeper ' || i, i = 1, i > 1, ${ago("interval '2 years'")}
     from generate_series(1, 3) i`,
    `insert into mail_address (member_id, confirmed_at, refusals, refusal_code, suppressed_at)
     select ${id}, ${ago("interval '90 days'")}, m % 2, case when m % 2 = 1 then 550 end, case when m % 10 = 1 and c < 10 then ${ago("interval '2 days'")} end from ${members}`,
    `insert into email_link (hash, member_id, email, expires_at)
     select sha256(convert_to(${id}::text || 'link', 'UTF8')), ${id}, 'new' || ${number} || '@example.org', ${ago("interval '-2 days'")} from ${members}`,
    `insert into account_mail (id, kind, member_id, email, language, created_at)
     select ${otherId('a5000000', 'c', 'm')}, 'CONFIRM', ${id}, ${handleOf(number)} || '@example.org', 'en', ${ago("interval '1 hour'")} from ${members}`,
    `insert into mail_tally (outcome, total) select 'sent', 1 where not exists (select from mail_tally)`,
    `insert into handle_claim (skeleton, member_id, claimed_at) select handle, id, joined_at from member`,
    `insert into course (id, slug, title, open_to_join, join_code, created_at)
     select ${courseId('c')}, 'course-' || c, 'Course ' || c, c % 2 = 0, 'code-' || c, ${ago("interval '1 year'")} from ${series}
     union all select ${EMPTY}, 'empty-' || c || '-' || n, 'Empty ' || c, false, 'empty-' || c || '-' || n, ${ago("interval '1 year'")} from ${series}, generate_series(1, 9) n`,
    `insert into course_member (course_id, member_id, role, joined_at)
     select ${courseId('c')}, ${id}, case m when 0 then 'INSTRUCTOR' else 'LEARNER' end::course_role, ${ago("interval '200 days'")} from ${members}
     union all select ${courseId('c')}, ${memberId(`((c + 1) % ${courses})`, '1')}, 'LEARNER', ${ago("interval '100 days'")} from ${series}`,
    `insert into course_removal (course_id, member_id, removed_by, removed_at)
     select ${courseId('c')}, ${memberId(`((c + 2) % ${courses})`, '2 + n')}, ${memberId('c', '0')}, ${ago("n * interval '1 day'")} from ${series}, generate_series(0, 2) n`,
    `insert into prompt (id, course_id, number, title, instructions_markdown, instructions_html, opens_at, due_at, closes_at, minimum_words, replies_required, post_first, created_at)
     select ${otherId('e0000000', 'c', 'n')}, ${courseId('c')}, n, 'Week ' || n, 'Write.', '<p>Write.</p>', at - interval '6 days', at, null, 100, 2, n = 3, ${ago("interval '200 days'")}
     from ${series} cross join generate_series(1, 4) n cross join lateral (select ${ago("(3 - n) * interval '7 days'")} as at) due
     union all select ${UNUSED_PROMPT}, ${courseId('0')}, 9, 'Later', 'Write.', '<p>Write.</p>', ${ago("interval '0'")}, ${ago("interval '0'")}, null::timestamptz, 100, 2, false, ${ago("interval '0'")}`,
    `insert into member_mute (member_id, muted_id, muted_at)
     select ${id}, ${memberId('c', `((m + n) % ${MEMBERS})`)}, ${ago("interval '9 days'")} from ${members} cross join generate_series(1, 3) n`,
    `insert into screening_setting (course_id, banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at, changed_by)
     select ${courseId('c')}, array['buy now'], c % 3, 2, 1, ${ago("interval '9 days'")}, ${memberId('c', '0')} from ${series}
     union all select ${EMPTY}, array['buy now'], 1, 2, 1, ${ago("interval '9 days'")}, ${memberId('c', '0')} from ${series}, generate_series(1, 9) n
     union all select null, array['casino'], 1, 1, 1, ${ago("interval '9 days'")}, ${ADMIN}`,
  ];
}
