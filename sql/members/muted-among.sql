-- members/muted-among
--   :memberId  uuid | null
--   :ids       uuid[]
select
  muted_id as id
from
  member_mute
where
  member_id = :memberId
  and muted_id = any (:ids)
