-- moderation/store-member-item
--   :memberId         uuid
--   :state            moderation_state
--   :contentRevision  integer
--   :openReports      integer
--   :held             jsonb
--   :waitingSince     timestamptz
--   :claimedBy        uuid | null
--   :claimedUntil     timestamptz | null
insert into
  member_item (
    member_id,
    state,
    revision,
    open_reports,
    held,
    waiting_since,
    claimed_by,
    claimed_until,
    created_at
  )
values
  (
    :memberId,
    :state,
    :contentRevision,
    :openReports,
    :held,
    :waitingSince,
    :claimedBy,
    :claimedUntil,
    :waitingSince
  )
on conflict (member_id) do update
set
  state = excluded.state,
  revision = excluded.revision,
  open_reports = excluded.open_reports,
  held = excluded.held,
  waiting_since = excluded.waiting_since,
  claimed_by = excluded.claimed_by,
  claimed_until = excluded.claimed_until
