-- worker/forget-profile-revisions
--   :oldest  timestamptz
--   :now     timestamptz
with
  gone as (
    delete from profile_revision
    where
      ctid = any (
        array(
          select
            ctid
          from
            profile_revision
          where
            created_at < :oldest
            and exists (
              select
              from
                profile p
              where
                p.member_id = profile_revision.member_id
                and profile_revision.revision not in (p.revision, p.visible_revision)
                and coalesce(p.kept_until <= :now, true)
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
