-- members/end-all-sessions
--   :memberId  uuid
--   :now       timestamptz
update session
set
  ended_at = :now
where
  member_id = :memberId
  and ended_at is null
returning
  id
