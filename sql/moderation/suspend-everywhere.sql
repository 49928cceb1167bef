-- moderation/suspend-everywhere
--   :memberId  uuid
--   :until     timestamptz | null
update member
set
  suspended_until = :until
where
  id = :memberId
