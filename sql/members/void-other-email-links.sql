-- members/void-other-email-links
--   :memberId  uuid
--   :hash      bytea
delete from email_link
where
  member_id = :memberId
  and hash <> :hash
  and used_at is null
