-- moderation/lift-suspension-in-course
--   :memberId  uuid
--   :courseId  uuid
delete from course_suspension
where
  member_id = :memberId
  and course_id = :courseId
