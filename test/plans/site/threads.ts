import { ago, courseId, MEMBERS, memberId, otherId, REPLIES, THREADS, threadId } from './ids.js';

/** Of five threads of a course, three are reflections in it, one is a reflection outside, and one a case study. */
export function subjects(courses: number): string[] {
  return [
    `create temporary table drawn as
     select c, t, ${threadId('c', 't')} as id, ${memberId('c', `1 + t % ${MEMBERS - 1}`)} as author_id, t % 5 < 3 as in_course,
       case when t % 5 = 4 then 'CASE_STUDY' else 'REFLECTION' end::content_kind as kind,
       case when t % 25 = 7 then 'HELD' when t % 25 = 11 then 'HIDDEN' when t % 25 = 14 then 'HELD' when t % 25 in (9, 22) then 'DRAFT'
         when t % 25 = 21 then 'REMOVED' else 'VISIBLE' end::content_status as status,
       ${ago(`(${THREADS} - t) * interval '12 hours' - interval '1 hour' + c * interval '1 second'`)} as at
     from generate_series(0, ${courses - 1}) c cross join generate_series(0, ${THREADS - 1}) t order by t, c`,
    `insert into thread (id, kind, author_id, course_id, prompt_id, audience, status, pinned, created_at, published_at, active_at, blind_until)
     select id, kind, author_id, case when in_course then ${courseId('c')} end,
       case when in_course and t % 2 = 0 then ${otherId('e0000000', 'c', '1 + t / 2 % 4')} end,
       case when t % 25 = 6 then 'PRIVATE' when in_course then 'COURSE' when t % 2 = 0 then 'PUBLIC' else 'MEMBERS' end::audience,
       status, t = 1, at, case when status not in ('DRAFT', 'REMOVED') then at end, at,
       case when kind = 'CASE_STUDY' and t % 10 = 9 then ${ago("interval '-3 days'")} end
     from drawn order by t, c`,
    `insert into reflection (thread_id, title, slug, excerpt, word_count, written_at, by_instructor)
     select id, 'What the desk taught me', 'what-the-desk-taught-me', 'The desk was quiet that morning.', 60 + t, ${WRITTEN}, t % 50 = 0 from drawn where kind = 'REFLECTION' and t <> 33 order by t, c`,
    `insert into reflection_length (thread_id, since, word_count)
     select id, at, 40 + t from drawn where kind = 'REFLECTION' and in_course and t % 4 = 0 and status not in ('DRAFT', 'REMOVED') order by t, c`,
    `insert into post (thread_id, number, path, depth, author_id, markdown, html, text, links, titles, renderer, created_at, fingerprint)
     select id, 0, '', 0, author_id, ${TEXT}, '<p>' || ${TEXT} || '</p>', ${KEPT}, 2, at, sha256(convert_to('subject ' || t, 'UTF8')) from drawn
     cross join lateral (select t as n) n order by t, c`,
  ];
}

/** Half of the answers to prompts were changed later; of a few that a version before wrote, nobody has looked when. */
const WRITTEN = `case when c < 20 and t = 30 then null when t % 4 = 0 then at + interval '3 days' else at end`;

/** One word that every text has, one of each course, and one of each thread of all courses. */
const TEXT = `'The desk was quiet that morning, so we counted who came in, course' || to_hex(c) || 'word, and what they asked, word' || to_hex(t * 16 + n) || 'x.'`;

/** What is kept of it, except of a few that were written by a version before. */
const KEPT = `case when c >= 20 or t <> 3 then ${TEXT} end, '{}', '{}'`;

/** Chains of three under each thread that can be read. */
export function replies(): string[] {
  return [
    `insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, text, links, titles, renderer, revision, in_reply_to_revision, created_at, approved_at, fingerprint)
     select id, n, case when n % 3 = 1 then 0 else n - 1 end,
       case n % 3 when 1 then int4send(n) when 2 then int4send(n - 1) || int4send(n) else int4send(n - 2) || int4send(n - 1) || int4send(n) end,
       1 + (n + 2) % 3, author, status,
       max(case status when 'VISIBLE' then 2 when 'REMOVED' then 0 else 1 end) over (partition by id, (n - 1) / 3 order by n desc),
       ${TEXT}, '<p>' || ${TEXT} || '</p>', ${KEPT}, 2, case n when 4 then 2 else 1 end, 1, at, at, sha256(convert_to(n::text, 'UTF8'))
     from (
       select c, t, n, id, at + n * interval '1 minute' as at, ${memberId('c', `(t * 7 + n * 3) % ${MEMBERS}`)} as author,
         case when n = 4 and t % 5 = 1 then 'HELD' when n = 3 and t % 7 = 2 then 'HIDDEN' when n = 3 and t % 9 = 1 then 'REMOVED' else 'VISIBLE' end::content_status as status
       from drawn cross join generate_series(1, ${REPLIES}) n where drawn.status in ('VISIBLE', 'HIDDEN') and t % 25 <> 13) written order by t, c, n`,
    `update thread t set next_number = ${REPLIES + 1}, reply_count = counted.visible, peer_reply_count = counted.peers, last_reply_at = counted.last, active_at = counted.last
     from (
       select p.thread_id, count(*) as visible, count(*) filter (where p.author_id <> s.author_id) as peers, max(p.created_at) as last
       from post p join thread s on s.id = p.thread_id where p.status = 'VISIBLE' group by 1) counted
     where counted.thread_id = t.id`,
    `insert into post_change (thread_id, number, author_id, change, public_change, own_change, shown_change)
     select thread_id, number, author_id, 10 + number, case when number % 2 = 0 then 10 + number end, case when number % 3 = 0 then 10 + number end,
       case when number % 4 = 0 then 10 + number end from post where number > 0`,
    `update thread set change = 10 + ${REPLIES} where next_number > 1`,
    `insert into post_revision (thread_id, number, revision, editor_id, title, markdown, created_at, superseded_at, shown)
     select p.thread_id, p.number, 1, p.author_id, null, p.markdown, p.created_at, case when p.number > 0 then p.created_at + interval '1 hour' end, p.number > 0 from post p where p.number % 4 = 0`,
  ];
}

/** What readers leave on threads. */
export function readers(): string[] {
  const written = `post p where p.status = 'VISIBLE'`;
  return [
    `insert into participant (thread_id, member_id, replies) select thread_id, author_id, count(*) from ${written} group by 1, 2`,
    `insert into watch (thread_id, member_id, level)
     select thread_id, member_id, 'TRACKING'::watch_level from participant union select id, author_id, 'WATCHING' from drawn on conflict do nothing`,
    `insert into course_watch (course_id, member_id, level) select course_id, member_id, 'WATCHING' from course_member`,
    `insert into watch_default (member_id, written_in) select member_id, 'WATCHING' from course_member on conflict do nothing`,
    `insert into prompt_notice (prompt_id, opens_at, due_at, closes_at, reminded_for, change, told_at, done)
     select id, opens_at, due_at, closes_at, due_at, 'OPENED', ${ago("interval '1 day'")}, true from prompt`,
    `insert into reading (thread_id, member_id, numbers) select thread_id, member_id, '{[0,3)}' from participant`,
    `insert into mention (thread_id, number, handle, member_id, position)
     select p.thread_id, p.number, m.handle, m.id, 1 from post p join thread t on t.id = p.thread_id join member m on m.id = t.author_id where p.number = 2`,
    `insert into reaction (thread_id, number, member_id, reaction, created_at)
     select p.thread_id, p.number, p.author_id, kind, p.created_at from post p cross join unnest(array['AGREE', 'THANKS']::reaction_kind[]) kind where p.number < 3`,
    `insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at, read_at)
     select gen_random_uuid(), t.author_id,
       case p.number when 2 then 'MENTION' else 'REPLY' end::notification_kind, p.author_id, p.thread_id, p.number, p.created_at,
       case when p.number < 3 then p.created_at + interval '1 hour' end
     from post p join thread t on t.id = p.thread_id where p.number > 0 and p.author_id <> t.author_id on conflict do nothing`,
  ];
}
