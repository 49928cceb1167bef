-- discussion/watch-levels
--   :viewer     viewer
--   :threadIds  uuid[]
select
  t.id,
  coalesce(
    (
      select
        w.level
      from
        watch w
      where
        w.thread_id = t.id
        and w.member_id = :viewer.memberId
    ),
    (
      select
        cw.level
      from
        course_watch cw
      where
        cw.course_id = t.course_id
        and cw.member_id = :viewer.memberId
    ),
    case
      when (
        coalesce(t.author_id = :viewer.memberId, false)
        or coalesce(
          (
            select
              own.replies > 0
            from
              participant own
            where
              own.thread_id = t.id
              and own.member_id = :viewer.memberId
          ),
          false
        )
      ) then coalesce(
        (
          select
            usual.written_in
          from
            watch_default usual
          where
            usual.member_id = :viewer.memberId
        ),
        'TRACKING'
      )
    end,
    'NORMAL'
  ) as level,
  (
    select
      w.level
    from
      watch w
    where
      w.thread_id = t.id
      and w.member_id = :viewer.memberId
  ) as chosen
from
  thread t
where
  t.id = any (:threadIds)
