-- members/own-email
--   :memberId  uuid
select
  m.email,
  m.password_hash,
  a.confirmed_at,
  a.suppressed_at
from
  member m
  left join mail_address a on a.member_id = m.id
where
  m.id = :memberId
