-- courses/roster-counts, its variant all
--   :viewer     viewer
--   :courseIds  uuid[]
select
  m.course_id as "courseId",
  count(*)::integer as count
from
  course_member m
where
  m.course_id = any (:courseIds)
  and (
    :viewer.isAdmin
    or m.course_id = any (:viewer.courses)
  )
group by
  m.course_id
