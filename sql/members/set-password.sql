-- members/set-password
--   :memberId      uuid
--   :passwordHash  text
update member
set
  password_hash = :passwordHash
where
  id = :memberId
