-- members/take-email
--   :memberId  uuid
--   :email     text
--   :key       text
update member
set
  email = :email,
  email_key = :key,
  email_alike = false
where
  id = :memberId
