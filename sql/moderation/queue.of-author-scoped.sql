-- moderation/queue, its variant of-author-scoped
--   :viewer    viewer
--   :scopes    uuid[]
--   :authorId  uuid | null
with
  i as (
    select
      *
    from
      (
        (
          select
            i.*
          from
            (
              select
                thread_id,
                number
              from
                post
              where
                author_id = :authorId
            ) a
            cross join lateral (
              select
                *
              from
                moderation_item its
              where
                its.thread_id = a.thread_id
                and its.number = a.number
              offset
                0
            ) i
          where
            i.state = 'OPEN'
            and i.scope = any (:scopes)
            and (
              select
                own.author_id
              from
                post own
              where
                own.thread_id = i.thread_id
                and own.number = i.number
            ) is distinct from :viewer.memberId
          order by
            i.waiting_since,
            i.thread_id,
            i.number
          limit
            21
        )
        union all
        (
          select
            i.*
          from
            (
              select
                thread_id,
                number
              from
                post
              where
                author_id = :authorId
            ) a
            cross join lateral (
              select
                *
              from
                moderation_item its
              where
                its.thread_id = a.thread_id
                and its.number = a.number
              offset
                0
            ) i
          where
            i.state = 'APPEALED'
            and i.scope = any (:scopes)
            and (
              select
                own.author_id
              from
                post own
              where
                own.thread_id = i.thread_id
                and own.number = i.number
            ) is distinct from :viewer.memberId
          order by
            i.waiting_since,
            i.thread_id,
            i.number
          limit
            21
        )
      ) i
    order by
      i.waiting_since,
      i.thread_id,
      i.number
    limit
      21
  )
select
  i.thread_id as item_thread_id,
  i.number,
  case
    when i.state = 'OPEN'
    and (
      i.claimed_until > :viewer.now
      and i.claimed_by is not null
    ) then 'CLAIMED'
    else i.state::text
  end as state,
  i.content_revision,
  p.revision as current_revision,
  i.held,
  i.open_reports,
  (
    coalesce(p.status, t.status) <> 'REMOVED'
    and (
      coalesce(p.status, t.status) = 'HELD'
      or (p.revision <> p.visible_revision)
    )
  ) as text_waits,
  i.waiting_since,
  i.created_at,
  case
    when (
      i.claimed_until > :viewer.now
      and i.claimed_by is not null
    ) then i.claimed_until
  end as claimed_until,
  case
    when (
      i.claimed_until > :viewer.now
      and i.claimed_by is not null
    ) then k.id
  end as claimer_id,
  k.handle as claimer_handle,
  case
    when (
      k.id = :viewer.memberId
      or k.name_audience = 'EVERYONE'
      or (
        k.name_audience = 'MEMBERS'
        and :viewer.memberId is not null
      )
      or (
        (
          k.name_audience = 'COURSEMATES'
          or :viewer.instructs <> '{}'
        )
        and exists (
          select
          from
            course_member mate
          where
            mate.member_id = k.id
            and (
              mate.course_id = any (:viewer.instructs)
              or (
                k.name_audience = 'COURSEMATES'
                and mate.course_id = any (:viewer.courses)
              )
            )
        )
      )
    ) then k.display_name
  end as claimer_name,
  encode(p.path, 'hex') as path,
  t.id as thread_id,
  t.kind,
  t.author_id as subject_author_id,
  t.course_id,
  t.prompt_id,
  t.audience,
  t.status as subject_status,
  (
    t.locked
    or t.status = 'REMOVED'
  ) as locked,
  t.reply_count,
  t.last_reply_at,
  t.published_at,
  t.created_at as thread_created_at,
  (
    (
      :viewer.isAdmin
      or coalesce(t.course_id = any (:viewer.instructs), false)
    )
    or (
      :viewer.isCurator
      and t.course_id is null
    )
  ) as moderated,
  t.blind_until,
  (
    t.kind <> 'CASE_STUDY'
    or (
      t.blind_until is null
      or t.blind_until <= :viewer.now
      or coalesce(t.author_id = :viewer.memberId, false)
      or (
        (
          :viewer.isAdmin
          or coalesce(t.course_id = any (:viewer.instructs), false)
        )
        or (
          :viewer.isCurator
          and t.course_id is null
        )
      )
      or coalesce(
        (
          select
            true
          from
            outcome_disclosure disclosed
          where
            disclosed.thread_id = t.id
            and disclosed.member_id = :viewer.memberId
        ),
        false
      )
    )
  ) as opened,
  t.change,
  t.next_number,
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
  end as author_name,
  m.affiliation as author_affiliation,
  m.joined_at as author_joined_at
from
  i
  join thread t on t.id = i.thread_id
  join post p on p.thread_id = i.thread_id
  and p.number = i.number
  left join member m on m.id = p.author_id
  left join member k on k.id = i.claimed_by
order by
  i.waiting_since,
  i.thread_id,
  i.number
