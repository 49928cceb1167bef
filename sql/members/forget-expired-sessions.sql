-- members/forget-expired-sessions
--   :memberId  uuid
--   :now       timestamptz
delete from session
where
  member_id = :memberId
  and expires_at <= :now
