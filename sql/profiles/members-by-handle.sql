-- profiles/members-by-handle
--   :handles  text[]
select
  handle,
  id
from
  member
where
  handle = any (:handles)
