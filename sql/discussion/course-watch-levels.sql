-- discussion/course-watch-levels
--   :memberId   uuid
--   :courseIds  uuid[]
select
  course_id as id,
  level
from
  course_watch
where
  course_id = any (:courseIds)
  and member_id = :memberId
