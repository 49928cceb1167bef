-- notifications/claim-mail
--   :now         timestamptz
--   :leaseUntil  timestamptz
update notification_mail m
set
  next_at = :leaseUntil,
  tries = tries + 1
where
  m.id = (
    select
      id
    from
      notification_mail
    where
      done_at is null
      and handed_at is null
      and next_at <= :now
    order by
      next_at,
      id
    limit
      1
    for update
      skip locked
  )
returning
  m.id,
  m.member_id as "memberId",
  m.digest,
  m.tries
