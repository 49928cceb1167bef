-- worker/forget-idempotency-keys
--   :oldest  timestamptz
with
  gone as (
    delete from idempotency_key
    where
      ctid = any (
        array(
          select
            ctid
          from
            idempotency_key
          where
            created_at < :oldest
          limit
            1000
        )
      )
    returning
      1
  )
select
  count(*)::int as count
from
  gone
