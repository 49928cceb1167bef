-- moderation/resolve-appeal
--   :decisionId   uuid
--   :outcome      appeal_outcome
--   :explanation  text
--   :decidedBy    uuid
--   :decidedAt    timestamptz
update appeal
set
  outcome = :outcome,
  explanation = :explanation,
  decided_by = :decidedBy,
  decided_at = :decidedAt
where
  decision_id = :decisionId
  and outcome is null
returning
  decision_id
