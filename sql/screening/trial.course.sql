-- screening/trial, its variant course
--   :courseId  uuid | null
--   :posts     integer
with
  active as materialized (
    select
      a.*
    from
      unnest(enum_range(null::content_kind)) kind (kind)
      cross join generate_series(1, 4) reach (reach)
      cross join lateral (
        select
          t.id,
          t.author_id,
          t.status,
          t.published_at,
          t.active_at
        from
          thread t
        where
          t.course_id = :courseId
          and t.kind = kind.kind
          and t.reach = reach.reach::smallint
        order by
          t.course_id desc,
          t.active_at desc
        limit
          :posts
      ) a
    order by
      a.active_at desc
    limit
      :posts
  ),
  sent as (
    select
      t.id as thread_id,
      0 as number,
      t.author_id,
      t.published_at as at,
      t.status
    from
      active t
    where
      t.status in ('VISIBLE', 'HELD', 'HIDDEN')
      and t.author_id is not null
    union all
    select
      p.*
    from
      active t
      cross join lateral (
        select
          p.thread_id,
          p.number,
          p.author_id,
          p.created_at,
          p.status
        from
          post p
        where
          p.thread_id = t.id
          and p.number > 0
          and p.status in ('VISIBLE', 'HELD', 'HIDDEN')
          and p.author_id is not null
        order by
          p.number desc
        limit
          :posts
      ) p
    where
      t.status in ('VISIBLE', 'HELD', 'HIDDEN')
    union
    select
      p.thread_id,
      p.number,
      p.author_id,
      p.created_at,
      p.status
    from
      post p
      cross join lateral (
        select
        from
          thread t
        where
          t.id = p.thread_id
          and t.course_id = :courseId
          and t.status in ('VISIBLE', 'HELD', 'HIDDEN')
        offset
          0
      ) t
    where
      p.status in ('HELD', 'HIDDEN')
      and p.author_id is not null
  ),
  newest as materialized (
    select
      *
    from
      sent
    order by
      at desc,
      thread_id desc,
      number desc
    limit
      :posts
  ),
  picked as materialized (
    select
      *
    from
      (
        select
          newest.*,
          p.text,
          p.links,
          p.titles,
          p.fingerprint,
          sum(
            octet_length(p.text) + octet_length(array_to_string(p.links || p.titles, '')) + coalesce(
              octet_length(s.strategy_text::text) + octet_length(array_to_string(array[s.organisation_name, s.place, s.country, s.website], ' ')),
              0
            )
          ) over (
            order by
              newest.at desc,
              newest.thread_id desc,
              newest.number desc
          ) as upto
        from
          newest
          cross join lateral (
            select
              text,
              links,
              titles,
              fingerprint
            from
              post p
            where
              p.thread_id = newest.thread_id
              and p.number = newest.number
              and p.text is not null
            offset
              0
          ) p
          left join lateral (
            select
              *
            from
              case_study s
            where
              s.thread_id = newest.thread_id
              and newest.number = 0
            offset
              0
          ) s on true
        where
          s.thread_id is null
          or s.strategy_text is not null
      ) measured
    where
      upto <= 30000000
  ),
  author as materialized (
    select
      a.author_id,
      array(
        select
          shown.at
        from
          (
            (
              select
                o.thread_id as thread_id,
                o.created_at as at
              from
                post o
              where
                o.author_id = a.author_id
                and o.status = 'VISIBLE'
                and true
              order by
                o.created_at asc
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
                t.author_id = a.author_id
                and t.status = 'VISIBLE'
                and true
              order by
                t.published_at asc
              limit
                2
            )
          ) shown
      ) as shown,
      (
        select
          count(*)
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
                    o.author_id = a.author_id
                    and o.status = 'VISIBLE'
                    and o.created_at < a.since
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
                    t.author_id = a.author_id
                    and t.status = 'VISIBLE'
                    and t.published_at < a.since
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
                  and t.course_id = :courseId
                offset
                  0
              ) t
            limit
              10
          ) first
      ) as shown_here
    from
      (
        select
          author_id,
          min(at) as since
        from
          picked
        group by
          author_id
      ) a
  )
select
  k.thread_id,
  k.number,
  k.at,
  case
    when k.number = 0 then t.kind::text
    else 'REPLY'
  end as kind,
  k.text,
  k.links || array(
    select
      jsonb_array_elements_text(s.strategy_text -> 'links')
  ) as links,
  k.titles || array(
    select
      jsonb_array_elements_text(s.strategy_text -> 'titles')
  ) as titles,
  coalesce(r.title, s.title) as title,
  s.strategy_text - array['links', 'titles', 'readOf'] as strategy,
  array_remove(array[s.organisation_name, s.place, s.country, s.website], null) || array(
    select
      v.value
    from
      jsonb_array_elements(coalesce(s.sources, '[]')) e
      cross join jsonb_each_text(e.value) v
    where
      v.value is not null
  ) || array(
    select
      coalesce(g.name, label.label)
    from
      tagging g
      join tag label on label.id = g.tag_id
    where
      g.thread_id = k.thread_id
      and k.number = 0
  ) as accompanying,
  array(
    select
      n.handle
    from
      mention n
    where
      n.thread_id = k.thread_id
      and n.number = k.number
    order by
      n.position
  ) as handles,
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
  (
    select
      count(*)::integer
    from
      unnest(k.shown) before (at)
    where
      before.at < k.at
  ) as approved,
  (
    k.shown_here + count(*) filter (
      where
        k.status = 'VISIBLE'
    ) over (
      partition by
        k.author_id
      order by
        k.at,
        k.thread_id,
        k.number rows between unbounded preceding
        and 1 preceding
    )
  )::integer as approved_here,
  (
    select
      o.at
    from
      (
        (
          select
            o.thread_id as thread_id,
            o.created_at as at
          from
            post o
          where
            o.author_id = k.author_id
            and o.status = 'HELD'
            and o.created_at > k.at - interval '600 seconds'
            and o.created_at <= k.at
            and (o.created_at, o.thread_id, o.number) < (k.at, k.thread_id, k.number)
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
            t.author_id = k.author_id
            and t.status = 'HELD'
            and t.published_at > k.at - interval '600 seconds'
            and t.published_at <= k.at
            and (t.published_at, t.id, 0) < (k.at, k.thread_id, k.number)
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
            o.author_id = k.author_id
            and o.status = 'VISIBLE'
            and o.created_at > k.at - interval '600 seconds'
            and o.created_at <= k.at
            and (o.created_at, o.thread_id, o.number) < (k.at, k.thread_id, k.number)
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
            t.author_id = k.author_id
            and t.status = 'VISIBLE'
            and t.published_at > k.at - interval '600 seconds'
            and t.published_at <= k.at
            and (t.published_at, t.id, 0) < (k.at, k.thread_id, k.number)
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
            o.author_id = k.author_id
            and o.status = 'HIDDEN'
            and o.created_at > k.at - interval '600 seconds'
            and o.created_at <= k.at
            and (o.created_at, o.thread_id, o.number) < (k.at, k.thread_id, k.number)
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
            t.author_id = k.author_id
            and t.status = 'HIDDEN'
            and t.published_at > k.at - interval '600 seconds'
            and t.published_at <= k.at
            and (t.published_at, t.id, 0) < (k.at, k.thread_id, k.number)
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
            o.author_id = k.author_id
            and o.status = 'REMOVED'
            and o.created_at > k.at - interval '600 seconds'
            and o.created_at <= k.at
            and (o.created_at, o.thread_id, o.number) < (k.at, k.thread_id, k.number)
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
            t.author_id = k.author_id
            and t.status = 'REMOVED'
            and t.published_at > k.at - interval '600 seconds'
            and t.published_at <= k.at
            and (t.published_at, t.id, 0) < (k.at, k.thread_id, k.number)
          order by
            t.published_at desc
          limit
            30
        )
      ) o
    order by
      o.at desc
    offset
      29
    limit
      1
  ) as burst_since,
  case
    when k.fingerprint is not null then coalesce(
      (
        select
          true
        from
          post o
        where
          o.author_id = k.author_id
          and o.fingerprint = k.fingerprint
          and o.status in ('HELD', 'VISIBLE', 'HIDDEN')
          and o.created_at >= k.at - interval '86400 seconds'
          and o.created_at <= k.at
          and (o.created_at, o.thread_id, o.number) < (k.at, k.thread_id, k.number)
        limit
          1
      ),
      (
        select
          true
        from
          (
            select
              o.thread_id
            from
              post o
            where
              o.author_id = k.author_id
              and o.fingerprint = k.fingerprint
              and o.status is null
            order by
              o.created_at desc
            limit
              50
          ) o
          cross join lateral (
            select
            from
              thread t
            where
              t.id = o.thread_id
              and t.status in ('HELD', 'VISIBLE', 'HIDDEN')
              and t.published_at >= k.at - interval '86400 seconds'
              and t.published_at <= k.at
              and (t.published_at, t.id, 0) < (k.at, k.thread_id, k.number)
            offset
              0
          ) t
        limit
          1
      ),
      false
    )
    else false
  end as repeated,
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
            o.author_id = k.author_id
            and o.status = 'HIDDEN'
            and o.created_at >= k.at - interval '30 days'
            and o.created_at <= k.at
            and (o.thread_id, o.number) <> (k.thread_id, k.number)
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
            t.author_id = k.author_id
            and t.status = 'HIDDEN'
            and t.published_at >= k.at - interval '30 days'
            and t.published_at <= k.at
            and (t.id, 0) <> (k.thread_id, k.number)
          order by
            t.published_at desc
          limit
            2
        )
      ) o
  ) as removed
from
  (
    select
      picked.*,
      author.shown,
      author.shown_here
    from
      picked
      join author using (author_id)
  ) k
  cross join lateral (
    select
      kind
    from
      thread t
    where
      t.id = k.thread_id
    offset
      0
  ) t
  cross join lateral (
    select
      *
    from
      member m
    where
      m.id = k.author_id
    offset
      0
  ) m
  left join lateral (
    select
      title
    from
      reflection r
    where
      r.thread_id = k.thread_id
      and k.number = 0
    offset
      0
  ) r on true
  left join lateral (
    select
      *
    from
      case_study s
    where
      s.thread_id = k.thread_id
      and k.number = 0
    offset
      0
  ) s on true
order by
  k.at desc,
  k.thread_id desc,
  k.number desc
