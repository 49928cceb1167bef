-- moderation/what-waits
--   :threadId   uuid
--   :number     integer
--   :hiddenToo  boolean
select
  exists (
    select
    from
      post p
      join thread t on t.id = p.thread_id
    where
      p.thread_id = :threadId
      and p.number = :number
      and (
        coalesce(p.status, t.status) = 'HELD'
        or (
          (p.revision <> p.visible_revision)
          and (
            coalesce(p.status, t.status) = 'VISIBLE'
            or (
              :hiddenToo
              and coalesce(p.status, t.status) = 'HIDDEN'
            )
          )
        )
      )
  ) as "textWaits",
  (
    select
      a.created_at
    from
      decision d
      join appeal a on a.decision_id = d.id
      and a.outcome is null
    where
      d.thread_id = :threadId
      and d.number = :number
      and d.action in ('HIDE', 'WARN', 'DISMISS')
    order by
      a.created_at
    limit
      1
  ) as "appealSince"
