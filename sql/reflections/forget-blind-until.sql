-- reflections/forget-blind-until
--   :caseStudyId  uuid
update thread
set
  blind_until = null
where
  id = :caseStudyId
