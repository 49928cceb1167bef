-- notifications/lock-preferences
--   :memberId  uuid
select
  id
from
  member
where
  id = :memberId
for no key update
