-- tags/synonyms
--   :tagId  uuid
select
  key,
  name
from
  tag_name
where
  tag_id = :tagId
  and kind = 'SYNONYM'
order by
  key
