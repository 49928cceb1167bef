-- moderation/insert-decision
--   :id               uuid
--   :threadId         uuid | null
--   :number           integer | null
--   :memberId         uuid | null
--   :courseId         uuid | null
--   :action           moderation_action
--   :moderatorId      uuid
--   :reason           text
--   :contentRevision  integer | null
--   :until            timestamptz | null
--   :batchId          uuid | null
--   :before           jsonb
--   :after            jsonb
--   :createdAt        timestamptz
insert into
  decision (
    id,
    thread_id,
    number,
    member_id,
    course_id,
    action,
    moderator_id,
    reason,
    content_revision,
    until,
    batch_id,
    before,
    after,
    created_at
  )
values
  (
    :id,
    :threadId,
    :number,
    :memberId,
    :courseId,
    :action,
    :moderatorId,
    :reason,
    :contentRevision,
    :until,
    :batchId,
    :before,
    :after,
    :createdAt
  )
