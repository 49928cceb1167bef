-- members/holders-of-email
--   :key       text
--   :email     text
--   :memberId  uuid | null
select
  m.id,
  m.handle,
  m.email,
  a.language,
  a.confirmed_at is not null as confirmed
from
  member m
  left join mail_address a on a.member_id = m.id
where
  m.id = :memberId
  or (
    m.email_key = :key
    and not m.email_alike
  )
  or (
    m.email_key = :key
    and m.email_alike
  )
  or (
    m.email_key is null
    and m.email = :email
  )
order by
  a.confirmed_at is null,
  m.email_alike,
  m.id
limit
  100
