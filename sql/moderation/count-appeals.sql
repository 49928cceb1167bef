-- moderation/count-appeals
--   :viewer    viewer
--   :courseId  uuid | null
select
  count(*)::integer as total
from
  appeal o
  join decision d on d.id = o.decision_id
where
  o.outcome is null
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
  and d.member_id is distinct from :viewer.memberId
  and (
    :courseId is null
    or d.course_id = :courseId
  )
