-- reflections/refresh-blind-until
--   :caseStudyId  uuid
update thread t
set
  blind_until = (
    select
      max(study.blind_until)
    from
      discussed_case about
      join thread study on study.id = about.case_study_id
    where
      about.thread_id = t.id
  )
where
  t.id in (
    select
      thread_id
    from
      discussed_case
    where
      case_study_id = :caseStudyId
  )
