-- discussion/add-reaction
--   :threadId  uuid
--   :number    integer
--   :memberId  uuid
--   :reaction  reaction_kind
--   :now       timestamptz
insert into
  reaction (thread_id, number, member_id, reaction, created_at)
select
  thread_id,
  number,
  :memberId,
  :reaction,
  :now
from
  post
where
  thread_id = :threadId
  and number = :number
  and status is distinct from 'REMOVED'
for share
on conflict do nothing
returning
  number
