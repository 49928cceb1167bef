-- moderation/author-records
--   :viewer     viewer
--   :memberIds  uuid[]
--   :courseIds  uuid[]
select
  asked.at,
  m.id as "memberId",
  m.joined_at as "joinedAt",
  (
    select
      count(*)::integer
    from
      post p
      cross join lateral (
        select
        from
          thread t
        where
          t.id = p.thread_id
          and (
            (
              :viewer.isAdmin
              or coalesce(t.course_id = any (:viewer.instructs), false)
            )
            or (
              :viewer.isCurator
              and t.course_id is null
            )
          )
        offset
          0
      ) t
    where
      p.author_id = m.id
      and p.approved_at is not null
  ) as "approvedPosts",
  (
    select
      count(*)::integer
    from
      decision d
      join report r on r.thread_id = d.thread_id
      and r.number = d.number
      and r.created_at <= d.created_at
      join thread t on t.id = d.thread_id
    where
      d.member_id = m.id
      and d.action in ('HIDE', 'WARN')
      and d.undone_at is null
      and (
        (
          :viewer.isAdmin
          or coalesce(t.course_id = any (:viewer.instructs), false)
        )
        or (
          :viewer.isCurator
          and t.course_id is null
        )
      )
      and not exists (
        select
        from
          decision e
        where
          e.thread_id = d.thread_id
          and e.number = d.number
          and e.undone_at is null
          and (e.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'))
          and e.created_at >= r.created_at
          and (e.created_at, e.id) < (d.created_at, d.id)
      )
  ) as "reportsUpheld",
  greatest(
    (
      select
        m.suspended_until
      where
        m.suspended_until > :viewer.now
    ),
    (
      select
        s.until
      from
        course_suspension s
      where
        s.member_id = m.id
        and s.course_id = asked.course_id
        and s.until > :viewer.now
    )
  ) as "suspendedUntil",
  m.is_admin as "isAdmin",
  asked.course_id as "courseId",
  exists (
    select
    from
      course_member seat
    where
      seat.member_id = m.id
      and seat.course_id = asked.course_id
      and seat.role = 'INSTRUCTOR'
  ) as instructs
from
  unnest(:memberIds, :courseIds) with ordinality as asked (member_id, course_id, at)
  join member m on m.id = asked.member_id
