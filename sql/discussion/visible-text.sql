-- discussion/visible-text
--   :threadId  uuid
--   :number    integer
select
  markdown
from
  post
where
  thread_id = :threadId
  and number = :number
