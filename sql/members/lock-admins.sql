-- members/lock-admins
select
  pg_advisory_xact_lock(hashtext ('admins'))
