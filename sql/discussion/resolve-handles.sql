-- discussion/resolve-handles
--   :handles   text[]
--   :threadId  uuid | null
--   :number    integer | null
select distinct
  on (handle) handle,
  id,
  later = 0 as bound
from
  (
    select
      n.handle,
      n.member_id as id,
      0 as later
    from
      mention n
    where
      n.thread_id = :threadId
      and n.number = :number
      and n.handle = any (:handles)
      and n.member_id is not null
    union all
    select
      m.handle,
      m.id,
      1
    from
      member m
    where
      m.handle = any (:handles)
  ) known
order by
  handle,
  later
