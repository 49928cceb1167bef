-- moderation/item-texts
--   :viewer     viewer
--   :threadIds  uuid[]
--   :numbers    integer[]
select
  asked.at,
  i.content_revision as number,
  coalesce(v.markdown, p.markdown) as markdown,
  case
    when i.number = 0 then coalesce(v.title, coalesce(subject_0.title, subject_1.title), '')
  end as title,
  coalesce(v.created_at, p.edited_at, p.created_at) as created_at,
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
  join post p on p.thread_id = i.thread_id
  and p.number = i.number
  left join post_revision v on v.thread_id = i.thread_id
  and v.number = i.number
  and v.revision = i.content_revision
  and (
    coalesce(p.status, t.status) <> 'REMOVED'
    or p.kept_until > :viewer.now
  )
  left join reflection subject_0 on subject_0.thread_id = i.thread_id
  left join case_study subject_1 on subject_1.thread_id = i.thread_id
  left join member m on m.id = case
    when v.revision is null then p.author_id
    else v.editor_id
  end
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
  and (
    v.revision is not null
    or (
      p.visible_revision = i.content_revision
      and coalesce(p.status, t.status) <> 'REMOVED'
    )
  )
