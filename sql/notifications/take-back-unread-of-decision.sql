-- notifications/take-back-unread-of-decision
--   :decisionId  uuid
delete from notification
where
  decision_id = :decisionId
  and kind = 'MODERATION'
  and read_at is null
