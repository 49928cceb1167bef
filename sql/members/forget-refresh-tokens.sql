-- members/forget-refresh-tokens
--   :sessionId  uuid
--   :before     timestamptz
delete from refresh_token
where
  session_id = :sessionId
  and replaced_at < :before
