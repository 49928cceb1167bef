-- tags/move-taggings
--   :from  uuid[]
--   :into  uuid
with
  gone as (
    delete from tagging
    where
      tag_id = any (:from)
    returning
      thread_id,
      position
  )
insert into
  tagging (thread_id, tag_id, position)
select
  thread_id,
  :into,
  min(position)
from
  gone
group by
  thread_id
order by
  thread_id
on conflict (thread_id, tag_id) do update
set
  position = least(tagging.position, excluded.position)
