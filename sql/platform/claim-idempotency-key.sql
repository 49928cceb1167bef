-- platform/claim-idempotency-key
--   :memberId   uuid
--   :key        text
--   :operation  text
--   :hash       bytea
--   :now        timestamptz
insert into
  idempotency_key (member_id, key, operation, input_hash, created_at)
values
  (:memberId, :key, :operation, :hash, :now)
on conflict (member_id, key) do nothing
returning
  key
