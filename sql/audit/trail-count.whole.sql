-- audit/trail-count, its variant whole
--   :viewer  viewer
--   :before  bigint
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
            e.seq < :before
            and e.concerns_id is distinct from :viewer.memberId
        )
      ) entries
    limit
      10000
  ) counted
