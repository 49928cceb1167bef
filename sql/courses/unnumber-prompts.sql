-- courses/unnumber-prompts
--   :courseId  uuid
update prompt
set
  number = - number
where
  course_id = :courseId
