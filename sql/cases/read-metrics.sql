-- cases/read-metrics
--   :threadId  uuid
select
  s.id,
  s.name,
  s.unit,
  s.paid,
  s.provenance,
  s.baseline,
  (
    select
      coalesce(json_agg(json_build_array(x.on_date, x.value, x.note)), '[]')
    from
      metric_point x
    where
      x.thread_id = s.thread_id
      and x.series_id = s.id
  ) as points
from
  metric_series s
where
  s.thread_id = :threadId
