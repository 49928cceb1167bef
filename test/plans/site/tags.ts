import { ago, memberId, otherId } from './ids.js';

/** Twenty-four of each course, of which four are used and the second is under the first, beside those that every installation has, which all use. */
export function tags(courses: number): string[] {
  const series = `generate_series(0, ${courses - 1}) c cross join generate_series(0, 23) n`;
  const id = otherId('e1000000', 'c', 'n');
  return [
    `insert into tag (id, slug, label, sort_key, facet, filed, proposed_by, created_at)
     select ${id}, 'topic-' || c || '-' || n, 'Topic ' || c || ' ' || n, 'topic ' || c || ' ' || n, 'TOPIC', n < 3, ${memberId('c', '1')}, ${ago("interval '90 days'")} from ${series}`,
    `insert into tag_name (key, tag_id, kind, name) select 'topic ' || c || ' ' || n, ${id}, 'LABEL'::tag_name_kind, 'Topic ' || c || ' ' || n from ${series} where n < 14
     union all select 'matter ' || c || ' ' || n, ${id}, 'SYNONYM', 'Matter ' || c || ' ' || n from ${series} where n < 14`,
    `insert into tag_broader (tag_id, broader_id, position) select ${otherId('e1000000', 'c', '1')}, ${otherId('e1000000', 'c', '0')}, 0 from generate_series(0, ${courses - 1}) c`,
    `insert into tagging (thread_id, tag_id, position) select id, ${otherId('e1000000', 'c', 't % 4')}, 0 from drawn`,
    `insert into tagging (thread_id, tag_id, position)
     select d.id, t.ids[1 + (d.c * 7 + d.t) % cardinality(t.ids)], 1 from drawn d cross join (select array_agg(id order by id) as ids from tag where id::text not like 'e1000000%') t`,
    `insert into tag_refusal (id, member_id, thread_id, name, reason, refused_at)
     select md5('refused' || t.id)::uuid, t.author_id, t.id, 'A name', 'No heading.', t.created_at from thread t where t.author_id is not null`,
  ];
}
