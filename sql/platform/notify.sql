-- platform/notify
--   :channel   text
--   :messages  text[]
select
  pg_notify (:channel, message)
from
  unnest(:messages) as message
