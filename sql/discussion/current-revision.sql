-- discussion/current-revision
--   :threadId  uuid
--   :number    integer
--   :now       timestamptz
select
  revision,
  coalesce(kept_until > :now, false) as kept
from
  post
where
  thread_id = :threadId
  and number = :number
