-- members/refresh-token
--   :hash  bytea
select
  replaced_at
from
  refresh_token
where
  hash = :hash
