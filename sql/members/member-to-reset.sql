-- members/member-to-reset
--   :handle  text
select
  id
from
  member
where
  handle = :handle
for no key update
