-- members/count-members-without-email-key
select
  count(*)::integer as count
from
  member
where
  email_key is null
