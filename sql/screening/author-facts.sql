-- screening/author-facts
--   :authorId  uuid
--   :courseId  uuid | null
--   :now       timestamptz
--   :threadId  uuid | null
--   :number    integer | null
--   :edit      boolean
select
  m.joined_at,
  (
    (
      m.is_admin
      or coalesce(
        coalesce(
          (
            select
              seat.role = 'INSTRUCTOR'
            from
              course_member seat
            where
              seat.course_id = :courseId
              and seat.member_id = m.id
          ),
          false
        ),
        false
      )
    )
    or (
      m.is_curator
      and :courseId is null
    )
  ) as moderates,
  coalesce(m.suspended_until > :now, false)
  or (
    not m.is_admin
    and exists (
      select
      from
        course_suspension s
      where
        s.member_id = m.id
        and s.course_id = :courseId
        and s.until > :now
    )
  ) as suspended,
  (
    select
      count(*)::integer
    from
      (
        (
          select
            o.thread_id as thread_id,
            o.created_at as at
          from
            post o
          where
            o.author_id = :authorId
            and o.status = 'VISIBLE'
            and (o.thread_id, o.number) is distinct from (:threadId, :number)
          order by
            o.created_at desc
          limit
            2
        )
        union all
        (
          select
            t.id as thread_id,
            t.published_at as at
          from
            thread t
          where
            t.author_id = :authorId
            and t.status = 'VISIBLE'
            and (t.id, 0) is distinct from (:threadId, :number)
          order by
            t.published_at desc
          limit
            2
        )
      ) shown
  ) as approved,
  case
    when place.hold_first_posts > 0 then (
      select
        count(*)::integer
      from
        (
          select
          from
            (
              (
                select
                  o.thread_id as thread_id,
                  o.created_at as at
                from
                  post o
                where
                  o.author_id = :authorId
                  and o.status = 'VISIBLE'
                  and (o.thread_id, o.number) is distinct from (:threadId, :number)
                order by
                  o.created_at desc
                limit
                  1000
              )
              union all
              (
                select
                  t.id as thread_id,
                  t.published_at as at
                from
                  thread t
                where
                  t.author_id = :authorId
                  and t.status = 'VISIBLE'
                  and (t.id, 0) is distinct from (:threadId, :number)
                order by
                  t.published_at desc
                limit
                  1000
              )
            ) shown
            cross join lateral (
              select
              from
                thread t
              where
                t.id = shown.thread_id
                and t.course_id is not distinct from :courseId
              offset
                0
            ) here
          limit
            10
        ) first
    )
    else 0
  end as approved_here,
  case
    when not :edit then (
      select
        burst.at
      from
        (
          (
            select
              o.thread_id as thread_id,
              o.created_at as at
            from
              post o
            where
              o.author_id = :authorId
              and o.status = 'HELD'
              and o.created_at > :now - interval '600 seconds'
              and o.thread_id is distinct from :threadId
            order by
              o.created_at desc
            limit
              30
          )
          union all
          (
            select
              t.id as thread_id,
              t.published_at as at
            from
              thread t
            where
              t.author_id = :authorId
              and t.status = 'HELD'
              and t.published_at > :now - interval '600 seconds'
              and t.id is distinct from :threadId
            order by
              t.published_at desc
            limit
              30
          )
          union all
          (
            select
              o.thread_id as thread_id,
              o.created_at as at
            from
              post o
            where
              o.author_id = :authorId
              and o.status = 'VISIBLE'
              and o.created_at > :now - interval '600 seconds'
              and o.thread_id is distinct from :threadId
            order by
              o.created_at desc
            limit
              30
          )
          union all
          (
            select
              t.id as thread_id,
              t.published_at as at
            from
              thread t
            where
              t.author_id = :authorId
              and t.status = 'VISIBLE'
              and t.published_at > :now - interval '600 seconds'
              and t.id is distinct from :threadId
            order by
              t.published_at desc
            limit
              30
          )
          union all
          (
            select
              o.thread_id as thread_id,
              o.created_at as at
            from
              post o
            where
              o.author_id = :authorId
              and o.status = 'HIDDEN'
              and o.created_at > :now - interval '600 seconds'
              and o.thread_id is distinct from :threadId
            order by
              o.created_at desc
            limit
              30
          )
          union all
          (
            select
              t.id as thread_id,
              t.published_at as at
            from
              thread t
            where
              t.author_id = :authorId
              and t.status = 'HIDDEN'
              and t.published_at > :now - interval '600 seconds'
              and t.id is distinct from :threadId
            order by
              t.published_at desc
            limit
              30
          )
          union all
          (
            select
              o.thread_id as thread_id,
              o.created_at as at
            from
              post o
            where
              o.author_id = :authorId
              and o.status = 'REMOVED'
              and o.created_at > :now - interval '600 seconds'
              and o.thread_id is distinct from :threadId
            order by
              o.created_at desc
            limit
              30
          )
          union all
          (
            select
              t.id as thread_id,
              t.published_at as at
            from
              thread t
            where
              t.author_id = :authorId
              and t.status = 'REMOVED'
              and t.published_at > :now - interval '600 seconds'
              and t.id is distinct from :threadId
            order by
              t.published_at desc
            limit
              30
          )
        ) burst
      order by
        burst.at desc
      offset
        29
      limit
        1
    )
  end as burst_since,
  (
    select
      count(*)::integer
    from
      (
        (
          select
            o.thread_id as thread_id,
            o.created_at as at
          from
            post o
          where
            o.author_id = :authorId
            and o.status = 'HIDDEN'
            and o.created_at >= :now - interval '30 days'
            and (o.thread_id, o.number) is distinct from (:threadId, :number)
          order by
            o.created_at desc
          limit
            2
        )
        union all
        (
          select
            t.id as thread_id,
            t.published_at as at
          from
            thread t
          where
            t.author_id = :authorId
            and t.status = 'HIDDEN'
            and t.published_at >= :now - interval '30 days'
            and (t.id, 0) is distinct from (:threadId, :number)
          order by
            t.published_at desc
          limit
            2
        )
      ) taken
  ) as removed,
  place.banned_phrases,
  place.hold_first_posts,
  place.links_from_newcomers
from
  member m
  left join lateral (
    select
      *
    from
      screening_setting s
    where
      s.course_id = :courseId
    union all
    select
      *
    from
      screening_setting s
    where
      s.course_id is null
      and :courseId is null
  ) place on true
where
  m.id = :authorId
