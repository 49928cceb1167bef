-- moderation/create-item
--   :threadId         uuid
--   :number           integer
--   :state            moderation_state
--   :contentRevision  integer
--   :openReports      integer
--   :held             jsonb
--   :waitingSince     timestamptz
--   :claimedBy        uuid | null
--   :claimedUntil     timestamptz | null
--   :courseId         uuid | null
insert into
  moderation_item (
    thread_id,
    number,
    state,
    content_revision,
    open_reports,
    held,
    waiting_since,
    claimed_by,
    claimed_until,
    course_id,
    created_at
  )
values
  (
    :threadId,
    :number,
    :state,
    :contentRevision,
    :openReports,
    :held,
    :waitingSince,
    :claimedBy,
    :claimedUntil,
    :courseId,
    :waitingSince
  )
