-- tags/replace-taggings
--   :threadId  uuid
--   :tagIds    uuid[]
--   :names     text[]
with
  wanted as (
    select
      w.tag_id,
      w.name,
      w.position
    from
      unnest(:tagIds, :names) with ordinality as w (tag_id, name, position)
  ),
  dropped as (
    delete from tagging
    where
      thread_id = :threadId
      and tag_id <> all (:tagIds)
  )
insert into
  tagging (thread_id, tag_id, position, name)
select
  :threadId,
  tag_id,
  position,
  name
from
  wanted
on conflict (thread_id, tag_id) do update
set
  position = excluded.position,
  name = excluded.name
where
  (tagging.position, tagging.name) is distinct from (excluded.position, excluded.name)
