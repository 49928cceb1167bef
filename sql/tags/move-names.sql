-- tags/move-names
--   :from  uuid[]
--   :into  uuid
update tag_name
set
  tag_id = :into,
  kind = 'FORMER'
where
  tag_id = any (:from)
