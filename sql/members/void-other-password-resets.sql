-- members/void-other-password-resets
--   :memberId  uuid
--   :hash      bytea
delete from password_reset
where
  member_id = :memberId
  and hash <> :hash
