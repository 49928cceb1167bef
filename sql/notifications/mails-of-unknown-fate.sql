-- notifications/mails-of-unknown-fate
--   :now  timestamptz
update notification_mail
set
  done_at = :now,
  outcome = 'UNKNOWN'
where
  done_at is null
  and handed_at is not null
  and next_at <= :now
returning
  id
