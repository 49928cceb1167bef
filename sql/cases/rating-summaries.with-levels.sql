-- cases/rating-summaries, its variant with-levels
--   :viewer     viewer
--   :threadIds  uuid[]
--   :rubricIds  uuid[]
with
  asked as (
    select
      given.at,
      given.thread_id,
      coalesce(given.rubric_id, usual.id) as rubric_id
    from
      unnest(:threadIds, :rubricIds) with ordinality as given (thread_id, rubric_id, at)
      left join rubric usual on usual.built_in
      and usual.current
  )
select
  r.id as rubric_id,
  r.title as rubric_title,
  r.version as rubric_version,
  r.built_in,
  r.current,
  r.weight as rubric_weight,
  (
    select
      json_agg(
        json_build_object(
          'id',
          c.id,
          'slot',
          c.slot,
          'key',
          c.key,
          'title',
          c.title,
          'description',
          c.description,
          'thousandths',
          c.weight,
          'levels',
          (
            select
              json_agg(
                json_build_object('score', l.score, 'description', l.description)
                order by
                  l.score
              )
            from
              criterion_level l
            where
              l.criterion_id = c.id
          )
        )
        order by
          c.position
      )
    from
      criterion c
    where
      c.rubric_id = r.id
  ) as criteria,
  (
    select
      json_agg(a.at)
    from
      asked a
    where
      a.rubric_id = r.id
  ) as places,
  (
    select
      json_agg(
        json_build_object(
          'at',
          a.at,
          'summary',
          (
            select
              row_to_json(kept)
            from
              (
                select
                  count,
                  sum,
                  squares::text,
                  blind_count,
                  blind_sum,
                  instructor_count,
                  instructor_sum,
                  histogram,
                  instructor_histogram,
                  score,
                  contested_criteria (histogram) as contested
                from
                  rating_summary
                where
                  thread_id = t.id
                  and rubric_id = r.id
              ) kept
          ),
          'own',
          (
            select
              row_to_json(own)
            from
              (
                select
                  g.id,
                  g.blind,
                  g.revision,
                  g.revision <> p.visible_revision as changed,
                  g.scores,
                  g.rationales,
                  g.comment,
                  g.created_at,
                  g.updated_at,
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
                  rating g
                  join member m on m.id = g.member_id
                where
                  g.thread_id = t.id
                  and g.rubric_id = r.id
                  and g.member_id = :viewer.memberId
              ) own
          )
        )
      )
    from
      asked a
      join thread t on t.id = a.thread_id
      and t.status <> 'REMOVED'
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
      join post p on p.thread_id = t.id
      and p.number = 0
    where
      a.rubric_id = r.id
  ) as found
from
  (
    select distinct
      rubric_id
    from
      asked
  ) one
  cross join lateral (
    select
      *
    from
      rubric r
    where
      r.id = one.rubric_id
    offset
      0
  ) r
