-- audit/trail, its variant courses-of-target
--   :viewer    viewer
--   :courses   uuid[]
--   :commons   boolean
--   :targetId  text | null
--   :before    bigint
select
  page.*
from
  (
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
        (e.target_id, e.seq) > (:targetId, 0)
        and (e.target_id, e.seq) < (:targetId, :before)
        and e.target_id is not null
        and (
          e.course_id = any (:courses)
          or (
            :commons
            and e.scope = 'COMMONS'
          )
        )
        and e.concerns_id is distinct from :viewer.memberId
      order by
        e.target_id desc,
        e.seq desc
      limit
        21
    )
  ) page
order by
  page.number desc
limit
  21
