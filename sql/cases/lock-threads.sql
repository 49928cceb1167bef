-- cases/lock-threads
--   :ids  uuid[]
select
from
  thread
where
  id = any (:ids)
order by
  id
for no key update
