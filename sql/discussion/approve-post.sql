-- discussion/approve-post
--   :threadId  uuid
--   :number    integer
--   :now       timestamptz
update post
set
  approved_at = :now
where
  thread_id = :threadId
  and number = :number
  and approved_at is null
