-- courses/member-account-page, its variant all
--   :viewer  viewer
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
order by
  m.handle collate "C"
limit
  21
