-- members/members-to-sign-in
--   :handle  text
--   :email   text
--   :key     text
select
  id,
  password_hash,
  email,
  email_alike
from
  member
where
  handle = :handle
  or (
    email_key = :key
    and not email_alike
  )
  or (
    email_key = :key
    and email_alike
  )
  or (
    email_key is null
    and email = :email
  )
order by
  email = :email desc,
  email_alike,
  id
limit
  100
