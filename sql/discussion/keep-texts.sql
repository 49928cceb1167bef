-- discussion/keep-texts
--   :threadId  uuid
--   :number    integer
--   :until     timestamptz
update post
set
  kept_until = greatest(kept_until, :until)
where
  thread_id = :threadId
  and number = :number
