-- jobs/failed-count
select
  count(*)::integer as count
from
  (
    select
    from
      graphile_worker.jobs j
    where
      j.attempts >= j.max_attempts
      and j.locked_at is null
    limit
      10000
  ) counted
