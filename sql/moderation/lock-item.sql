-- moderation/lock-item
--   :threadId  uuid
--   :number    integer
select
  i.state,
  i.content_revision as "contentRevision",
  i.open_reports as "openReports",
  i.held,
  i.waiting_since as "waitingSince",
  i.claimed_by as "claimedBy",
  i.claimed_until as "claimedUntil",
  (
    select
      m.handle
    from
      member m
    where
      m.id = i.claimed_by
  ) as "claimedByHandle"
from
  moderation_item i
where
  i.thread_id = :threadId
  and i.number = :number
for update of
  i
