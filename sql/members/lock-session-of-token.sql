-- members/lock-session-of-token
--   :hash  bytea
select
  id,
  member_id,
  ended_at,
  expires_at
from
  session
where
  id = (
    select
      session_id
    from
      refresh_token
    where
      hash = :hash
  )
for update
