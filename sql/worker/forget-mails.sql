-- worker/forget-mails
--   :oldest  timestamptz
with
  gone as (
    delete from notification_mail
    where
      ctid = any (
        array(
          select
            ctid
          from
            notification_mail
          where
            done_at < :oldest
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
