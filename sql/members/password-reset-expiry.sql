-- members/password-reset-expiry
--   :hash  bytea
select
  expires_at
from
  password_reset
where
  hash = :hash
