-- tags/lock-tags
select
  pg_advisory_xact_lock(7203712)
