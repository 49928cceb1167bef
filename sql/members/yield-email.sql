-- members/yield-email
--   :key       text
--   :memberId  uuid
update member
set
  email_alike = true
where
  email_key = :key
  and not email_alike
  and id <> :memberId
