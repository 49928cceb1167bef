-- members/void-resets-of-former-email
--   :memberId  uuid
delete from password_reset
where
  member_id = :memberId
  and issued_by is null
