-- discussion/thread-places
--   :ids  uuid[]
select
  t.id,
  t.change,
  t.next_number as "nextNumber"
from
  thread t
where
  t.id = any (:ids)
