-- worker/drain-outbox
--   :jobs      text[]
--   :handled   text[]
--   :tasks     text[]
--   :attempts  smallint[]
with
  taken as (
    delete from outbox
    where
      id = any (
        array(
          select
            id
          from
            outbox
          where
            task = any (:jobs)
          order by
            id
          limit
            500
          for update
            skip locked
        )
      )
    returning
      id,
      task,
      payload,
      key,
      coalesce(run_at, created_at) as run_at
  ),
  due as (
    select distinct
      on (task, key, own) task,
      key,
      payload,
      min(run_at) over (
        partition by
          task,
          key,
          own
      ) as run_at
    from
      taken,
      lateral (
        select
          case
            when key is null then id
          end as own
      ) without_key
    order by
      task,
      key,
      own,
      id desc
  ),
  jobs as (
    select
      array_agg(
        (h.task, d.payload, null, d.run_at, h.attempts, h.task || ':' || d.key, null, null)::graphile_worker.job_spec
        order by
          h.task,
          d.key
      ) as list
    from
      due d
      join unnest(:handled, :tasks, :attempts) as h (job, task, attempts) on h.job = d.task
  ),
  added as (
    select
      a.id
    from
      jobs,
      lateral graphile_worker.add_jobs (jobs.list, true) a
    where
      jobs.list is not null
  )
select
  (
    select
      count(*)::int
    from
      taken
  ) as taken,
  (
    select
      coalesce(cardinality(list), 0)
    from
      jobs
  ) as due,
  (
    select
      count(*)::int
    from
      added
  ) as added
