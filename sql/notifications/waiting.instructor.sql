-- notifications/waiting, its variant instructor
--   :viewer  viewer
--   :scopes  uuid[]
select
  (
    select
      count(*)::integer as total
    from
      notification n
      left join thread t on t.id = n.thread_id
      left join post p on p.thread_id = n.thread_id
      and p.number = n.number
      left join lateral (
        select
          prompt.*
        from
          prompt
        where
          prompt.id = n.prompt_id
        offset
          0
      ) asked on true
    where
      n.member_id = :viewer.memberId
      and n.read_at is null
      and (
        n.decision_id is not null
        or (
          case
            when not (
              n.kind = 'MENTION'
              and p.edited_at is not null
              and not exists (
                select
                from
                  mention standing
                where
                  standing.thread_id = n.thread_id
                  and standing.number = n.number
                  and standing.member_id = n.member_id
              )
            ) then n.kind
            when exists (
              select
              from
                post answered
              where
                answered.thread_id = p.thread_id
                and answered.number = p.parent_number
                and answered.author_id = n.member_id
            ) then 'REPLY'
            when coalesce(
              (
                select
                  w.level
                from
                  watch w
                where
                  w.thread_id = t.id
                  and w.member_id = n.member_id
              ),
              (
                select
                  cw.level
                from
                  course_watch cw
                where
                  cw.course_id = t.course_id
                  and cw.member_id = n.member_id
              ),
              case
                when (
                  coalesce(t.author_id = n.member_id, false)
                  or coalesce(
                    (
                      select
                        own.replies > 0
                      from
                        participant own
                      where
                        own.thread_id = t.id
                        and own.member_id = n.member_id
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
                      usual.member_id = n.member_id
                  ),
                  'TRACKING'
                )
              end,
              'NORMAL'
            ) = 'WATCHING' then 'THREAD_ACTIVITY'
            else n.kind
          end <> all (
            array(
              select
                preference.kind
              from
                notification_preference preference
              where
                preference.member_id = :viewer.memberId
                and not preference.in_app
            )
          )
          and case
            when n.prompt_id is not null then (
              (
                :viewer.isAdmin
                or coalesce(asked.course_id = any (:viewer.instructs), false)
              )
              or (
                asked.course_id = any (:viewer.courses)
                and (
                  asked.opens_at is null
                  or asked.opens_at <= :viewer.now
                )
              )
            )
            else (
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
            and (
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
            )
            and (
              :viewer.isAdmin
              or coalesce(t.author_id = :viewer.memberId, false)
              or not (
                t.audience in ('COURSE', 'PRIVATE')
                or coalesce(
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
              or not exists (
                select
                from
                  course_member seat
                where
                  seat.course_id = t.course_id
                  and seat.member_id = :viewer.memberId
                  and seat.joined_at > n.created_at
              )
            )
            and (
              n.read_at is not null
              or not (
                n.kind = 'MENTION'
                and p.edited_at is not null
                and not exists (
                  select
                  from
                    mention standing
                  where
                    standing.thread_id = n.thread_id
                    and standing.number = n.number
                    and standing.member_id = n.member_id
                )
              )
              or exists (
                select
                from
                  post answered
                where
                  answered.thread_id = p.thread_id
                  and answered.number = p.parent_number
                  and answered.author_id = n.member_id
              )
              or coalesce(
                (
                  select
                    w.level
                  from
                    watch w
                  where
                    w.thread_id = t.id
                    and w.member_id = n.member_id
                ),
                (
                  select
                    cw.level
                  from
                    course_watch cw
                  where
                    cw.course_id = t.course_id
                    and cw.member_id = n.member_id
                ),
                case
                  when (
                    coalesce(t.author_id = n.member_id, false)
                    or coalesce(
                      (
                        select
                          own.replies > 0
                        from
                          participant own
                        where
                          own.thread_id = t.id
                          and own.member_id = n.member_id
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
                        usual.member_id = n.member_id
                    ),
                    'TRACKING'
                  )
                end,
                'NORMAL'
              ) = 'WATCHING'
            )
            and (
              n.kind <> 'REACTION'
              or exists (
                select
                from
                  reaction r
                where
                  r.thread_id = n.thread_id
                  and r.number = n.number
                  and r.member_id <> n.member_id
                  and not exists (
                    select
                    from
                      member_mute b
                    where
                      b.member_id = n.member_id
                      and b.muted_id = r.member_id
                  )
              )
            )
          end
        )
      )
  ) as unread,
  (
    select
      coalesce(sum(waiting.count), 0)::integer
    from
      (
        select
          state,
          sum(items)::integer as count
        from
          (
            select
              case
                when i.state = 'OPEN'
                and (
                  i.claimed_until > :viewer.now
                  and i.claimed_by is not null
                ) then 'CLAIMED'
                else i.state::text
              end as state,
              count(*) as items
            from
              moderation_item i
            where
              (
                (i.state = 'OPEN')
                or (i.state = 'APPEALED')
              )
              and i.scope = any (:scopes)
            group by
              1
            union all
            select
              case
                when i.state = 'OPEN'
                and (
                  i.claimed_until > :viewer.now
                  and i.claimed_by is not null
                ) then 'CLAIMED'
                else i.state::text
              end as state,
              - count(*) as items
            from
              post own
              join moderation_item i on i.thread_id = own.thread_id
              and i.number = own.number
              and own.author_id = :viewer.memberId
            where
              (
                (i.state = 'OPEN')
                or (i.state = 'APPEALED')
              )
              and i.scope = any (:scopes)
            group by
              1
          ) counted
        group by
          state
      ) waiting
  ) as items,
  false as refused
