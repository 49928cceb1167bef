-- discussion/reaction-counts
--   :viewer     viewer
--   :threadIds  uuid[]
--   :numbers    integer[]
select
  r.thread_id,
  r.number,
  r.reaction,
  count(*)::integer as count,
  coalesce(bool_or(r.member_id = :viewer.memberId), false) as own
from
  unnest(:threadIds, :numbers) as asked (thread_id, number)
  join reaction r on r.thread_id = asked.thread_id
  and r.number = asked.number
group by
  r.thread_id,
  r.number,
  r.reaction
order by
  r.reaction
