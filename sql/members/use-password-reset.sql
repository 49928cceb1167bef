-- members/use-password-reset
--   :hash  bytea
--   :now   timestamptz
update password_reset
set
  used_at = :now
where
  hash = :hash
