-- reflections/lock-case-studies
--   :ids  uuid[]
select
from
  thread
where
  id = any (:ids)
  and kind = 'CASE_STUDY'
order by
  id
for share
