-- tags/replace-broader
--   :tagId    uuid
--   :broader  uuid[]
with
  wanted as (
    select
      *
    from
      unnest(:broader) with ordinality as w (broader_id, position)
  ),
  dropped as (
    delete from tag_broader
    where
      tag_id = :tagId
      and broader_id <> all (:broader)
  )
insert into
  tag_broader (tag_id, broader_id, position)
select
  :tagId,
  broader_id,
  position
from
  wanted
on conflict (tag_id, broader_id) do update
set
  position = excluded.position
