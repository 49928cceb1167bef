-- tags/names-of-tags
--   :threadId  uuid
select
  case
    when g.filed then g.label
    else coalesce(k.name, g.label)
  end as name
from
  tagging k
  join tag g on g.id = k.tag_id
where
  k.thread_id = :threadId
order by
  k.position,
  k.tag_id
