-- cases/remove-points
--   :threadId   uuid
--   :seriesIds  uuid[]
--   :days       date[]
delete from metric_point x using unnest(:seriesIds, :days) as o (series_id, on_date)
where
  x.thread_id = :threadId
  and x.series_id = o.series_id
  and x.on_date = o.on_date
