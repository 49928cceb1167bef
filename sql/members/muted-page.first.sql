-- members/muted-page, its variant first
--   :memberId  uuid
select
  muted_id as id
from
  member_mute
where
  member_id = :memberId
order by
  muted_id
limit
  21
