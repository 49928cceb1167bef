-- profiles/keep-texts
--   :memberId  uuid
--   :until     timestamptz
update profile
set
  kept_until = greatest(kept_until, :until)
where
  member_id = :memberId
