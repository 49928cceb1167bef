-- notifications/notify-of-rating
--   :newId          uuid
--   :contributorId  uuid
--   :raterId        uuid
--   :threadId       uuid
--   :at             timestamptz
insert into
  notification (id, member_id, kind, actor_id, thread_id, number, created_at)
select
  :newId,
  :contributorId,
  'RATING',
  :raterId,
  :threadId,
  0,
  :at
where
  not exists (
    select
    from
      member_mute b
    where
      b.member_id = :contributorId
      and b.muted_id = :raterId
  )
  and not exists (
    select
    from
      watch w
    where
      w.thread_id = :threadId
      and w.member_id = :contributorId
      and w.level = 'MUTED'
  )
on conflict (member_id, thread_id, number)
where
  decision_id is null do nothing
