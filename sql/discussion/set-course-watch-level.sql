-- discussion/set-course-watch-level
--   :viewer    viewer
--   :courseId  uuid
--   :level     watch_level | null
with
  c as (
    select
      c.id
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
  ),
  deleted as (
    delete from course_watch w using c
    where
      :level is null
      and w.course_id = c.id
      and w.member_id = :viewer.memberId
  ),
  stored as (
    insert into
      course_watch (course_id, member_id, level, since)
    select
      c.id,
      :viewer.memberId,
      :level,
      :viewer.now
    from
      c
    where
      :level is not null
    on conflict (course_id, member_id) do update
    set
      level = excluded.level,
      since = excluded.since
    where
      course_watch.level <> excluded.level
  )
select
  id
from
  c
