-- jobs/figures
select
  (
    select
      count(*)::integer
    from
      worker
  ) as workers,
  (
    select
      count(*)::integer
    from
      (
        select
        from
          outbox
        limit
          100000
      ) counted
  ) as waiting,
  (
    select
      extract(
        epoch
        from
          now() - created_at
      )::double precision as age
    from
      outbox
    order by
      id
    limit
      1
  ) as "oldestWaiting",
  (
    select
      count(*)::integer
    from
      (
        select
        from
          graphile_worker.jobs j
        where
          j.locked_at is null
          and j.attempts < j.max_attempts
          and j.run_at <= now()
        limit
          100000
      ) counted
  ) as due,
  (
    select
      extract(
        epoch
        from
          now() - min(j.run_at)
      )::double precision
    from
      graphile_worker.jobs j
    where
      j.locked_at is null
      and j.attempts < j.max_attempts
      and j.run_at <= now()
  ) as "oldestDue",
  (
    select
      count(*)::integer
    from
      (
        select
        from
          graphile_worker.jobs j
        where
          j.locked_at is not null
        limit
          100000
      ) counted
  ) as running,
  (
    select
      count(*)::integer
    from
      (
        select
        from
          graphile_worker.jobs j
        where
          j.last_error is not null
          and j.attempts < j.max_attempts
        limit
          100000
      ) counted
  ) as failing,
  (
    select
      count(*)::integer
    from
      (
        select
        from
          graphile_worker.jobs j
        where
          j.attempts >= j.max_attempts
          and j.locked_at is null
        limit
          100000
      ) counted
  ) as failed
