-- media/lock-unless-copied
select
  pg_try_advisory_xact_lock(7205116) as free
