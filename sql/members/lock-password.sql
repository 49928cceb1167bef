-- members/lock-password
--   :memberId  uuid
select
  handle,
  email,
  display_name as "displayName",
  password_hash
from
  member
where
  id = :memberId
for no key update
