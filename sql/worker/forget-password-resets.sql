-- worker/forget-password-resets
--   :now  timestamptz
with
  gone as (
    delete from password_reset
    where
      ctid = any (
        array(
          select
            ctid
          from
            password_reset
          where
            expires_at < :now
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
