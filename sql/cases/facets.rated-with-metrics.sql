-- cases/facets, its variant rated-with-metrics
--   :viewer          viewer
--   :minimumRatings  integer | null
with recursive
  base as materialized (
    select
      reached.*,
      c.country,
      c.country_key,
      c.started_on,
      reached.ratings >= :minimumRatings as is_rated,
      reached.measured = true as is_measured
    from
      (
        (
          select
            t.id,
            t.rating_count as ratings,
            exists (
              select
              from
                metric_series s
              where
                s.thread_id = t.id
            ) as measured,
            true as is_country,
            true as is_day,
            true as is_platform
          from
            thread t
          where
            t.kind = 'CASE_STUDY'
            and t.reach = 1
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
        )
        union all
        (
          select
            t.id,
            0 as ratings,
            false as measured,
            true as is_country,
            true as is_day,
            true as is_platform
          from
            thread t
          where
            t.kind = 'CASE_STUDY'
            and t.reach = 1
            and t.blind_until > :viewer.now
            and not (
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
        )
      ) reached
      join case_study c on c.thread_id = reached.id
  ),
  above as (
    select distinct
      k.tag_id,
      k.tag_id as above_id
    from
      base
      join tagging k on k.thread_id = base.id
    union
    select
      above.tag_id,
      e.broader_id
    from
      above
      join tag_broader e on e.tag_id = above.above_id
  )
select
  (
    select
      count(*)::integer
    from
      base
    where
      is_country
      and is_day
      and is_platform
      and is_measured
      and is_rated
  ) as "totalCount",
  (
    select
      coalesce(
        json_agg(
          json_build_object('tag', row_to_json(shown), 'count', found.total)
          order by
            found.total desc,
            found.sort_key,
            found.id
        ),
        '[]'
      )
    from
      (
        select
          g.id,
          g.sort_key,
          counts.written,
          counts.total,
          row_number() over (
            partition by
              g.facet
            order by
              counts.total desc,
              g.sort_key,
              g.id
          ) as nth
        from
          (
            select
              above.above_id,
              count(distinct base.id)::integer as total,
              min(k.name) filter (
                where
                  k.tag_id = above.above_id
              ) as written
            from
              base
              join tagging k on k.thread_id = base.id
              join tag carried on carried.id = k.tag_id
              join above on above.tag_id = k.tag_id
            where
              is_country
              and is_day
              and is_platform
              and is_measured
              and is_rated
              and true
            group by
              above.above_id
          ) counts
          join tag g on g.id = counts.above_id
        where
          (
            g.filed
            or counts.written is not null
          )
      ) found
      cross join lateral (
        select
          g.id,
          g.slug,
          case
            when g.filed then g.label
            else coalesce(found.written, g.label)
          end as label,
          g.facet,
          g.description,
          g.same_as as "sameAs",
          g.filed
        from
          tag g
        where
          g.id = found.id
      ) shown
    where
      found.nth <= 40
  ) as "tags",
  (
    select
      coalesce(
        json_agg(
          json_build_object('tag', row_to_json(shown), 'count', found.total)
          order by
            found.total desc,
            found.sort_key,
            found.id
        ),
        '[]'
      )
    from
      (
        select
          g.id,
          g.sort_key,
          counts.written,
          counts.total,
          row_number() over (
            partition by
              g.facet
            order by
              counts.total desc,
              g.sort_key,
              g.id
          ) as nth
        from
          (
            select
              above.above_id,
              count(distinct base.id)::integer as total,
              min(k.name) filter (
                where
                  k.tag_id = above.above_id
              ) as written
            from
              base
              join tagging k on k.thread_id = base.id
              join tag carried on carried.id = k.tag_id
              join above on above.tag_id = k.tag_id
            where
              is_country
              and is_day
              and is_measured
              and is_rated
              and carried.facet = 'PLATFORM'
            group by
              above.above_id
          ) counts
          join tag g on g.id = counts.above_id
        where
          (
            g.filed
            or counts.written is not null
          )
          and g.facet = 'PLATFORM'
      ) found
      cross join lateral (
        select
          g.id,
          g.slug,
          case
            when g.filed then g.label
            else coalesce(found.written, g.label)
          end as label,
          g.facet,
          g.description,
          g.same_as as "sameAs",
          g.filed
        from
          tag g
        where
          g.id = found.id
      ) shown
    where
      found.nth <= 40
  ) as "platforms",
  (
    select
      coalesce(
        json_agg(
          json_build_object('key', key, 'name', name, 'count', total)
          order by
            total desc,
            key
        ),
        '[]'
      )
    from
      (
        select
          *
        from
          (
            select
              country_key as key,
              min(country) as name,
              count(*)::integer as total
            from
              base
            where
              country_key is not null
              and is_day
              and is_platform
              and is_measured
              and is_rated
            group by
              country_key
          ) every
        order by
          total desc,
          key
        limit
          40
      ) first
  ) as "countries",
  (
    select
      coalesce(
        json_agg(
          json_build_object('year', year, 'count', total)
          order by
            year desc
        ),
        '[]'
      )
    from
      (
        select
          *
        from
          (
            select
              extract(
                year
                from
                  started_on
              )::integer as year,
              count(*)::integer as total
            from
              base
            where
              started_on is not null
              and is_country
              and is_platform
              and is_measured
              and is_rated
            group by
              1
          ) every
        order by
          year desc
        limit
          40
      ) first
  ) as "years",
  (
    select
      count(*)::integer
    from
      base
    where
      measured
      and is_country
      and is_day
      and is_platform
      and is_rated
  ) as "withMetrics",
  (
    select
      count(*)::integer
    from
      base
    where
      ratings > 0
      and is_country
      and is_day
      and is_platform
      and is_measured
  ) as "rated"
