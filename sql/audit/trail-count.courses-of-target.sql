-- audit/trail-count, its variant courses-of-target
--   :viewer    viewer
--   :courses   uuid[]
--   :commons   boolean
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
            and (
              e.course_id = any (:courses)
              or (
                :commons
                and e.scope = 'COMMONS'
              )
            )
            and e.concerns_id is distinct from :viewer.memberId
        )
      ) entries
    limit
      10000
  ) counted
