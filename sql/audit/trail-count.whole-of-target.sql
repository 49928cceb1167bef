-- audit/trail-count, its variant whole-of-target
--   :viewer    viewer
--   :targetId  text | null
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
            e.target_id = :targetId
            and e.concerns_id is distinct from :viewer.memberId
        )
      ) entries
    limit
      10000
  ) counted
