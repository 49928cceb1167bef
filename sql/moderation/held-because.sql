-- moderation/held-because
--   :viewer     viewer
--   :threadIds  uuid[]
--   :numbers    integer[]
select
  asked.at,
  held.because
from
  unnest(:threadIds, :numbers) with ordinality as asked (thread_id, number, at)
  join thread t on t.id = asked.thread_id
  join post p on p.thread_id = t.id
  and p.number = asked.number
  and (
    coalesce(p.author_id = :viewer.memberId, false)
    or (
      t.status <> 'DRAFT'
      and (
        (
          :viewer.isAdmin
          or coalesce(t.course_id = any (:viewer.instructs), false)
        )
        or (
          :viewer.isCurator
          and t.course_id is null
        )
      )
    )
  )
  join moderation_item i on i.thread_id = p.thread_id
  and i.number = p.number
  cross join lateral (
    select
      jsonb_agg(one) as because
    from
      jsonb_array_elements(i.held) one
    where
      (one ->> 'revision')::integer = (
        select
          max((any_of ->> 'revision')::integer)
        from
          jsonb_array_elements(i.held) any_of
      )
  ) held
where
  held.because is not null
  and coalesce(p.status, t.status) <> 'REMOVED'
  and (
    coalesce(p.status, t.status) = 'HELD'
    or (p.revision <> p.visible_revision)
  )
