-- tags/claim-names
--   :tagId  uuid
--   :keys   text[]
--   :names  text[]
insert into
  tag_name (key, tag_id, kind, name)
select
  c.key,
  :tagId,
  'FORMER',
  c.name
from
  unnest(:keys, :names) as c (key, name)
order by
  c.key
on conflict (key) do nothing
