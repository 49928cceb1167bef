-- tags/broader-tag-that-is-below
--   :tagId    uuid
--   :broader  uuid[]
with recursive
  below (id) as (
    select
      :tagId
    union
    select
      e.tag_id
    from
      below
      join tag_broader e on e.broader_id = below.id
  )
select
  g.label
from
  below
  join tag g using (id)
where
  id = any (:broader)
order by
  g.sort_key
limit
  1
