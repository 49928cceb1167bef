-- moderation/lock-reporter
--   :memberId  uuid
select
from
  member
where
  id = :memberId
for no key update
