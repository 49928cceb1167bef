-- moderation/batch-to-undo
--   :viewer   viewer
--   :batchId  uuid
select
  d.id,
  d.action,
  d.thread_id,
  d.number,
  d.member_id,
  d.course_id,
  d.undone_at
from
  decision d
where
  d.batch_id = :batchId
  and (
    (
      (
        :viewer.isAdmin
        or coalesce(d.course_id = any (:viewer.instructs), false)
      )
      or (
        :viewer.isCurator
        and d.course_id is null
      )
    )
    and (
      :viewer.isAdmin
      or d.course_id is not null
      or not (d.action in ('SUSPEND', 'LIFT_SUSPENSION'))
    )
  )
order by
  d.thread_id,
  d.number
limit
  100
