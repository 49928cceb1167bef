-- tags/around
--   :broaderOf   uuid[]
--   :narrowerOf  uuid[]
--   :synonymsOf  uuid[]
select
  'BROADER' as side,
  e.tag_id as "from",
  null::text as name,
  e.position::integer as place,
  g.sort_key,
  g.id,
  g.slug,
  case
    when g.filed then g.label
    else coalesce(null::text, g.label)
  end as label,
  g.facet,
  g.description,
  g.same_as as "sameAs",
  g.filed
from
  tag_broader e
  join tag g on g.id = e.broader_id
where
  e.tag_id = any (:broaderOf)
union all
select
  'NARROWER',
  e.broader_id,
  null,
  0,
  g.sort_key,
  g.id,
  g.slug,
  case
    when g.filed then g.label
    else coalesce(null::text, g.label)
  end as label,
  g.facet,
  g.description,
  g.same_as as "sameAs",
  g.filed
from
  (
    select
      e.broader_id,
      e.tag_id,
      row_number() over (
        partition by
          e.broader_id
        order by
          g.sort_key,
          g.id
      ) as nth
    from
      tag_broader e
      join tag g on g.id = e.tag_id
    where
      e.broader_id = any (:narrowerOf)
  ) e
  join tag g on g.id = e.tag_id
where
  e.nth <= 200
union all
select
  'SYNONYM',
  n.tag_id,
  n.name,
  0,
  n.key,
  null,
  null,
  null,
  null,
  null,
  null,
  null
from
  tag_name n
where
  n.tag_id = any (:synonymsOf)
  and n.kind = 'SYNONYM'
order by
  place,
  sort_key,
  id
