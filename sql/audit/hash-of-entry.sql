-- audit/hash-of-entry
--   :number  bigint
select
  hash
from
  audit_entry
where
  seq = :number
