-- notifications/renew-read-of-decision
--   :decisionId  uuid
--   :at          timestamptz
update notification
set
  read_at = null,
  created_at = :at
where
  decision_id = :decisionId
  and kind = 'MODERATION'
  and read_at is not null
