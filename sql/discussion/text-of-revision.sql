-- discussion/text-of-revision
--   :threadId  uuid
--   :number    integer
--   :revision  integer
select
  title,
  markdown,
  details,
  editor_id as "editorId",
  created_at as "createdAt"
from
  post_revision
where
  thread_id = :threadId
  and number = :number
  and revision = :revision
