-- discussion/thread-changes, its variant moderator
--   :viewer    viewer
--   :threadId  uuid
--   :change    integer
--   :told      integer
--   :number    integer
with
  r as materialized (
    select
      t.*,
      (
        select
          d.numbers
        from
          reading d
        where
          d.thread_id = t.id
          and d.member_id = :viewer.memberId
      ) as marks,
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
      ) as opened
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
  found as (
    (
      select
        1 as part,
        changed.number,
        max(changed.change) as at
      from
        r
        cross join lateral (
          (
            select
              c.number,
              c.public_change as change
            from
              post_change c
            where
              c.thread_id = r.id
              and c.public_change >= :change
              and (c.public_change, c.number) > (:change, :told)
              and c.number between 1 and :number - 1
            order by
              c.public_change,
              c.number
            limit
              21
          )
          union all
          (
            select
              p.number,
              c.own_change as change
            from
              post_change c
              join post o on o.thread_id = c.thread_id
              and o.number = c.number
              join post p on p.thread_id = o.thread_id
              and p.number = any (path_numbers (o.path))
              and (
                p.number = o.number
                or p.presence < 2
              )
            where
              c.thread_id = r.id
              and c.author_id = :viewer.memberId
              and c.own_change >= :change
              and (c.own_change, p.number) > (:change, :told)
              and not r.moderated
              and p.number < :number
            order by
              c.own_change,
              p.number
            limit
              21
          )
          union all
          (
            select
              c.number,
              c.change
            from
              post_change c
            where
              c.thread_id = r.id
              and c.change >= :change
              and (c.change, c.number) > (:change, :told)
              and r.moderated
              and c.number between 1 and :number - 1
            order by
              c.change,
              c.number
            limit
              21
          )
        ) changed
      where
        r.opened
      group by
        changed.number
      order by
        at,
        changed.number
      limit
        21
    )
    union all
    (
      select
        2,
        fresh.number,
        fresh.number
      from
        r
        cross join lateral (
          (
            select
              p.number
            from
              post p
            where
              p.thread_id = r.id
              and p.number >= :number
              and p.presence = 2
            order by
              p.number
            limit
              21
          )
          union all
          (
            select
              p.number
            from
              post p
            where
              p.thread_id = r.id
              and p.number >= :number
              and p.presence < 2
              and not r.moderated
              and p.number = any (
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
              p.number
            limit
              21
          )
          union all
          (
            select
              p.number
            from
              post p
            where
              p.thread_id = r.id
              and p.number >= :number
              and p.presence = 1
              and r.moderated
            order by
              p.number
            limit
              21
          )
        ) fresh
      where
        r.opened
      order by
        fresh.number
      limit
        21
    )
  )
select
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
  coalesce(
    (
      select
        s.public_change > :change
      from
        post_change s
      where
        s.thread_id = r.id
        and s.number = 0
    ),
    false
  ) as subject_changed,
  f.part,
  f.at,
  (
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
  ) as present,
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
  r.marks @> p.number as read,
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
  left join found f on true
  left join post p on p.thread_id = r.id
  and p.number = f.number
  left join member m on m.id = p.author_id
order by
  f.part,
  f.at,
  f.number
