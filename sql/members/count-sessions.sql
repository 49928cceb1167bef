-- members/count-sessions
--   :memberId  uuid
--   :now       timestamptz
select
  count(*)::integer as count
from
  session s
where
  s.member_id = :memberId
  and s.ended_at is null
  and s.expires_at > :now
