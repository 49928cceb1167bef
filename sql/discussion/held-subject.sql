-- discussion/held-subject
--   :threadId  uuid
select
  p.revision,
  t.course_id
from
  thread t
  join post p on p.thread_id = t.id
  and p.number = 0
where
  t.id = :threadId
