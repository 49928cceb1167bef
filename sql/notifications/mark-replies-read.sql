-- notifications/mark-replies-read
--   :threadId  uuid
--   :memberId  uuid
--   :numbers   int4multirange
--   :at        timestamptz
update notification
set
  read_at = :at
where
  member_id = :memberId
  and thread_id = :threadId
  and decision_id is null
  and read_at is null
  and kind in ('MENTION', 'REPLY', 'THREAD_ACTIVITY')
  and (
    number = 0
    or number <@ :numbers
  )
