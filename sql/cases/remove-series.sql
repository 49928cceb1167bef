-- cases/remove-series
--   :threadId  uuid
--   :ids       uuid[]
delete from metric_series
where
  thread_id = :threadId
  and id = any (:ids)
