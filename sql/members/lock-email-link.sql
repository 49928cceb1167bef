-- members/lock-email-link
--   :hash  bytea
--   :now   timestamptz
select
  l.member_id,
  l.email,
  l.used_at,
  m.email as former,
  a.confirmed_at is not null as former_confirmed,
  coalesce(a.language, 'en') as language
from
  email_link l
  join member m on m.id = l.member_id
  left join mail_address a on a.member_id = m.id
where
  l.hash = :hash
  and l.expires_at > :now
for update of
  l
