-- reflections/lock-discussing
--   :caseStudyId  uuid
select
from
  thread
where
  id in (
    select
      thread_id
    from
      discussed_case
    where
      case_study_id = :caseStudyId
  )
order by
  id
for no key update
