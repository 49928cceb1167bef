-- jobs/failed-page, its variant first
--   :before  bigint
select
  j.id::text as id,
  j.task_identifier as job,
  j.attempts::integer as attempts,
  j.last_error as "lastError",
  j.created_at as "createdAt"
from
  graphile_worker.jobs j
where
  j.attempts >= j.max_attempts
  and j.locked_at is null
  and j.id < :before
order by
  j.id desc
limit
  21
