-- discussion/change-reply-status
--   :threadId  uuid
--   :number    integer
--   :status    content_status
update post p
set
  status = :status
from
  post old,
  post parent
where
  p.thread_id = :threadId
  and p.number = :number
  and old.thread_id = p.thread_id
  and old.number = p.number
  and parent.thread_id = p.thread_id
  and parent.number = p.parent_number
returning
  old.status,
  p.author_id,
  p.approved_at,
  path_numbers (parent.path) as above,
  parent.author_id as answers_id
