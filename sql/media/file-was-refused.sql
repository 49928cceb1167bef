-- media/file-was-refused
--   :id         uuid
--   :expiresAt  timestamptz
update media
set
  expires_at = least(expires_at, :expiresAt)
where
  id = :id
  and state = 'AWAITING'
