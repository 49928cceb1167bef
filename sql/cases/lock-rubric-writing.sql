-- cases/lock-rubric-writing
select
  pg_advisory_xact_lock(hashtext ('rubric'))
