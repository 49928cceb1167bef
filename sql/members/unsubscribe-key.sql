-- members/unsubscribe-key
--   :memberId  uuid
select
  unsubscribe_key as key
from
  mail_address
where
  member_id = :memberId
