-- members/waiting-account-mail
--   :id  uuid
select
  kind,
  member_id,
  email,
  language,
  created_at
from
  account_mail
where
  id = :id
