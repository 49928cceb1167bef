-- cases/retire-rubric
--   :id  uuid
update rubric
set
  current = false
where
  id = :id
