-- notifications/mail-done
--   :id       uuid
--   :outcome  text
--   :now      timestamptz
update notification_mail
set
  done_at = :now,
  outcome = :outcome
where
  id = :id
  and done_at is null
