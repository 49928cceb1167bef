-- reflections/written
--   :threadId  uuid
select
  r.title,
  v.title as pending_title,
  v.markdown as pending_markdown,
  v.details as pending_details
from
  reflection r
  join post p on p.thread_id = r.thread_id
  and p.number = 0
  left join post_revision v on v.thread_id = p.thread_id
  and v.number = p.number
  and v.revision = p.revision
  and (p.revision <> p.visible_revision)
where
  r.thread_id = :threadId
