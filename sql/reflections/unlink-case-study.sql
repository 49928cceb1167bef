-- reflections/unlink-case-study
--   :caseStudyId  uuid
delete from discussed_case
where
  case_study_id = :caseStudyId
