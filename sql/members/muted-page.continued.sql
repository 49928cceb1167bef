-- members/muted-page, its variant continued
--   :memberId  uuid
--   :afterId   uuid | null
select
  muted_id as id
from
  member_mute
where
  member_id = :memberId
  and muted_id > :afterId
order by
  muted_id
limit
  21
