-- cases/next-case-studies
--   :after  uuid
select
  thread_id as id
from
  case_study
where
  thread_id > :after
order by
  thread_id
limit
  100
