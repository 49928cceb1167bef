-- platform/recall-idempotency-key
--   :memberId  uuid
--   :key       text
select
  operation,
  input_hash,
  result
from
  idempotency_key
where
  member_id = :memberId
  and key = :key
