-- moderation/member-queue-count, its variant unclaimed
--   :viewer  viewer
select
  count(*)::integer as total
from
  member_item i
where
  (
    (
      i.state = 'OPEN'
      and (
        i.claimed_until > :viewer.now
        and i.claimed_by is not null
      ) is not true
    )
  )
  and (
    (
      :viewer.isAdmin
      or :viewer.isCurator
    )
    and i.member_id <> :viewer.memberId
  )
