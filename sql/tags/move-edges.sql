-- tags/move-edges
--   :from  uuid[]
--   :into  uuid
with
  moved as (
    select
      case
        when tag_id = any (:from) then :into
        else tag_id
      end as tag_id,
      case
        when broader_id = any (:from) then :into
        else broader_id
      end as broader_id,
      case
        when tag_id = any (:from) then (
          select
            coalesce(max(position), 0)
          from
            tag_broader
          where
            tag_id = :into
        ) + row_number() over (
          order by
            tag_id,
            position
        )
        else position
      end as position
    from
      tag_broader
    where
      tag_id = any (:from)
      or broader_id = any (:from)
  )
insert into
  tag_broader (tag_id, broader_id, position)
select
  tag_id,
  broader_id,
  position
from
  moved
where
  tag_id <> broader_id
order by
  position
on conflict (tag_id, broader_id) do nothing
