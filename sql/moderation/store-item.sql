-- moderation/store-item
--   :threadId         uuid
--   :number           integer
--   :state            moderation_state
--   :contentRevision  integer
--   :openReports      integer
--   :held             jsonb
--   :waitingSince     timestamptz
--   :claimedBy        uuid | null
--   :claimedUntil     timestamptz | null
update moderation_item
set
  state = :state,
  content_revision = :contentRevision,
  open_reports = :openReports,
  held = :held,
  waiting_since = :waitingSince,
  claimed_by = :claimedBy,
  claimed_until = :claimedUntil
where
  thread_id = :threadId
  and number = :number
