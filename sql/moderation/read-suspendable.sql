-- moderation/read-suspendable
--   :memberId  uuid
--   :courseId  uuid | null
select
  m.id as "memberId",
  m.is_admin as "isAdmin",
  coalesce(seat.role = 'INSTRUCTOR', false) as instructs,
  (
    seat.member_id is not null
    or s.member_id is not null
    or coalesce(
      (
        select
          true
        from
          thread t
        where
          t.author_id = m.id
          and t.course_id = :courseId
          and t.status <> 'DRAFT'
        order by
          t.status,
          t.published_at
        limit
          1
      ),
      (
        select
          true
        from
          post p
          cross join lateral (
            select
            from
              thread t
            where
              t.id = p.thread_id
              and t.course_id = :courseId
            offset
              0
          ) t
        where
          p.author_id = m.id
          and p.number > 0
        order by
          p.status,
          p.created_at
        limit
          1
      ),
      false
    )
  ) as belongs,
  case
    when :courseId is null then m.suspended_until
    else s.until
  end as until
from
  member m
  left join course_member seat on seat.member_id = m.id
  and seat.course_id = :courseId
  left join course_suspension s on s.member_id = m.id
  and s.course_id = :courseId
where
  m.id = :memberId
