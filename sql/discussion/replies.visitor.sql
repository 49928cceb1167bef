-- discussion/replies, its variant visitor
--   :viewer     viewer
--   :threadIds  uuid[]
with
  root as (
    select
      1 as at,
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
      ) as moderated,
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
      ''::bytea as top,
      0 as top_depth
    from
      thread t
    where
      t.id = (:threadIds) [1]
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
  r as materialized (
    select
      root.*,
      (
        select
          row_to_json(facts)::text
        from
          (
            select
              root.id as thread_id,
              root.kind,
              root.author_id as subject_author_id,
              root.course_id,
              root.prompt_id,
              root.audience,
              root.status as subject_status,
              (
                root.locked
                or root.status = 'REMOVED'
              ) as locked,
              root.reply_count,
              root.last_reply_at,
              root.published_at,
              root.created_at as thread_created_at,
              root.moderated as moderated,
              root.blind_until,
              (
                root.kind <> 'CASE_STUDY'
                or (
                  root.blind_until is null
                  or root.blind_until <= :viewer.now
                  or coalesce(root.author_id = :viewer.memberId, false)
                  or (
                    (
                      :viewer.isAdmin
                      or coalesce(root.course_id = any (:viewer.instructs), false)
                    )
                    or (
                      :viewer.isCurator
                      and root.course_id is null
                    )
                  )
                  or coalesce(
                    (
                      select
                        true
                      from
                        outcome_disclosure disclosed
                      where
                        disclosed.thread_id = root.id
                        and disclosed.member_id = :viewer.memberId
                    ),
                    false
                  )
                )
              ) as opened,
              root.change,
              root.next_number
          ) facts
      ) as facts
    from
      root
  )
select
  r.at,
  case
    when p.number is null then r.facts
  end as facts,
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
  left join lateral (
    select
      (null::post).*
    union all
    select
      *
    from
      (
        select
          *
        from
          (
            (
              select
                p.*
              from
                post p
              where
                p.thread_id = r.id
                and p.path > r.top
                and p.path < r.top || '\xff'
                and p.presence = 2
              order by
                p.path asc
              limit
                21
            )
          ) found
        order by
          path asc
        limit
          21
      ) found
  ) p on r.opened
  left join member m on m.id = p.author_id
order by
  r.at,
  p.path asc nulls first
