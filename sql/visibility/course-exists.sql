-- visibility/course-exists
--   :courseId  uuid
select
from
  course
where
  id = :courseId
