-- media/attach
--   :threadId  uuid
--   :ids       uuid[]
update media m
set
  thread_id = :threadId,
  position = given.position,
  expires_at = null
from
  unnest(:ids) with ordinality as given (id, position)
where
  m.id = given.id
