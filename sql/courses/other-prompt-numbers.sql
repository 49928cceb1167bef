-- courses/other-prompt-numbers
--   :courseId  uuid
--   :promptId  uuid
select
  number
from
  prompt
where
  course_id = :courseId
  and id <> :promptId
order by
  number
