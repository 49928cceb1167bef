-- tags/own-refused
--   :viewer  viewer
--   :since   timestamptz
select
  own.name,
  own.reason,
  own.refused_at as "refusedAt",
  own.thread_id as "threadId",
  own.kind,
  coalesce(coalesce(subject_0.title, subject_1.title), '') as title
from
  (
    select
      r.*,
      t.kind
    from
      tag_refusal r
      join thread t on t.id = r.thread_id
    where
      r.member_id = :viewer.memberId
      and r.refused_at > :since
      and t.author_id = :viewer.memberId
      and t.status <> 'REMOVED'
    order by
      r.refused_at desc,
      r.id
    limit
      20
  ) own
  left join reflection subject_0 on subject_0.thread_id = own.thread_id
  left join case_study subject_1 on subject_1.thread_id = own.thread_id
order by
  own.refused_at desc,
  own.id
