-- profiles/set-numbers
--   :memberId         uuid
--   :revision         integer
--   :visibleRevision  integer
--   :refusedRevision  integer | null
--   :hidden           boolean
--   :hiddenAt         timestamptz | null
update profile
set
  revision = :revision,
  visible_revision = :visibleRevision,
  refused_revision = :refusedRevision,
  hidden = :hidden,
  hidden_at = :hiddenAt
where
  member_id = :memberId
