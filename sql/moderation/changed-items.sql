-- moderation/changed-items
--   :after  bigint
select
  i.thread_id as "threadId",
  i.number,
  i.change::integer as change
from
  moderation_item i
where
  i.change > 0
  and i.change > :after
order by
  i.change desc
limit
  200
