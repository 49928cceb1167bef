-- moderation/lock-next-decision-about-profile
--   :id  uuid
select
  later.id,
  later.before -> 'item' as item
from
  decision d
  join decision later on later.member_id = d.member_id
  and later.thread_id is null
  and d.thread_id is null
  and later.undone_at is null
  and later.created_at > d.created_at
  and case
    when (later.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')) then 'CONTENT'
    when (later.action in ('SUSPEND', 'LIFT_SUSPENSION')) then 'MEMBER'
    when later.action in ('LOCK', 'UNLOCK') then 'LOCK'
    else 'PIN'
  end = case
    when (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')) then 'CONTENT'
    when (d.action in ('SUSPEND', 'LIFT_SUSPENSION')) then 'MEMBER'
    when d.action in ('LOCK', 'UNLOCK') then 'LOCK'
    else 'PIN'
  end
where
  d.id = :id
order by
  later.created_at,
  later.id
limit
  1
for update of
  later
