-- moderation/lock-reporter-and-reported
--   :memberIds  uuid[]
select
from
  member
where
  id = any (:memberIds)
order by
  id
for no key update
