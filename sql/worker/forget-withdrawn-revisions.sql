-- worker/forget-withdrawn-revisions
--   :now  timestamptz
with
  gone as (
    delete from post_revision
    where
      ctid = any (
        array(
          select
            ctid
          from
            post_revision
          where
            (thread_id, number) in (
              select
                post.thread_id,
                post.number
              from
                post
                join thread on thread.id = post.thread_id
              where
                post.kept_until <= :now
                and coalesce(post.status, thread.status) = 'REMOVED'
            )
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
