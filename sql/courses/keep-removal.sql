-- courses/keep-removal
--   :courseId   uuid
--   :memberId   uuid
--   :removedBy  uuid
--   :now        timestamptz
insert into
  course_removal (course_id, member_id, removed_by, removed_at)
values
  (:courseId, :memberId, :removedBy, :now)
on conflict (course_id, member_id) do update
set
  removed_by = excluded.removed_by,
  removed_at = excluded.removed_at
