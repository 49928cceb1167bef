-- tags/lock-names
--   :from  uuid[]
select
from
  tag_name
where
  tag_id = any (:from)
order by
  key
for update
