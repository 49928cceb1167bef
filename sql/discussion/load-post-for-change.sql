-- discussion/load-post-for-change
--   :viewer    viewer
--   :threadId  uuid
--   :number    integer
with
  v as (
    select
      p.thread_id,
      p.number
    from
      thread t
      join post p on p.thread_id = t.id
      and p.number = :number
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
      and (
        p.number = 0
        or (
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
  coalesce(p.status, t.status) as status,
  p.author_id,
  p.depth,
  p.revision,
  p.visible_revision,
  (p.revision <> p.visible_revision) as edit_pending,
  p.markdown,
  p.created_at,
  p.edited_at,
  p.approved_at,
  coalesce(p.kept_until > :viewer.now, false) as kept,
  (
    p.number = 0
    or (
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
  ) as seen,
  (
    p.presence = 2
    or (
      p.presence = 1
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
    or exists (
      select
      from
        post o
      where
        o.thread_id = p.thread_id
        and o.author_id = :viewer.memberId
        and o.status in ('HELD', 'HIDDEN')
        and o.path > p.path
        and o.path < p.path || '\xff'
    )
  ) as present,
  case
    when p.number = 0 then exists (
      select
      from
        post a
      where
        a.thread_id = p.thread_id
        and a.number > 0
        and a.author_id is distinct from p.author_id
        and a.status <> 'REMOVED'
    )
    else exists (
      select
      from
        post a
      where
        a.thread_id = p.thread_id
        and a.presence = 2
        and a.depth = p.depth + 1
        and a.path > p.path
        and a.path < p.path || '\xff'
        and a.author_id is distinct from p.author_id
        and a.status <> 'REMOVED'
    )
    or exists (
      select
      from
        post a
      where
        a.thread_id = p.thread_id
        and a.presence = 1
        and a.depth = p.depth + 1
        and a.path > p.path
        and a.path < p.path || '\xff'
        and a.author_id is distinct from p.author_id
        and a.status <> 'REMOVED'
    )
  end as answered,
  coalesce(
    (
      select
        true
      from
        post o
      where
        o.author_id = :viewer.memberId
        and o.status = 'VISIBLE'
        and (o.thread_id, o.number) is distinct from (p.thread_id, p.number)
      order by
        o.created_at desc
      limit
        1
    ),
    (
      select
        true
      from
        thread ot
      where
        ot.author_id = :viewer.memberId
        and ot.status = 'VISIBLE'
        and (ot.id, 0) is distinct from (p.thread_id, p.number)
      order by
        ot.published_at desc
      limit
        1
    ),
    false
  ) as established
from
  v
  join thread t on t.id = v.thread_id
  join post p on p.thread_id = v.thread_id
  and p.number = v.number
for no key update of
  p
