-- jobs/retry-failed
--   :ids  bigint[]
select
  r.id::text as id,
  t.identifier as job
from
  graphile_worker.reschedule_jobs (
    array(
      select
        j.id
      from
        graphile_worker.jobs j
      where
        j.id = any (:ids)
        and j.attempts >= j.max_attempts
        and j.locked_at is null
    ),
    now(),
    attempts => 0
  ) r
  join graphile_worker._private_tasks t on t.id = r.task_id
order by
  r.id
