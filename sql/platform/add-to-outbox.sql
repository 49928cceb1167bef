-- platform/add-to-outbox
--   :task      text
--   :payloads  jsonb[]
--   :keys      text[]
--   :runAts    timestamptz[]
insert into
  outbox (task, payload, key, run_at)
select
  :task,
  payload,
  key,
  run_at
from
  unnest(:payloads, :keys, :runAts) as job (payload, key, run_at)
