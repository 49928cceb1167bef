-- moderation/lock-suspendable
--   :memberId  uuid
select
  id
from
  member
where
  id = :memberId
for no key update
