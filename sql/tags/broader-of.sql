-- tags/broader-of
--   :tagId  uuid
select
  broader_id as id
from
  tag_broader
where
  tag_id = :tagId
order by
  position
