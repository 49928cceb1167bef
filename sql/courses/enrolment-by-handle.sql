-- courses/enrolment-by-handle
--   :courseId  uuid
--   :handle    text
select
  m.member_id as "memberId",
  m.role
from
  course_member m
  join member p on p.id = m.member_id
where
  m.course_id = :courseId
  and p.handle = :handle
