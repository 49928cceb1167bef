-- courses/users-by-id
--   :viewer  viewer
--   :ids     uuid[]
select
  m.id,
  m.handle,
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
  end as "displayName",
  m.bio_html as "bioHtml",
  m.affiliation,
  m.joined_at as "joinedAt"
from
  member m
where
  m.id = any (:ids)
