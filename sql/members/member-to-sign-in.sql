-- members/member-to-sign-in
--   :handle  text
--   :email   text
select
  id,
  password_hash
from
  member
where
  handle = :handle
  or lower(email) = :email
