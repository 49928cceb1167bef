-- tags/arrange-names
--   :tagId  uuid
--   :keys   text[]
--   :names  text[]
--   :kinds  text[]
update tag_name n
set
  kind = coalesce(c.kind::tag_name_kind, 'FORMER'),
  name = coalesce(c.name, n.name)
from
  tag_name old
  left join unnest(:keys, :names, :kinds) as c (key, name, kind) on c.key = old.key
where
  n.key = old.key
  and old.tag_id = :tagId
  and (
    old.kind <> 'FORMER'
    or c.key is not null
  )
  and (n.kind, n.name) is distinct from (coalesce(c.kind::tag_name_kind, 'FORMER'), coalesce(c.name, n.name))
