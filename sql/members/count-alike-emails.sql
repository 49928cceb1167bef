-- members/count-alike-emails
select
  count(*)::integer as count
from
  member
where
  email_alike
