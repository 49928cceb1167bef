-- media/detach
--   :threadId   uuid
--   :keptIds    uuid[]
--   :expiresAt  timestamptz
update media
set
  thread_id = null,
  position = null,
  expires_at = :expiresAt
where
  thread_id = :threadId
  and id <> all (:keptIds)
