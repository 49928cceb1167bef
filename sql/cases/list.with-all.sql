-- cases/list, its variant with-all
--   :viewer  viewer
with
  t as (
    select
      *
    from
      (
        (
          select
            t.*,
            t.score as shown_score,
            t.rating_count as shown_ratings,
            t.contested_count as shown_contested,
            t.reply_count as shown_replies
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
          order by
            t.score desc,
            t.rating_count desc,
            t.published_at desc,
            t.id desc
          limit
            21
        )
        union all
        (
          select
            t.*,
            0::double precision as shown_score,
            0::integer as shown_ratings,
            0::integer as shown_contested,
            0::integer as shown_replies
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
          order by
            t.published_at desc,
            t.id desc
          limit
            21
        )
      ) reached
    order by
      reached.shown_score desc,
      reached.shown_ratings desc,
      reached.published_at desc,
      reached.id desc
    limit
      21
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
  c.title,
  c.slug,
  c.organisation_name,
  c.place,
  c.country,
  c.website,
  c.population_served,
  c.started_on,
  c.ended_on,
  c.team_size,
  c.staff_hours,
  c.spend,
  c.currency,
  p.visible_revision as revision,
  p.edited_at,
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
  end as author_name,
  case
    when :viewer.memberId is null then 0
    else coalesce(
      (
        select
          (
            select
              coalesce(sum(found.unread), 0)
            from
              unnest(int4multirange (int4range (1, t.next_number)) - r.numbers) as gap
              cross join lateral (
                select
                  count(*) as unread
                from
                  post p
                where
                  p.thread_id = t.id
                  and p.number >= lower(gap)
                  and p.number < upper(gap)
                  and p.presence = 2
                  and p.status = 'VISIBLE'
                  and p.author_id is distinct from :viewer.memberId
              ) found
          ) + (
            select
              count(*)
            from
              post p
            where
              (
                (
                  :viewer.isAdmin
                  or coalesce(t.course_id = any (:viewer.instructs), false)
                )
                or (
                  :viewer.isCurator
                  and t.course_id is null
                )
              )
              and p.thread_id = t.id
              and p.status in ('HELD', 'HIDDEN')
              and p.author_id is distinct from :viewer.memberId
              and (
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
              and not p.number <@ r.numbers
          )
        from
          reading r
        where
          r.thread_id = t.id
          and r.member_id = :viewer.memberId
      ),
      t.reply_count - coalesce(
        (
          select
            own.replies
          from
            participant own
          where
            own.thread_id = t.id
            and own.member_id = :viewer.memberId
        ),
        0
      ) + (
        select
          count(*)
        from
          post p
        where
          (
            (
              :viewer.isAdmin
              or coalesce(t.course_id = any (:viewer.instructs), false)
            )
            or (
              :viewer.isCurator
              and t.course_id is null
            )
          )
          and p.thread_id = t.id
          and p.status in ('HELD', 'HIDDEN')
          and p.author_id is distinct from :viewer.memberId
          and (
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
      )
    )::integer
  end as unread_count,
  (
    select
      count(*)
    from
      participant part
    where
      part.thread_id = t.id
      and part.replies > 0
      and part.member_id is distinct from t.author_id
  )::integer + (t.author_id is not null)::integer as participant_count,
  coalesce(
    (
      select
        w.level
      from
        watch w
      where
        w.thread_id = t.id
        and w.member_id = :viewer.memberId
    ),
    (
      select
        cw.level
      from
        course_watch cw
      where
        cw.course_id = t.course_id
        and cw.member_id = :viewer.memberId
    ),
    case
      when (
        coalesce(t.author_id = :viewer.memberId, false)
        or coalesce(
          (
            select
              own.replies > 0
            from
              participant own
            where
              own.thread_id = t.id
              and own.member_id = :viewer.memberId
          ),
          false
        )
      ) then coalesce(
        (
          select
            usual.written_in
          from
            watch_default usual
          where
            usual.member_id = :viewer.memberId
        ),
        'TRACKING'
      )
    end,
    'NORMAL'
  ) as watch_level,
  (
    select
      w.level
    from
      watch w
    where
      w.thread_id = t.id
      and w.member_id = :viewer.memberId
  ) as chosen_watch_level,
  m.affiliation as author_affiliation,
  m.joined_at as author_joined_at,
  m.bio_html as author_bio_html,
  (
    select
      coalesce(
        json_agg(
          json_build_array(
            g.id,
            g.slug,
            case
              when g.filed then g.label
              else coalesce(k.name, g.label)
            end,
            g.facet,
            g.filed,
            g.description,
            g.same_as
          )
          order by
            k.position,
            g.id
        ),
        '[]'
      )
    from
      tagging k
      join tag g on g.id = k.tag_id
    where
      k.thread_id = t.id
  ) as tags,
  (
    select
      coalesce(
        json_agg(
          json_build_object(
            'id',
            media.id,
            'state',
            media.state,
            'altText',
            media.alt_text,
            'decorative',
            media.decorative,
            'credit',
            media.credit,
            'licence',
            media.licence,
            'showsOutcome',
            media.shows_outcome,
            'width',
            media.width,
            'height',
            media.height,
            'animated',
            media.animated,
            'widths',
            media.widths,
            'visible',
            (
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
                not media.shows_outcome
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
          )
          order by
            media.position
        ),
        '[]'
      )
    from
      media
    where
      media.thread_id = t.id
      and t.status <> 'REMOVED'
      and (
        not media.shows_outcome
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
  ) as media,
  case
    when t.status <> 'REMOVED'
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
    ) then p.markdown
  end as markdown,
  case
    when t.status <> 'REMOVED'
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
    ) then p.html
  end as html,
  c.goal,
  c.target_audience,
  c.approach,
  c.outcome,
  c.lessons,
  c.skills_gained,
  c.strategy_html,
  left(c.strategy_text ->> 'goal', 1120) as goal_text,
  c.sources,
  case
    when (
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
    ) then (
      select
        coalesce(
          json_agg(
            json_build_object('reaction', c.reaction, 'count', c.count, 'viewerHasReacted', c.own)
            order by
              c.reaction
          ),
          '[]'
        )
      from
        (
          select
            r.reaction,
            count(*)::integer as count,
            coalesce(bool_or(r.member_id = :viewer.memberId), false) as own
          from
            reaction r
          where
            r.thread_id = t.id
            and r.number = 0
          group by
            r.reaction
        ) c
    )
    else '[]'
  end as reactions,
  (
    select
      coalesce(
        json_agg(
          json_build_object(
            'id',
            s.id,
            'name',
            s.name,
            'unit',
            s.unit,
            'paid',
            s.paid,
            'provenance',
            s.provenance,
            'baseline',
            s.baseline,
            'points',
            (
              select
                coalesce(
                  json_agg(
                    json_build_array(x.on_date, x.value, x.note)
                    order by
                      x.on_date
                  ),
                  '[]'
                )
              from
                metric_point x
              where
                x.thread_id = s.thread_id
                and x.series_id = s.id
            )
          )
          order by
            s.position,
            s.id
        ),
        '[]'
      )
    from
      metric_series s
    where
      s.thread_id = t.id
      and t.status <> 'REMOVED'
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
  ) as metrics,
  t.shown_score,
  t.shown_ratings,
  t.shown_contested,
  t.shown_replies
from
  t
  join case_study c on c.thread_id = t.id
  join post p on p.thread_id = t.id
  and p.number = 0
  left join member m on m.id = t.author_id
order by
  t.shown_score desc,
  t.shown_ratings desc,
  t.published_at desc,
  t.id desc
