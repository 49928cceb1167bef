-- profiles/begin-profile
--   :memberId         uuid
--   :visibleRevision  integer
insert into
  profile (member_id, revision, visible_revision)
values
  (:memberId, 1, :visibleRevision)
