-- notifications/notify-of-decision
--   :newId       uuid
--   :memberId    uuid
--   :kind        notification_kind
--   :decisionId  uuid
--   :at          timestamptz
insert into
  notification (id, member_id, kind, actor_id, thread_id, number, decision_id, created_at)
select
  :newId,
  :memberId,
  :kind,
  null,
  d.thread_id,
  d.number,
  d.id,
  :at
from
  decision d
where
  d.id = :decisionId
on conflict (decision_id, member_id, kind)
where
  decision_id is not null do nothing
