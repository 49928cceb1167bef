-- courses/roster-pages, its variant in-role
--   :viewer       viewer
--   :courseIds    uuid[]
--   :afterRole    course_role | null
--   :afterHandle  text | null
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
      and m.role = 'LEARNER'
      and (
        m.role < :afterRole
        or (
          m.role = :afterRole
          and p.handle collate "C" > :afterHandle
        )
      )
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
