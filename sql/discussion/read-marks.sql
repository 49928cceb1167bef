-- discussion/read-marks
--   :viewer     viewer
--   :threadIds  uuid[]
--   :numbers    integer[]
select
  a.thread_id,
  a.number,
  r.numbers @> a.number as read
from
  unnest(:threadIds, :numbers) as a (thread_id, number)
  join reading r on r.thread_id = a.thread_id
  and r.member_id = :viewer.memberId
