-- members/member-to-mute
--   :handle  text
select
  id
from
  member
where
  handle = :handle
