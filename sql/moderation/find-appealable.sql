-- moderation/find-appealable
--   :decisionId  uuid
--   :memberId    uuid
select
  d.action,
  d.thread_id,
  d.number,
  d.created_at as "createdAt",
  coalesce((d.after ->> 'refusedEdit')::boolean, false) as "refusedEdit",
  d.undone_at is not null as undone,
  a.decision_id is not null as appealed
from
  decision d
  left join appeal a on a.decision_id = d.id
where
  d.id = :decisionId
  and d.member_id = :memberId
