-- audit/trail, its variant courses
--   :viewer   viewer
--   :courses  uuid[]
--   :commons  boolean
--   :before   bigint
select
  page.*
from
  (
    (
      select
        own.*
      from
        unnest(:courses) as course (id)
        cross join lateral (
          select
            e.seq::double precision as number,
            e.id,
            e.at,
            e.actor_id as "actorId",
            e.action,
            e.target_kind as "targetKind",
            e.target_id as "targetId",
            e.course_id as "courseId",
            e.decision_id as "decisionId",
            e.batch_id as "batchId",
            e.before::text as before,
            e.after::text as after,
            encode(e.hash, 'hex') as hash
          from
            audit_entry e
          where
            (e.course_id, e.seq) > (course.id, 0)
            and (e.course_id, e.seq) < (course.id, :before)
            and e.course_id is not null
            and e.concerns_id is distinct from :viewer.memberId
          order by
            e.course_id desc,
            e.seq desc
          limit
            21
        ) own
    )
    union all
    (
      select
        e.seq::double precision as number,
        e.id,
        e.at,
        e.actor_id as "actorId",
        e.action,
        e.target_kind as "targetKind",
        e.target_id as "targetId",
        e.course_id as "courseId",
        e.decision_id as "decisionId",
        e.batch_id as "batchId",
        e.before::text as before,
        e.after::text as after,
        encode(e.hash, 'hex') as hash
      from
        audit_entry e
      where
        :commons
        and e.scope = 'COMMONS'
        and e.seq < :before
        and e.concerns_id is distinct from :viewer.memberId
      order by
        e.seq desc
      limit
        21
    )
  ) page
order by
  page.number desc
limit
  21
