-- tags/tags-between
--   :one    uuid
--   :other  uuid
(
  with recursive
    above (id) as (
      select
        broader_id
      from
        tag_broader
      where
        tag_id = :one
        and broader_id <> :other
      union
      select
        e.broader_id
      from
        above
        join tag_broader e on e.tag_id = above.id
      where
        above.id <> :other
    ),
    below (id) as (
      select
        tag_id
      from
        tag_broader
      where
        broader_id = :other
        and tag_id <> :one
      union
      select
        e.tag_id
      from
        below
        join tag_broader e on e.broader_id = below.id
      where
        below.id <> :one
    )
  select
    g.label
  from
    above
    join below using (id)
    join tag g using (id)
  order by
    g.sort_key
  limit
    3
)
union all
(
  with recursive
    above (id) as (
      select
        broader_id
      from
        tag_broader
      where
        tag_id = :other
        and broader_id <> :one
      union
      select
        e.broader_id
      from
        above
        join tag_broader e on e.tag_id = above.id
      where
        above.id <> :one
    ),
    below (id) as (
      select
        tag_id
      from
        tag_broader
      where
        broader_id = :one
        and tag_id <> :other
      union
      select
        e.tag_id
      from
        below
        join tag_broader e on e.broader_id = below.id
      where
        below.id <> :other
    )
  select
    g.label
  from
    above
    join below using (id)
    join tag g using (id)
  order by
    g.sort_key
  limit
    3
)
