-- moderation/suspensions, its variant first
--   :viewer    viewer
--   :courseId  uuid | null
select
  d.id,
  d.action,
  d.member_id,
  d.thread_id,
  d.number,
  d.course_id,
  d.reason,
  d.content_revision,
  d.until,
  d.created_at,
  d.undone_at is not null as undone,
  coalesce((d.after ->> 'refusedEdit')::boolean, false) as refused_edit,
  case
    when (
      (
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
    ) then d.batch_id
  end as batch_id,
  case
    when (
      (
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
    ) then m.id
  end as author_id,
  m.handle as author_handle,
  case
    when (
      m.id = :viewer.memberId
      or m.name_audience = 'EVERYONE'
      or (
        m.name_audience = 'MEMBERS'
        and :viewer.memberId is not null
      )
      or (
        (
          m.name_audience = 'COURSEMATES'
          or :viewer.instructs <> '{}'
        )
        and exists (
          select
          from
            course_member mate
          where
            mate.member_id = m.id
            and (
              mate.course_id = any (:viewer.instructs)
              or (
                m.name_audience = 'COURSEMATES'
                and mate.course_id = any (:viewer.courses)
              )
            )
        )
      )
    ) then m.display_name
  end as author_name,
  a.statement,
  a.created_at as appealed_at,
  a.outcome,
  a.decided_at,
  a.explanation,
  resolver.author_id as resolver_id,
  resolver.author_handle as resolver_handle,
  resolver.author_name as resolver_name
from
  (
    select
      d.*
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
    order by
      d.until,
      d.id
    limit
      21
  ) d
  left join member m on m.id = d.moderator_id
  left join appeal a on a.decision_id = d.id
  left join lateral (
    select
      case
        when (
          (
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
        ) then r.id
      end as author_id,
      r.handle as author_handle,
      case
        when (
          r.id = :viewer.memberId
          or r.name_audience = 'EVERYONE'
          or (
            r.name_audience = 'MEMBERS'
            and :viewer.memberId is not null
          )
          or (
            (
              r.name_audience = 'COURSEMATES'
              or :viewer.instructs <> '{}'
            )
            and exists (
              select
              from
                course_member mate
              where
                mate.member_id = r.id
                and (
                  mate.course_id = any (:viewer.instructs)
                  or (
                    r.name_audience = 'COURSEMATES'
                    and mate.course_id = any (:viewer.courses)
                  )
                )
            )
          )
        ) then r.display_name
      end as author_name
    from
      member r
    where
      r.id = a.decided_by
  ) resolver on true
order by
  d.until,
  d.id
