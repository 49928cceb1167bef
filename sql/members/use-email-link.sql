-- members/use-email-link
--   :hash  bytea
--   :now   timestamptz
update email_link
set
  used_at = :now
where
  hash = :hash
