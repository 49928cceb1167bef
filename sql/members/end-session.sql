-- members/end-session
--   :id   uuid
--   :now  timestamptz
update session
set
  ended_at = :now
where
  id = :id
  and ended_at is null
