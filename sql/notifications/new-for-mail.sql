-- notifications/new-for-mail
--   :after   uuid
--   :before  uuid
--   :since   timestamptz
--   :most    integer
select
  n.id,
  n.member_id as "memberId",
  coalesce(
    n.decision_id || '.' || n.kind,
    n.prompt_id || '.' || n.prompt_change,
    n.thread_id || '.' || n.number,
    n.id::text
  ) as about,
  n.kind,
  n.created_at as "createdAt"
from
  notification n
  join mail_address a on a.member_id = n.member_id
where
  n.id > :after
  and n.id < :before
  and n.read_at is null
  and n.created_at >= :since
  and a.confirmed_at is not null
order by
  n.id
limit
  :most
