-- courses/removal-counts
--   :viewer     viewer
--   :courseIds  uuid[]
select
  r.course_id as "courseId",
  count(*)::integer as count
from
  course_removal r
where
  r.course_id = any (:courseIds)
  and (
    :viewer.isAdmin
    or coalesce(r.course_id = any (:viewer.instructs), false)
  )
group by
  r.course_id
