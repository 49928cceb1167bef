-- members/count-muted
--   :memberId  uuid
select
  count(*)::integer as count
from
  member_mute
where
  member_id = :memberId
