-- discussion/mention-candidates-of-new-text
--   :viewer    viewer
--   :handle    text | null
--   :words     text | null
--   :promptId  uuid | null
--   :courseId  uuid | null
--   :audience  text
with
  t as (
    select
      null::uuid as id,
      :viewer.memberId as author_id,
      case
        when :promptId is null then :courseId
        else p.course_id
      end as course_id,
      p.id as prompt_id,
      :audience as audience,
      'VISIBLE' as status
    from
      (
        select
      ) one
      left join prompt p on p.id = :promptId
      and (
        (
          :viewer.isAdmin
          or coalesce(p.course_id = any (:viewer.instructs), false)
        )
        or (
          p.course_id = any (:viewer.courses)
          and (
            p.opens_at is null
            or p.opens_at <= :viewer.now
          )
        )
      )
    where
      :promptId is null
      or p.id is not null
  ),
  open as (
    select
    from
      t
    where
      t.status = 'VISIBLE'
      and t.audience in ('PUBLIC', 'MEMBERS')
      and not coalesce(
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
  ),
  circle as (
    select
      p.member_id as id,
      1 as rank
    from
      participant p
      join t on t.id = p.thread_id
    where
      p.replies > 0
    union all
    select
      t.author_id,
      1
    from
      t
    union all
    select
      c.member_id,
      2
    from
      course_member c
      join t on t.course_id = c.course_id
    where
      (
        :viewer.isAdmin
        or c.course_id = any (:viewer.courses)
      )
    union all
    (
      select
        m.id,
        3
      from
        member m
      where
        exists (
          select
          from
            open
        )
        and m.handle collate "C" >= :handle
      order by
        m.handle collate "C"
      limit
        21
    )
    union all
    (
      select
        m.id,
        3
      from
        member m
      where
        exists (
          select
          from
            open
        )
        and name_words (m.display_name) @@ name_query (:words)
      limit
        100
    )
  ),
  nearest as (
    select
      id,
      min(rank) as rank
    from
      circle
    group by
      id
  )
select
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
  nearest
  cross join t
  cross join lateral (
    select
      c.*
    from
      member c
    where
      c.id = nearest.id
    offset
      0
  ) m
where
  m.id <> :viewer.memberId
  and (
    (
      :handle is not null
      and m.handle collate "C" >= :handle
      and m.handle collate "C" < :handle || '~'
    )
    or (
      name_words (m.display_name) @@ name_query (:words)
      and (
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
      )
    )
  )
  and coalesce(
    t.author_id = m.id
    or (
      t.status = 'VISIBLE'
      and t.audience in ('PUBLIC', 'MEMBERS')
      and not coalesce(
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
    )
    or (
      t.status <> 'DRAFT'
      and (
        :viewer.isAdmin
        or t.course_id = any (:viewer.courses)
      )
      and (
        coalesce(
          (
            select
              seat.role = 'INSTRUCTOR'
            from
              course_member seat
            where
              seat.course_id = t.course_id
              and seat.member_id = m.id
          ),
          false
        )
        or (
          t.status = 'VISIBLE'
          and t.audience <> 'PRIVATE'
          and coalesce(
            (
              select
                true
              from
                course_member seat
              where
                seat.course_id = t.course_id
                and seat.member_id = m.id
            ),
            false
          )
          and (
            not coalesce(
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
            or exists (
              select
              from
                thread done
                join reflection text on text.thread_id = done.id
                join prompt asked on asked.id = done.prompt_id
              where
                done.prompt_id = t.prompt_id
                and done.author_id = m.id
                and done.status in ('VISIBLE', 'HELD', 'HIDDEN')
                and text.word_count >= coalesce(asked.minimum_words, 0)
                and coalesce(
                  done.author_id = :viewer.memberId
                  or (
                    done.status <> 'DRAFT'
                    and (
                      (
                        :viewer.isAdmin
                        or coalesce(done.course_id = any (:viewer.instructs), false)
                      )
                      or (
                        :viewer.isCurator
                        and done.course_id is null
                      )
                    )
                  )
                  or (
                    done.status = 'VISIBLE'
                    and (
                      done.audience = 'PUBLIC'
                      or (
                        done.audience = 'MEMBERS'
                        and :viewer.memberId is not null
                      )
                      or (
                        done.audience = 'COURSE'
                        and done.course_id = any (:viewer.courses)
                      )
                    )
                    and (
                      done.prompt_id is null
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
                            gate.id = done.prompt_id
                        ),
                        false
                      )
                      or (
                        done.course_id = any (:viewer.courses)
                        and (
                          not done.prompt_id = any (:viewer.closedGates)
                          or coalesce(
                            (
                              select
                                seat.role = 'INSTRUCTOR'
                              from
                                course_member seat
                              where
                                seat.course_id = done.course_id
                                and seat.member_id = done.author_id
                            ),
                            false
                          )
                        )
                      )
                    )
                    and (
                      done.kind = 'CASE_STUDY'
                      or done.blind_until is null
                      or done.blind_until <= :viewer.now
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
                            about.thread_id = done.id
                        ),
                        true
                      )
                    )
                  ),
                  false
                )
            )
          )
        )
      )
    ),
    false
  )
order by
  nearest.rank,
  m.handle collate "C"
limit
  20
