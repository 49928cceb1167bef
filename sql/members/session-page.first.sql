-- members/session-page, its variant first
--   :memberId  uuid
--   :now       timestamptz
select
  s.id,
  s.browser,
  s.created_at as "createdAt",
  coalesce(s.last_used_at, s.created_at) as "lastUsedAt",
  s.expires_at as "expiresAt"
from
  session s
where
  s.member_id = :memberId
  and s.ended_at is null
  and s.expires_at > :now
order by
  s.id desc
limit
  21
