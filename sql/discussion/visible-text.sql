-- discussion/visible-text
--   :threadId  uuid
--   :number    integer
select
  html
from
  post
where
  thread_id = :threadId
  and number = :number
