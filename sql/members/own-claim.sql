-- members/own-claim
--   :skeleton  text
--   :memberId  uuid
select
from
  handle_claim
where
  skeleton = :skeleton
  and member_id = :memberId
