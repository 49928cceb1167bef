-- notifications/new-for-mail
--   :afterAt  timestamptz
--   :afterId  uuid
--   :before   timestamptz
--   :since    timestamptz
--   :most     integer
select
  n.id,
  n.member_id as "memberId",
  coalesce(
    n.decision_id || '.' || n.kind,
    n.prompt_id || '.' || n.prompt_change || '.' || extract(
      epoch
      from
        n.created_at
    ),
    n.thread_id || '.' || n.number,
    n.id::text
  ) as about,
  n.kind,
  n.created_at as "createdAt"
from
  notification n
  join mail_address a on a.member_id = n.member_id
where
  (n.created_at, n.id) > (:afterAt, :afterId)
  and n.created_at < :before
  and n.created_at >= :since
  and n.read_at is null
  and a.confirmed_at is not null
order by
  n.created_at,
  n.id
limit
  :most
