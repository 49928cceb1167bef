-- courses/count-others
--   :courseId  uuid
--   :memberId  uuid
select
  count(*)::integer as members,
  count(*) filter (
    where
      role = 'INSTRUCTOR'
  )::integer as instructors
from
  course_member
where
  course_id = :courseId
  and member_id <> :memberId
