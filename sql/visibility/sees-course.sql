-- visibility/sees-course
--   :viewer    viewer
--   :courseId  uuid
select
from
  course c
where
  c.id = :courseId
  and (
    (
      :viewer.isAdmin
      or c.id = any (:viewer.courses)
    )
    or (
      c.open_to_join
      and :viewer.memberId is not null
    )
  )
