-- jobs/oldest-waiting
select
  extract(
    epoch
    from
      now() - created_at
  )::double precision as age
from
  outbox
order by
  id
limit
  1
