-- members/lock-first-member
select
  pg_advisory_xact_lock(7205113)
