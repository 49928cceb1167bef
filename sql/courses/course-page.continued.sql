-- courses/course-page, its variant continued
--   :viewer   viewer
--   :afterId  uuid | null
select
  c.id,
  c.slug,
  c.title,
  c.term,
  c.open_to_join as "openToJoin",
  c.join_code as "joinCode",
  c.time_zone as "timeZone",
  c.created_at as "createdAt"
from
  course c
where
  (
    (
      :viewer.isAdmin
      or c.id = any (:viewer.courses)
    )
    or (
      c.open_to_join
      and :viewer.memberId is not null
    )
  )
  and c.id < :afterId
order by
  c.id desc
limit
  21
