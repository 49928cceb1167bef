-- members/end-own-session
--   :id        uuid
--   :memberId  uuid
--   :now       timestamptz
update session
set
  ended_at = :now
where
  id = :id
  and member_id = :memberId
  and ended_at is null
  and expires_at > :now
returning
  id
