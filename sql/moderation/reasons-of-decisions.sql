-- moderation/reasons-of-decisions
--   :ids  uuid[]
select
  d.id,
  d.reason,
  a.explanation
from
  decision d
  left join appeal a on a.decision_id = d.id
where
  d.id = any (:ids)
