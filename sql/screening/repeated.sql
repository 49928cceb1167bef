-- screening/repeated
--   :authorId     uuid
--   :fingerprint  bytea
--   :now          timestamptz
--   :threadId     uuid | null
select
  coalesce(
    (
      select
        true
      from
        post o
      where
        o.author_id = :authorId
        and o.fingerprint = :fingerprint
        and o.status in ('HELD', 'VISIBLE', 'HIDDEN')
        and o.created_at >= :now - interval '86400 seconds'
        and o.thread_id is distinct from :threadId
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
            o.author_id = :authorId
            and o.fingerprint = :fingerprint
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
            and t.published_at >= :now - interval '86400 seconds'
            and t.id is distinct from :threadId
          offset
            0
        ) t
      limit
        1
    ),
    false
  ) as repeated
