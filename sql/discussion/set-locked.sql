-- discussion/set-locked
--   :threadId  uuid
--   :locked    boolean
update thread
set
  locked = :locked
where
  id = :threadId
