-- notifications/groups-page, its variant continued
--   :viewer    viewer
--   :beforeAt  timestamptz | null
--   :beforeId  uuid | null
select
  batch.created_at as batch_end_at,
  batch.id as batch_end_id,
  page.*
from
  (
    values
      (1)
  ) one
  left join (
    select
      n.created_at,
      n.id
    from
      notification n
    where
      n.member_id = :viewer.memberId
      and (n.created_at, n.id) < (:beforeAt, :beforeId)
    order by
      n.created_at desc,
      n.id desc
    offset
      99
    limit
      1
  ) batch on true
  left join lateral (
    select
      n.id as notification_id,
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
      end as notification_kind,
      n.created_at as notified_at,
      n.read_at,
      case
        when t.status <> 'REMOVED'
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
        ) then coalesce(subject_0.title, subject_1.title)
      end as title,
      (
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
      ) as thread_seen,
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
      p.number,
      encode(p.path, 'hex') as path,
      p.status,
      (
        p.number > 0
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
      ) as seen,
      case
        when (
          p.number > 0
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
        ) then p.html
      end as html,
      p.visible_revision as revision,
      p.in_reply_to_revision,
      p.created_at,
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
      d.id as decision_id,
      d.action as decision_action,
      d.reason as decision_reason,
      d.created_at as decided_at,
      d.until as decision_until,
      place.title as decision_course,
      d.undone_at is not null as decision_undone,
      case
        when d.before -> 'facts' -> 'hidden' is null then d.before -> 'facts' ->> 'status'
        when (d.before -> 'facts' -> 'hidden')::boolean then 'HIDDEN'
        when (
          not (d.before -> 'facts' -> 'hidden')::boolean
          and (d.before -> 'facts' -> 'visibleRevision')::integer > 0
        ) then 'VISIBLE'
        else 'HELD'
      end as decision_former_status,
      case
        when d.after -> 'facts' -> 'hidden' is not null then d.after -> 'facts' ->> 'status' = 'HELD'
        else (d.after -> 'facts' -> 'visibleRevision')::integer < (d.after -> 'facts' -> 'revision')::integer
      end as decision_text_waits,
      (
        not (d.after -> 'facts' -> 'hidden')::boolean
        and (d.after -> 'facts' -> 'visibleRevision')::integer > 0
      ) as decision_profile_shown,
      coalesce((d.after ->> 'refusedEdit')::boolean, false) as refused_edit,
      reacted.people,
      case
        when n.kind in ('THREAD_ACTIVITY', 'MENTION') then case
          when (
            select
              w.level
            from
              watch w
            where
              w.thread_id = t.id
              and w.member_id = :viewer.memberId
          ) is not null then case
            when (
              select
                w.level
              from
                watch w
              where
                w.thread_id = t.id
                and w.member_id = :viewer.memberId
            ) = 'WATCHING' then 'THREAD'
          end
          when (
            select
              cw.level
            from
              course_watch cw
            where
              cw.course_id = t.course_id
              and cw.member_id = :viewer.memberId
          ) is not null then case
            when (
              select
                cw.level
              from
                course_watch cw
              where
                cw.course_id = t.course_id
                and cw.member_id = :viewer.memberId
            ) = 'WATCHING' then 'COURSE'
          end
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
          )
          and coalesce(
            (
              select
                usual.written_in
              from
                watch_default usual
              where
                usual.member_id = :viewer.memberId
            ),
            'TRACKING'
          ) = 'WATCHING' then 'WRITTEN_IN'
        end
      end as watched_by,
      asked.id as prompt_id_told,
      asked.title as prompt_title,
      asked.due_at as prompt_due_at,
      n.prompt_change,
      a.decision_id is not null as appealed,
      a.outcome as appeal_outcome,
      a.explanation as appeal_explanation,
      n.kinds
    from
      (
        select
          head.*,
          whole.kinds
        from
          (
            select
              head.*
            from
              (
                select
                  n.*,
                  row_number() over (
                    partition by
                      case
                        when n.decision_id is null then coalesce(n.thread_id, n.id)
                        else n.id
                      end,
                      n.read_at
                    order by
                      n.created_at desc,
                      n.id desc
                  ) as place
                from
                  (
                    select
                      n.*
                    from
                      notification n
                    where
                      n.member_id = :viewer.memberId
                      and (n.created_at, n.id) < (:beforeAt, :beforeId)
                    order by
                      n.created_at desc,
                      n.id desc
                    limit
                      100
                  ) n
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
                  (
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
              ) head
            where
              head.place = 1
              and (
                head.decision_id is not null
                or not exists (
                  select
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
                    and n.thread_id = head.thread_id
                    and n.decision_id is null
                    and n.read_at is not distinct from head.read_at
                    and (n.created_at, n.id) >= (:beforeAt, :beforeId)
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
                )
              )
            order by
              head.created_at desc,
              head.id desc
            limit
              21
          ) head
          cross join lateral (
            select
              jsonb_object_agg(counted.kind, counted.count) as kinds
            from
              (
                select
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
                  end as kind,
                  count(*) as count
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
                  head.decision_id is null
                  and n.member_id = :viewer.memberId
                  and n.thread_id = head.thread_id
                  and n.decision_id is null
                  and n.read_at is not distinct from head.read_at
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
                group by
                  1
              ) counted
          ) whole
      ) n
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
      left join reflection subject_0 on subject_0.thread_id = t.id
      left join case_study subject_1 on subject_1.thread_id = t.id
      left join decision d on d.id = n.decision_id
      left join appeal a on a.decision_id = n.decision_id
      left join course place on place.id = d.course_id
      and d.action in ('SUSPEND', 'LIFT_SUSPENSION')
      left join lateral (
        select
          count(distinct r.member_id)::integer as people,
          (
            array_agg(
              r.member_id
              order by
                r.created_at desc,
                r.member_id
            )
          ) [1] as latest
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
          and n.kind = 'REACTION'
      ) reacted on true
      left join member m on m.id = case
        when n.decision_id is not null then p.author_id
        when n.kind = 'REACTION' then reacted.latest
        else n.actor_id
      end
  ) page on true
order by
  page.notified_at desc,
  page.notification_id desc
