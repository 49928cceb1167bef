-- notifications/mail-handed-over
--   :id   uuid
--   :now  timestamptz
update notification_mail
set
  handed_at = :now
where
  id = :id
  and done_at is null
