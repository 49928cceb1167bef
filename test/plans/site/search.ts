import { threadId } from './ids.js';

/** By the views and the function that its triggers use. */
export function search(courses: number): string[] {
  return [
    'drop index search_entry_vector',
    `insert into search_entry (thread_id, number, part, seq, at, text, vector)
     select s.thread_id, s.number, s.part, s.seq, s.at, s.text, search_vector(s.title, s.beside, s.body, s.marks, s.seq)
     from (select *, row_number() over (order by at, thread_id, number, part) as seq from (select * from search_subject union all select * from search_reply) t) s order by s.seq`,
    `select setval('search_seq', (select max(seq) from search_entry))`,
    // As a version before has left them.
    `update search_entry set reading = 1 where thread_id = ${threadId('10', '3')}`,
    'create index search_entry_vector on search_entry using gin (vector) with (fastupdate = off)',
    `insert into search_word select 'course' || to_hex(c) || 'word' from generate_series(0, ${courses - 1}) c union select 'word' || to_hex(n) || 'x' from generate_series(0, 830) n
     union select regexp_split_to_table('desk quiet morning counted who came asked', ' ') on conflict do nothing`,
  ];
}
