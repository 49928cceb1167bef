-- notifications/take-back-unread-of-content
--   :threadId  uuid
--   :number    integer
--   :since     timestamptz
delete from notification
where
  thread_id = :threadId
  and number = :number
  and decision_id is null
  and kind not in ('RATING', 'REACTION')
  and read_at is null
  and created_at >= :since
