-- worker/forget-email-links
--   :now  timestamptz
with
  gone as (
    delete from email_link
    where
      ctid = any (
        array(
          select
            ctid
          from
            email_link
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
