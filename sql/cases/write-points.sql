-- cases/write-points
--   :threadId   uuid
--   :seriesIds  uuid[]
--   :days       date[]
--   :values     double precision[]
--   :notes      text[]
insert into
  metric_point (thread_id, series_id, on_date, value, note)
select
  :threadId,
  n.series_id,
  n.on_date,
  n.value,
  n.note
from
  unnest(:seriesIds, :days, :values, :notes) as n (series_id, on_date, value, note)
on conflict (thread_id, series_id, on_date) do update
set
  value = excluded.value,
  note = excluded.note
