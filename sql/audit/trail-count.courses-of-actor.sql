-- audit/trail-count, its variant courses-of-actor
--   :viewer   viewer
--   :courses  uuid[]
--   :commons  boolean
--   :actor    text | null
--   :before   bigint
select
  count(*)::integer as count
from
  (
    select
    from
      (
        (
          select
            own.*
          from
            unnest(:courses) as course (id)
            cross join lateral (
              select
                e.seq
              from
                audit_entry e
              where
                e.course_id = course.id
                and e.actor_id = (
                  select
                    m.id
                  from
                    member m
                  where
                    m.handle = :actor
                )
                and e.concerns_id is distinct from :viewer.memberId
            ) own
        )
        union all
        (
          select
            e.seq
          from
            audit_entry e
          where
            :commons
            and e.scope = 'COMMONS'
            and e.seq < :before
            and e.actor_id = (
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
