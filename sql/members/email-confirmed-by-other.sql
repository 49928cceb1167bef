-- members/email-confirmed-by-other
--   :ids       uuid[]
--   :memberId  uuid
select
from
  mail_address
where
  member_id = any (:ids)
  and member_id <> :memberId
  and confirmed_at is not null
limit
  1
