-- cases/write-criteria
--   :rubricId      uuid
--   :ids           uuid[]
--   :keys          text[]
--   :titles        text[]
--   :descriptions  text[]
--   :weights       integer[]
--   :levels        text[]
with
  given as (
    select
      *
    from
      unnest(:ids, :keys, :titles, :descriptions, :weights) with ordinality as g (id, key, title, description, weight, position)
  ),
  written as (
    insert into
      criterion (id, rubric_id, slot, position, key, title, description, weight)
    select
      id,
      :rubricId,
      position,
      position,
      key,
      title,
      description,
      weight
    from
      given
    on conflict (rubric_id, key) do update
    set
      position = excluded.position,
      title = excluded.title,
      description = excluded.description
    returning
      id,
      position
  )
insert into
  criterion_level (criterion_id, score, description)
select
  w.id,
  l.score,
  (:levels) [(w.position - 1) * 5 + l.score]
from
  written w
  cross join generate_series(1, 5) as l (score)
on conflict (criterion_id, score) do update
set
  description = excluded.description
