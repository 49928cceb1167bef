-- courses/roster-pages, its variant first
--   :viewer     viewer
--   :courseIds  uuid[]
select
  row.*
from
  unnest(:courseIds) as asked (id)
  cross join lateral (
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
      m.course_id = asked.id
    order by
      m.role desc,
      p.handle collate "C"
    limit
      21
  ) row
where
  (
    :viewer.isAdmin
    or asked.id = any (:viewer.courses)
  )
