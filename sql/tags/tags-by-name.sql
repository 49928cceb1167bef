-- tags/tags-by-name
--   :viewer  viewer
--   :keys    text[]
select
  n.key,
  g.id,
  g.slug,
  case
    when g.filed then g.label
    else coalesce(seen.name, g.label)
  end as label,
  g.facet,
  g.description,
  g.same_as as "sameAs",
  g.filed,
  g.sort_key as "sortKey"
from
  tag_name n
  join tag g on g.id = n.tag_id
  left join lateral (
    select
      coalesce(k.name, g.label) as name
    from
      tagging k
      join thread t on t.id = k.thread_id
    where
      not g.filed
      and k.tag_id = g.id
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
    order by
      k.thread_id
    limit
      1
  ) seen on true
where
  n.key = any (:keys)
  and (
    g.filed
    or seen.name is not null
  )
