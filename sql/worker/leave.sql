-- worker/leave
--   :id  text
delete from worker
where
  id = :id
