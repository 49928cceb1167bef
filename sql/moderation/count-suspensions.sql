-- moderation/count-suspensions
--   :viewer    viewer
--   :courseId  uuid | null
select
  count(*)::integer as total
from
  decision d
where
  d.action = 'SUSPEND'
  and d.undone_at is null
  and d.until > :viewer.now
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
  and case
    when d.course_id is null then exists (
      select
      from
        member m
      where
        m.id = d.member_id
        and m.suspended_until = d.until
    )
    else exists (
      select
      from
        course_suspension s
      where
        s.member_id = d.member_id
        and s.course_id = d.course_id
        and s.until = d.until
    )
  end
