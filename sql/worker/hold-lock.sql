-- worker/hold-lock
--   :id  text
select
  pg_try_advisory_lock(7205117, hashtext (:id)) as held
