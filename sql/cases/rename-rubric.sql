-- cases/rename-rubric
--   :id     uuid
--   :title  text
update rubric
set
  title = :title
where
  id = :id
