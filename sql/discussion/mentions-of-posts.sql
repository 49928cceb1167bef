-- discussion/mentions-of-posts
--   :viewer     viewer
--   :threadIds  uuid[]
--   :numbers    integer[]
with
  seen as (
    select
      asked.at,
      p.thread_id,
      p.number
    from
      unnest(:threadIds, :numbers) with ordinality as asked (thread_id, number, at)
      join thread t on t.id = asked.thread_id
      join post p on p.thread_id = t.id
      and p.number = asked.number
    where
      (
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
      and case
        when p.number = 0 then t.status <> 'REMOVED'
        else (
          p.status = 'VISIBLE'
          or (
            p.status <> 'REMOVED'
            and (
              coalesce(p.author_id = :viewer.memberId, false)
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
            )
          )
        )
      end
  )
select
  seen.at,
  n.handle,
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
  seen
  join mention n on n.thread_id = seen.thread_id
  and n.number = seen.number
  left join member m on m.id = n.member_id
order by
  seen.at,
  n.position
