-- members/add-email-link
--   :hash       bytea
--   :memberId   uuid
--   :email      text
--   :expiresAt  timestamptz
insert into
  email_link (hash, member_id, email, expires_at)
values
  (:hash, :memberId, :email, :expiresAt)
