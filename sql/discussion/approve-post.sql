-- discussion/approve-post
--   :threadId  uuid
--   :number    integer
--   :now       timestamptz
with
  approved as (
    update post
    set
      approved_at = :now
    where
      thread_id = :threadId
      and number = :number
      and approved_at is null
    returning
      thread_id,
      number
  )
insert into
  outbox (task, payload)
select
  'post-published',
  jsonb_build_object('threadId', thread_id, 'number', number)
from
  approved
