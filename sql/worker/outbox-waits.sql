-- worker/outbox-waits
--   :jobs  text[]
select
  id
from
  outbox
where
  task = any (:jobs)
order by
  id
limit
  1
