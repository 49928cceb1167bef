-- members/lock-password-reset
--   :hash  bytea
--   :now   timestamptz
select
  member_id
from
  password_reset
where
  hash = :hash
  and used_at is null
  and expires_at > :now
for update
