-- profiles/lock-member
--   :memberId  uuid
select
  id
from
  member
where
  id = :memberId
for no key update
