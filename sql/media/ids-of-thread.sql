-- media/ids-of-thread
--   :threadId  uuid
select
  id
from
  media
where
  thread_id = :threadId
