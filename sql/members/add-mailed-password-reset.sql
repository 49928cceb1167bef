-- members/add-mailed-password-reset
--   :hash       bytea
--   :memberId   uuid
--   :expiresAt  timestamptz
insert into
  password_reset (hash, member_id, expires_at)
values
  (:hash, :memberId, :expiresAt)
