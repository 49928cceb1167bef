-- notifications/mail-again
--   :id     uuid
--   :at     timestamptz
--   :tries  smallint
update notification_mail
set
  handed_at = null,
  next_at = :at,
  tries = :tries
where
  id = :id
  and done_at is null
