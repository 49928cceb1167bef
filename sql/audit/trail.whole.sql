-- audit/trail, its variant whole
--   :viewer  viewer
--   :before  bigint
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
        e.seq < :before
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
