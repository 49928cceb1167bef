-- notifications/notify-of-rating
--   :newId          uuid
--   :contributorId  uuid
--   :raterId        uuid
--   :threadId       uuid
--   :at             timestamptz
insert into
  notification as n (id, member_id, kind, actor_id, thread_id, number, created_at, rated)
select
  :newId,
  :contributorId,
  'RATING',
  :raterId,
  :threadId,
  0,
  :at,
  true
where
  coalesce(
    (
      select
        coalesce(wish.in_app, true)
        or coalesce(wish.mail, 'DAILY') <> 'OFF'
      from
        notification_preference wish
      where
        wish.member_id = :contributorId
        and wish.kind = 'RATING'
    ),
    true
  )
  and not exists (
    select
    from
      member_mute b
    where
      b.member_id = :contributorId
      and b.muted_id = :raterId
  )
  and not coalesce(
    (
      select
        w.level
      from
        watch w
      where
        w.thread_id = :threadId
        and w.member_id = :contributorId
    ),
    (
      select
        cw.level
      from
        thread muted
        join course_watch cw on cw.course_id = muted.course_id
        and cw.member_id = :contributorId
      where
        muted.id = :threadId
    ),
    'NORMAL'
  ) = 'MUTED'
on conflict (member_id, thread_id, number)
where
  decision_id is null do update
set
  kind = 'RATING',
  rated = true,
  actor_id = excluded.actor_id,
  created_at = excluded.created_at,
  read_at = null
where
  n.kind = 'REACTION'
  and n.rated is null
