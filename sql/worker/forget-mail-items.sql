-- worker/forget-mail-items
--   :oldest  timestamptz
with
  gone as (
    delete from mail_item
    where
      ctid = any (
        array(
          select
            ctid
          from
            mail_item
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
