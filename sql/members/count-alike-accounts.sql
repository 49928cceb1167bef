-- members/count-alike-accounts
select
  count(*)::integer as count
from
  member
where
  email_alike
