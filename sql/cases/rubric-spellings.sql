-- cases/rubric-spellings
--   :id  uuid
select distinct
  on (lower(r.title)) r.title,
  asked.title as asked
from
  rubric asked
  cross join rubric r
where
  asked.id = :id
order by
  lower(r.title)
