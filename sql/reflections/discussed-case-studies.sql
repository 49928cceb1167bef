-- reflections/discussed-case-studies
--   :threadId  uuid
select
  case_study_id as id
from
  discussed_case
where
  thread_id = :threadId
