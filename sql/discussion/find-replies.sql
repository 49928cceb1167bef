-- discussion/find-replies
--   :viewer     viewer
--   :threadIds  uuid[]
--   :numbers    integer[]
with
  r as (
    select
      root.at,
      root.number,
      t.*,
      (
        (
          :viewer.isAdmin
          or coalesce(t.course_id = any (:viewer.instructs), false)
        )
        or (
          :viewer.isCurator
          and t.course_id is null
        )
      ) as moderated
    from
      unnest(:threadIds, :numbers) with ordinality as root (thread_id, number, at)
      join thread t on t.id = root.thread_id
    where
      root.number > 0
      and (
        coalesce(
          t.author_id = :viewer.memberId
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
          or (
            t.status = 'VISIBLE'
            and (
              t.audience = 'PUBLIC'
              or (
                t.audience = 'MEMBERS'
                and :viewer.memberId is not null
              )
              or (
                t.audience = 'COURSE'
                and t.course_id = any (:viewer.courses)
              )
            )
            and (
              t.prompt_id is null
              or not coalesce(
                (
                  select
                    gate.post_first
                    and (
                      gate.closes_at is null
                      or gate.closes_at > :viewer.now
                    )
                  from
                    prompt gate
                  where
                    gate.id = t.prompt_id
                ),
                false
              )
              or (
                t.course_id = any (:viewer.courses)
                and (
                  not t.prompt_id = any (:viewer.closedGates)
                  or coalesce(
                    (
                      select
                        seat.role = 'INSTRUCTOR'
                      from
                        course_member seat
                      where
                        seat.course_id = t.course_id
                        and seat.member_id = t.author_id
                    ),
                    false
                  )
                )
              )
            )
            and (
              t.kind = 'CASE_STUDY'
              or t.blind_until is null
              or t.blind_until <= :viewer.now
              or coalesce(
                (
                  select
                    bool_and(
                      (
                        study.blind_until is null
                        or study.blind_until <= :viewer.now
                        or coalesce(study.author_id = :viewer.memberId, false)
                        or (
                          (
                            :viewer.isAdmin
                            or coalesce(study.course_id = any (:viewer.instructs), false)
                          )
                          or (
                            :viewer.isCurator
                            and study.course_id is null
                          )
                        )
                        or coalesce(
                          (
                            select
                              true
                            from
                              outcome_disclosure disclosed
                            where
                              disclosed.thread_id = study.id
                              and disclosed.member_id = :viewer.memberId
                          ),
                          false
                        )
                      )
                    )
                  from
                    discussed_case about
                    join thread study on study.id = about.case_study_id
                  where
                    about.thread_id = t.id
                ),
                true
              )
            )
          ),
          false
        )
        and (
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
        )
      )
  )
select
  r.at,
  r.id as thread_id,
  r.kind,
  r.author_id as subject_author_id,
  r.course_id,
  r.prompt_id,
  r.audience,
  r.status as subject_status,
  (
    r.locked
    or r.status = 'REMOVED'
  ) as locked,
  r.reply_count,
  r.last_reply_at,
  r.published_at,
  r.created_at as thread_created_at,
  r.moderated as moderated,
  r.blind_until,
  (
    r.kind <> 'CASE_STUDY'
    or (
      r.blind_until is null
      or r.blind_until <= :viewer.now
      or coalesce(r.author_id = :viewer.memberId, false)
      or (
        (
          :viewer.isAdmin
          or coalesce(r.course_id = any (:viewer.instructs), false)
        )
        or (
          :viewer.isCurator
          and r.course_id is null
        )
      )
      or coalesce(
        (
          select
            true
          from
            outcome_disclosure disclosed
          where
            disclosed.thread_id = r.id
            and disclosed.member_id = :viewer.memberId
        ),
        false
      )
    )
  ) as opened,
  r.change,
  r.next_number,
  p.number,
  encode(p.path, 'hex') as path,
  p.status,
  (
    p.status = 'VISIBLE'
    or (
      p.status <> 'REMOVED'
      and (
        coalesce(p.author_id = :viewer.memberId, false)
        or r.moderated
      )
    )
  ) as seen,
  case
    when (
      p.status = 'VISIBLE'
      or (
        p.status <> 'REMOVED'
        and (
          coalesce(p.author_id = :viewer.memberId, false)
          or r.moderated
        )
      )
    ) then p.html
  end as html,
  p.visible_revision as revision,
  p.in_reply_to_revision,
  p.created_at,
  p.edited_at,
  case
    when (
      p.status = 'VISIBLE'
      or (
        p.status <> 'REMOVED'
        and (
          coalesce(p.author_id = :viewer.memberId, false)
          or r.moderated
        )
      )
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
  end as author_name
from
  r
  join post p on p.thread_id = r.id
  and p.number = r.number
  left join member m on m.id = p.author_id
where
  p.presence = 2
  or (
    p.presence = 1
    and r.moderated
  )
  or p.number = any (
    array(
      select
        unnest(path_numbers (o.path))
      from
        post o
      where
        o.thread_id = r.id
        and o.author_id = :viewer.memberId
        and o.status in ('HELD', 'HIDDEN')
    )
  )
order by
  r.at
