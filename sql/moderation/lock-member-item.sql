-- moderation/lock-member-item
--   :memberId  uuid
select
  i.state,
  i.revision as "contentRevision",
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
  member_item i
where
  i.member_id = :memberId
for update of
  i
