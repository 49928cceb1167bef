-- discussion/mentions-of-post
--   :threadId  uuid
--   :number    integer
select
  handle,
  member_id as "memberId"
from
  mention
where
  thread_id = :threadId
  and number = :number
order by
  position
