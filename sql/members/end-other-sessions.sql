-- members/end-other-sessions
--   :keptId    uuid
--   :memberId  uuid
--   :now       timestamptz
update session
set
  ended_at = :now
where
  member_id = :memberId
  and id <> :keptId
  and ended_at is null
returning
  id
