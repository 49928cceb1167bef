-- moderation/find-member-report
--   :viewer  viewer
--   :id      uuid
select
  r.id,
  r.member_id,
  r.revision,
  r.reason,
  r.note,
  r.created_at,
  case
    when true then m.id
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
  end as author_name
from
  member_report r
  join member m on m.id = r.reporter_id
where
  r.id = :id
  and (
    r.reporter_id = :viewer.memberId
    or (
      (
        :viewer.isAdmin
        or :viewer.isCurator
      )
      and r.member_id <> :viewer.memberId
    )
  )
