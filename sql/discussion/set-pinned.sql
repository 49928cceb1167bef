-- discussion/set-pinned
--   :threadId  uuid
--   :pinned    boolean
update thread
set
  pinned = :pinned
where
  id = :threadId
