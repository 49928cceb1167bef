-- worker/forget-failed-jobs
--   :oldest  timestamptz
select
  count(*)::int as count
from
  graphile_worker.complete_jobs (
    array(
      select
        j.id
      from
        graphile_worker.jobs j
      where
        j.attempts >= j.max_attempts
        and j.locked_at is null
        and j.updated_at < :oldest
      limit
        1000
    )
  )
