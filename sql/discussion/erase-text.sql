-- discussion/erase-text
--   :threadId  uuid
--   :number    integer
--   :kept      boolean
with
  revisions as (
    delete from post_revision
    where
      thread_id = :threadId
      and number = :number
      and not :kept
  ),
  mentions as (
    delete from mention
    where
      thread_id = :threadId
      and number = :number
  ),
  reactions as (
    delete from reaction
    where
      thread_id = :threadId
      and number = :number
  ),
  images as (
    update media
    set
      thread_id = null,
      position = null,
      uploader_id = null,
      expires_at = '-infinity'
    where
      thread_id = :threadId
      and :number = 0
  )
update post
set
  markdown = '',
  html = '',
  text = '',
  links = '{}',
  titles = '{}',
  fingerprint = null
where
  thread_id = :threadId
  and number = :number
