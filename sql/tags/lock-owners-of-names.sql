-- tags/lock-owners-of-names
--   :tagId  uuid
--   :keys   text[]
select
  n.key,
  n.tag_id as "tagId",
  g.filed,
  g.label
from
  tag_name n
  join tag g on g.id = n.tag_id
where
  n.key = any (:keys)
  or n.tag_id = :tagId
order by
  n.key
for update of
  n
