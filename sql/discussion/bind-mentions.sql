-- discussion/bind-mentions
--   :threadId   uuid
--   :number     integer
--   :handles    text[]
--   :memberIds  uuid[]
insert into
  mention (thread_id, number, handle, member_id, position)
select
  :threadId,
  :number,
  m.handle,
  m.member_id,
  m.position
from
  unnest(:handles, :memberIds) with ordinality as m (handle, member_id, position)
on conflict (thread_id, number, handle) do update
set
  member_id = excluded.member_id
