-- courses/lift-removal
--   :courseId  uuid
--   :handle    text
delete from course_removal r using member p
where
  r.course_id = :courseId
  and p.id = r.member_id
  and p.handle = :handle
returning
  r.member_id as "memberId"
