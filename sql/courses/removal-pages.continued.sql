-- courses/removal-pages, its variant continued
--   :viewer          viewer
--   :courseIds       uuid[]
--   :afterRemovedAt  timestamptz | null
--   :afterId         uuid | null
select
  row.*
from
  unnest(:courseIds) as asked (id)
  cross join lateral (
    select
      r.course_id as "courseId",
      r.member_id as "memberId",
      r.removed_by as "removedById",
      r.removed_at as "removedAt"
    from
      course_removal r
    where
      r.course_id = asked.id
      and (r.removed_at, r.member_id) < (:afterRemovedAt, :afterId)
    order by
      r.removed_at desc,
      r.member_id desc
    limit
      21
  ) row
where
  (
    :viewer.isAdmin
    or coalesce(asked.id = any (:viewer.instructs), false)
  )
