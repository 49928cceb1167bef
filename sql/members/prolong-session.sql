-- members/prolong-session
--   :id         uuid
--   :now        timestamptz
--   :idleUntil  timestamptz
--   :lifetime   double precision
update session
set
  last_used_at = :now,
  expires_at = least(:idleUntil, created_at + :lifetime * interval '1 millisecond')
where
  id = :id
