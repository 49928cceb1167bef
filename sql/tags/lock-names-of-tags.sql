-- tags/lock-names-of-tags
--   :keys      text[]
--   :threadId  uuid
select
  n.key,
  n.tag_id as "tagId"
from
  tag_name n
where
  n.key = any (:keys)
  or n.tag_id = any (
    array(
      select
        k.tag_id
      from
        tagging k
      where
        k.thread_id = :threadId
    )
  )
order by
  n.key
for share
