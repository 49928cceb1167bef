-- worker/free-jobs-of-dead
--   :id  text
with
  dead as materialized (
    select
      id
    from
      worker
    where
      id <> :id
      and pg_try_advisory_xact_lock(7205117, hashtext (id))
  ),
  gone as (
    delete from worker
    where
      id in (
        select
          id
        from
          dead
      )
  )
select
  array_agg(id) as dead,
  graphile_worker.force_unlock_workers (array_agg(id)),
  pg_notify ('jobs:insert', '{"count":100}')
from
  dead
having
  count(*) > 0
