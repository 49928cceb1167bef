-- cases/erase-metrics
--   :threadId  uuid
delete from metric_series
where
  thread_id = :threadId
