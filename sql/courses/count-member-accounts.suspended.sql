-- courses/count-member-accounts, its variant suspended
--   :viewer  viewer
select
  count(*)::integer as count
from
  (
    select
      1 as one
    from
      member m
    where
      m.suspended_until is not null
      and m.suspended_until > :viewer.now
    limit
      10000
  ) counted
