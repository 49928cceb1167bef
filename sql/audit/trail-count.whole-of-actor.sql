-- audit/trail-count, its variant whole-of-actor
--   :viewer  viewer
--   :actor   text | null
select
  count(*)::integer as count
from
  (
    select
    from
      (
        (
          select
            e.seq
          from
            audit_entry e
          where
            e.actor_id = (
              select
                m.id
              from
                member m
              where
                m.handle = :actor
            )
            and e.concerns_id is distinct from :viewer.memberId
        )
      ) entries
    limit
      10000
  ) counted
