-- tags/drop-synonyms
--   :tagId  uuid
--   :keys   text[]
delete from tag_name
where
  tag_id = :tagId
  and kind = 'SYNONYM'
  and key <> all (:keys)
