-- discussion/set-watch-level
--   :viewer    viewer
--   :threadId  uuid
--   :level     watch_level | null
with
  t as (
    select
      t.id
    from
      thread t
    where
      t.id = :threadId
      and coalesce(
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
  ),
  deleted as (
    delete from watch w using t
    where
      :level is null
      and w.thread_id = t.id
      and w.member_id = :viewer.memberId
  ),
  stored as (
    insert into
      watch (thread_id, member_id, level, since)
    select
      t.id,
      :viewer.memberId,
      :level,
      :viewer.now
    from
      t
    where
      :level is not null
    on conflict (thread_id, member_id) do update
    set
      level = excluded.level,
      since = excluded.since
    where
      watch.level <> excluded.level
  )
select
  id
from
  t
