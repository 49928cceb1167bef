-- members/mail-recipient
--   :memberId  uuid
--   :freshKey  bytea
update mail_address a
set
  unsubscribe_key = coalesce(a.unsubscribe_key, :freshKey)
from
  member m
where
  a.member_id = :memberId
  and m.id = a.member_id
returning
  m.email,
  a.language,
  a.confirmed_at is not null as confirmed,
  a.suppressed_at is not null as suppressed,
  a.unsubscribe_key as "unsubscribeKey"
