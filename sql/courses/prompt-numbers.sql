-- courses/prompt-numbers
--   :courseId  uuid
select
  id,
  number
from
  prompt
where
  course_id = :courseId
order by
  number
