-- members/end-session-by-token
--   :hash  bytea
--   :now   timestamptz
update session
set
  ended_at = :now
where
  id = (
    select
      session_id
    from
      refresh_token
    where
      hash = :hash
  )
  and ended_at is null
returning
  id
