-- members/count-claims
--   :memberId  uuid
select
  count(*)::int as claims
from
  handle_claim
where
  member_id = :memberId
