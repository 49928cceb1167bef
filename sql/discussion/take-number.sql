-- discussion/take-number
--   :threadId  uuid
--   :status    content_status
--   :locked    boolean
--   :counted   integer
--   :authorId  uuid
--   :now       timestamptz
update thread
set
  next_number = next_number + 1,
  change = change + 1,
  reply_count = reply_count + :counted,
  peer_reply_count = peer_reply_count + case
    when author_id is distinct from :authorId then :counted
    else 0
  end,
  last_reply_at = case
    when :counted = 1 then greatest(last_reply_at, :now)
    else last_reply_at
  end,
  active_at = case
    when :counted = 1 then greatest(active_at, :now)
    else active_at
  end
where
  id = :threadId
  and status = :status
  and locked = :locked
returning
  next_number - 1 as number,
  greatest(last_reply_at, :now) as at
