-- cases/write-series
--   :threadId     uuid
--   :ids          uuid[]
--   :names        text[]
--   :nameKeys     text[]
--   :units        text[]
--   :unitKeys     text[]
--   :paid         boolean[]
--   :provenances  metric_provenance[]
--   :baselines    double precision[]
insert into
  metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance, baseline)
select
  :threadId,
  n.id,
  n.place + (
    select
      coalesce(max(position), 0)
    from
      metric_series
    where
      thread_id = :threadId
  ),
  n.name,
  n.name_key,
  n.unit,
  n.unit_key,
  n.paid,
  n.provenance,
  n.baseline
from
  unnest(:ids, :names, :nameKeys, :units, :unitKeys, :paid, :provenances, :baselines) with ordinality as n (id, name, name_key, unit, unit_key, paid, provenance, baseline, place)
on conflict (thread_id, id) do update
set
  name = excluded.name,
  name_key = excluded.name_key,
  unit = excluded.unit,
  unit_key = excluded.unit_key,
  paid = excluded.paid,
  provenance = excluded.provenance,
  baseline = excluded.baseline
where
  (
    metric_series.name,
    metric_series.unit,
    metric_series.paid,
    metric_series.provenance,
    metric_series.baseline
  ) is distinct from (excluded.name, excluded.unit, excluded.paid, excluded.provenance, excluded.baseline)
