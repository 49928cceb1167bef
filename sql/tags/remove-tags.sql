-- tags/remove-tags
--   :from  uuid[]
delete from tag
where
  id = any (:from)
