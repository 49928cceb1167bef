-- members/replace-refresh-token
--   :hash  bytea
--   :now   timestamptz
update refresh_token
set
  replaced_at = :now
where
  hash = :hash
