-- notifications/begin-to-tell-of-prompt
--   :promptId   uuid
--   :change     prompt_change
--   :former     timestamptz | null
--   :dueSoon    boolean
--   :now        timestamptz
--   :newsSince  timestamptz
insert into
  prompt_notice as n (prompt_id, opens_at, due_at, closes_at, reminded_for, change, told_at, done)
select
  p.id,
  p.opens_at,
  p.due_at,
  p.closes_at,
  case
    when :dueSoon then p.due_at
  end,
  :change,
  :now,
  :change = 'OPENED'
  and coalesce(p.opens_at, p.created_at) < :newsSince
from
  prompt p
where
  p.id = :promptId
on conflict (prompt_id) do update
set
  opens_at = excluded.opens_at,
  due_at = excluded.due_at,
  closes_at = excluded.closes_at,
  reminded_for = coalesce(excluded.reminded_for, n.reminded_for),
  change = excluded.change,
  told_at = excluded.told_at,
  done = false
where
  n.told_at = :former
returning
  done
