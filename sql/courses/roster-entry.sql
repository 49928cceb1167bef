-- courses/roster-entry
--   :viewer    viewer
--   :courseId  uuid
--   :memberId  uuid
select
  m.course_id as "courseId",
  m.member_id as "memberId",
  m.role,
  m.joined_at as "joinedAt",
  p.handle
from
  course_member m
  join member p on p.id = m.member_id
where
  m.course_id = :courseId
  and m.member_id = :memberId
  and (
    :viewer.isAdmin
    or m.course_id = any (:viewer.courses)
  )
