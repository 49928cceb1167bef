-- moderation/find-appeal
--   :viewer      viewer
--   :decisionId  uuid
select
  d.id,
  d.action,
  d.thread_id,
  d.number,
  d.member_id as "memberId",
  d.moderator_id as "moderatorId",
  d.course_id as "courseId",
  d.content_revision as "contentRevision",
  a.decision_id is not null as appealed,
  a.outcome is not null as resolved,
  not exists (
    select
    from
      member m
    where
      m.id <> :viewer.memberId
      and m.id is distinct from d.member_id
      and (
        m.suspended_until is null
        or m.suspended_until <= :viewer.now
      )
      and (
        m.is_admin
        or (
          m.is_curator
          and d.course_id is null
          and not (d.action in ('SUSPEND', 'LIFT_SUSPENSION'))
        )
        or (
          not (
            (d.action in ('SUSPEND', 'LIFT_SUSPENSION'))
            and coalesce(
              (
                concerned.is_admin
                or coalesce(
                  coalesce(
                    (
                      select
                        seat.role = 'INSTRUCTOR'
                      from
                        course_member seat
                      where
                        seat.course_id = d.course_id
                        and seat.member_id = concerned.id
                    ),
                    false
                  ),
                  false
                )
              ),
              false
            )
          )
          and exists (
            select
            from
              course_member seat
            where
              seat.member_id = m.id
              and seat.course_id = d.course_id
              and seat.role = 'INSTRUCTOR'
              and not exists (
                select
                from
                  course_suspension s
                where
                  s.member_id = m.id
                  and s.course_id = d.course_id
                  and s.until > :viewer.now
              )
          )
        )
      )
  ) as alone,
  (
    (d.action in ('SUSPEND', 'LIFT_SUSPENSION'))
    and coalesce(
      (
        concerned.is_admin
        or coalesce(
          coalesce(
            (
              select
                seat.role = 'INSTRUCTOR'
              from
                course_member seat
              where
                seat.course_id = d.course_id
                and seat.member_id = concerned.id
            ),
            false
          ),
          false
        )
      ),
      false
    )
  ) as "adminsOnly"
from
  decision d
  left join appeal a on a.decision_id = d.id
  left join member concerned on concerned.id = d.member_id
where
  d.id = :decisionId
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
