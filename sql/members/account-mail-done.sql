-- members/account-mail-done
--   :id  uuid
delete from account_mail
where
  id = :id
