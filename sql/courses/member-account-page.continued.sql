-- courses/member-account-page, its variant continued
--   :viewer       viewer
--   :afterHandle  text | null
select
  m.id as "memberId",
  m.handle,
  m.is_admin as "isAdmin",
  m.is_curator as "isCurator",
  case
    when m.suspended_until > :viewer.now then m.suspended_until
  end as "suspendedUntil"
from
  member m
where
  true
  and m.handle collate "C" > :afterHandle
order by
  m.handle collate "C"
limit
  21
