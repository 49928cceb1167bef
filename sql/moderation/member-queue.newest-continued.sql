-- moderation/member-queue, its variant newest-continued
--   :viewer         viewer
--   :afterSince     timestamptz | null
--   :afterMemberId  uuid | null
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
            member_item i
          where
            i.state = 'OPEN'
            and (
              (
                :viewer.isAdmin
                or :viewer.isCurator
              )
              and i.member_id <> :viewer.memberId
            )
            and (i.waiting_since, i.member_id) < (:afterSince, :afterMemberId)
          order by
            i.waiting_since desc,
            i.member_id desc
          limit
            21
        )
        union all
        (
          select
            i.*
          from
            member_item i
          where
            i.state = 'APPEALED'
            and (
              (
                :viewer.isAdmin
                or :viewer.isCurator
              )
              and i.member_id <> :viewer.memberId
            )
            and (i.waiting_since, i.member_id) < (:afterSince, :afterMemberId)
          order by
            i.waiting_since desc,
            i.member_id desc
          limit
            21
        )
      ) i
    order by
      i.waiting_since desc,
      i.member_id desc
    limit
      21
  )
select
  i.member_id,
  case
    when i.state = 'OPEN'
    and (
      i.claimed_until > :viewer.now
      and i.claimed_by is not null
    ) then 'CLAIMED'
    else i.state::text
  end as state,
  i.revision as content_revision,
  coalesce(p.revision, i.revision) as current_revision,
  i.held,
  coalesce(
    (
      p.revision > p.visible_revision
      and p.revision is distinct from p.refused_revision
    ),
    false
  ) as text_waits,
  i.open_reports,
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
  join member m on m.id = i.member_id
  left join profile p on p.member_id = i.member_id
  left join member k on k.id = i.claimed_by
order by
  i.waiting_since desc,
  i.member_id desc
