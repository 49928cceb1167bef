-- courses/enrolment
--   :courseId  uuid
--   :memberId  uuid
select
  m.member_id as "memberId",
  m.role
from
  course_member m
where
  m.course_id = :courseId
  and m.member_id = :memberId
