-- moderation/own-profile-held-because
--   :memberId  uuid
select
  i.held
from
  member_item i
  join profile p on p.member_id = i.member_id
where
  i.member_id = :memberId
  and (
    p.revision > p.visible_revision
    and p.revision is distinct from p.refused_revision
  )
