-- courses/course-count
--   :viewer  viewer
select
  count(*)::integer as count
from
  (
    select
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
    limit
      10000
  ) counted
