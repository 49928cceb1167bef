-- worker/forget-sessions
--   :now  timestamptz
with
  gone as (
    delete from session
    where
      ctid = any (
        array(
          select
            ctid
          from
            session
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
