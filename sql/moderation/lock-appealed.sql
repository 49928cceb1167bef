-- moderation/lock-appealed
--   :decisionId  uuid
select
from
  decision
where
  id = :decisionId
for update
