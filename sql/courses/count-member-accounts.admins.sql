-- courses/count-member-accounts, its variant admins
select
  count(*)::integer as count
from
  (
    select
      1 as one
    from
      member m
    where
      (
        m.is_admin
        or m.is_curator
      )
      and m.is_admin
    limit
      10000
  ) counted
