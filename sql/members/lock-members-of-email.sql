-- members/lock-members-of-email
--   :key       text
--   :memberId  uuid
select
  m.id
from
  member m
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
order by
  m.id
for no key update of
  m
