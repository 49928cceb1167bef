-- media/thread-of-media
--   :id        uuid
--   :memberId  uuid
--   :now       timestamptz
select
  thread_id,
  shows_outcome
from
  media
where
  id = :id
  and (
    thread_id is not null
    or (
      uploader_id = :memberId
      and expires_at > :now
    )
  )
