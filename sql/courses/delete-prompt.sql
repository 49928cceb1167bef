-- courses/delete-prompt
--   :promptId  uuid
delete from prompt
where
  id = :promptId
