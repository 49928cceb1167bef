-- moderation/notes-on-content
--   :viewer     viewer
--   :threadIds  uuid[]
--   :numbers    integer[]
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
  unnest(:threadIds, :numbers) with ordinality as asked (thread_id, number, at)
  join moderation_item i on i.thread_id = asked.thread_id
  and i.number = asked.number
  join thread t on t.id = i.thread_id
  cross join lateral (
    select
      *
    from
      moderation_note
    where
      thread_id = i.thread_id
      and number = i.number
    order by
      created_at desc,
      id desc
    limit
      100
  ) n
  join member m on m.id = n.author_id
where
  (
    (
      (
        :viewer.isAdmin
        or coalesce(t.course_id = any (:viewer.instructs), false)
      )
      or (
        :viewer.isCurator
        and t.course_id is null
      )
    )
    and (
      select
        own.author_id
      from
        post own
      where
        own.thread_id = i.thread_id
        and own.number = i.number
    ) is distinct from :viewer.memberId
  )
order by
  asked.at,
  n.created_at desc,
  n.id desc
