-- moderation/mark-decision-undone
--   :id  uuid
--   :at  timestamptz
update decision
set
  undone_at = :at
where
  id = :id
