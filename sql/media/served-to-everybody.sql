-- media/served-to-everybody
--   :viewer  viewer
--   :id      uuid
select
  m.sha256,
  m.widths
from
  media m
  left join thread t on t.id = m.thread_id
where
  m.id = :id
  and m.state = 'READY'
  and t.status <> 'REMOVED'
  and (
    coalesce(
      t.author_id = null::uuid
      or (
        t.status <> 'DRAFT'
        and (
          (
            false
            or coalesce(false, false)
          )
          or (
            false
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
            and null::uuid is not null
          )
          or (
            t.audience = 'COURSE'
            and false
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
            false
            and (
              not true
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
                    or coalesce(study.author_id = null::uuid, false)
                    or (
                      (
                        false
                        or coalesce(false, false)
                      )
                      or (
                        false
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
                          and disclosed.member_id = null::uuid
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
      not m.shows_outcome
      or (
        t.kind <> 'CASE_STUDY'
        or (
          t.blind_until is null
          or t.blind_until <= :viewer.now
          or coalesce(t.author_id = null::uuid, false)
          or (
            (
              false
              or coalesce(false, false)
            )
            or (
              false
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
                and disclosed.member_id = null::uuid
            ),
            false
          )
        )
      )
    )
  )
