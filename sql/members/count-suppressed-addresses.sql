-- members/count-suppressed-addresses
select
  count(*)::integer as count
from
  (
    select
    from
      mail_address
    where
      suppressed_at is not null
    order by
      suppressed_at
    limit
      10000
  ) counted
