-- moderation/member-queue-count, its variant all
--   :viewer  viewer
select
  count(*)::integer as total
from
  member_item i
where
  (
    (i.state = 'OPEN')
    or (i.state = 'APPEALED')
  )
  and (
    (
      :viewer.isAdmin
      or :viewer.isCurator
    )
    and i.member_id <> :viewer.memberId
  )
