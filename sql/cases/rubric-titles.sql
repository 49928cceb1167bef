-- cases/rubric-titles
select
  id,
  title
from
  rubric
where
  current
