-- moderation/suspend-in-course
--   :memberId  uuid
--   :courseId  uuid
--   :until     timestamptz
insert into
  course_suspension (member_id, course_id, until)
values
  (:memberId, :courseId, :until)
on conflict (member_id, course_id) do update
set
  until = excluded.until
