-- discussion/lock-thread
--   :threadId  uuid
select
  status
from
  thread
where
  id = :threadId
for no key update
