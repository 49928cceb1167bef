-- members/count-suppressed-addresses
select
  count(*)::integer as count
from
  mail_address
where
  suppressed_at is not null
