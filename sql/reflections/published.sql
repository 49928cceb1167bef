-- reflections/published
--   :threadId  uuid
update reflection r
set
  by_instructor = coalesce(
    (
      select
        guide.role = 'INSTRUCTOR'
      from
        course_member guide
      where
        guide.course_id = t.course_id
        and guide.member_id = t.author_id
    ),
    false
  )
from
  thread t
where
  r.thread_id = :threadId
  and t.id = r.thread_id
  and r.by_instructor is distinct from coalesce(
    (
      select
        guide.role = 'INSTRUCTOR'
      from
        course_member guide
      where
        guide.course_id = t.course_id
        and guide.member_id = t.author_id
    ),
    false
  )
