-- courses/count-member-accounts, its variant all
select
  count(*)::integer as count
from
  (
    select
      1 as one
    from
      member m
    where
      true
    limit
      10000
  ) counted
