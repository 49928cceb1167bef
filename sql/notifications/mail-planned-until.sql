-- notifications/mail-planned-until
--   :until  timestamptz
update mail_progress
set
  planned_until = greatest(planned_until, :until)
