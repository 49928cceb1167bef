-- discussion/unapprove-post
--   :threadId  uuid
--   :number    integer
update post
set
  approved_at = null
where
  thread_id = :threadId
  and number = :number
