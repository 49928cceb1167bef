-- members/void-password-resets
--   :memberId  uuid
delete from password_reset
where
  member_id = :memberId
