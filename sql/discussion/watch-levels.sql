-- discussion/watch-levels
--   :memberId   uuid
--   :threadIds  uuid[]
select
  thread_id as id,
  level
from
  watch
where
  thread_id = any (:threadIds)
  and member_id = :memberId
