-- worker/forget-revisions
--   :oldest  timestamptz
--   :now     timestamptz
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
            superseded_at < :oldest
            and exists (
              select
              from
                post
              where
                post.thread_id = post_revision.thread_id
                and post.number = post_revision.number
                and post_revision.revision not in (post.revision, post.visible_revision)
                and coalesce(post.kept_until <= :now, true)
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
