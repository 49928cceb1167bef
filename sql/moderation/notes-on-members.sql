-- moderation/notes-on-members
--   :viewer     viewer
--   :memberIds  uuid[]
select
  asked.at,
  n.id,
  n.body,
  n.created_at,
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
  unnest(:memberIds) with ordinality as asked (member_id, at)
  cross join lateral (
    select
      *
    from
      moderation_note
    where
      member_id = asked.member_id
      and member_id <> :viewer.memberId
      and (
        (
          :viewer.isAdmin
          or coalesce(moderation_note.course_id = any (:viewer.instructs), false)
        )
        or (
          :viewer.isCurator
          and moderation_note.course_id is null
        )
      )
    order by
      created_at desc,
      id desc
    limit
      100
  ) n
  join member m on m.id = n.author_id
order by
  asked.at,
  n.created_at desc,
  n.id desc
