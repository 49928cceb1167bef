-- media/remove
--   :id  uuid
update media
set
  thread_id = null,
  position = null,
  uploader_id = null,
  expires_at = '-infinity'
where
  id = :id
