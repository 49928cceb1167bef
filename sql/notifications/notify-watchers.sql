-- notifications/notify-watchers
--   :viewer    viewer
--   :threadId  uuid
--   :number    integer
--   :after     uuid
--   :newIds    uuid[]
with
  t as (
    select
      t.*,
      coalesce(p.author_id, t.author_id) as writer_id,
      coalesce(
        p.approved_at,
        case
          when p.number = 0 then t.published_at
        end,
        p.created_at
      ) as told_at
    from
      thread t
      join post p on p.thread_id = t.id
    where
      t.id = :threadId
      and p.number = :number
      and t.status = 'VISIBLE'
      and (
        p.number = 0
        or p.status = 'VISIBLE'
      )
  ),
  batch as (
    select
      member_id
    from
      (
        (
          select
            w.member_id
          from
            t
            join watch w on w.thread_id = t.id
          where
            w.level = 'WATCHING'
            and (
              w.since is null
              or w.since <= t.told_at
            )
            and w.member_id > :after
          order by
            w.member_id
          limit
            500
        )
        union
        (
          select
            cw.member_id
          from
            t
            join course_watch cw on cw.course_id = t.course_id
          where
            cw.level = 'WATCHING'
            and (
              cw.since is null
              or cw.since <= t.told_at
            )
            and cw.member_id > :after
          order by
            cw.member_id
          limit
            500
        )
        union
        (
          select
            own.member_id
          from
            t
            join participant own on own.thread_id = t.id
            and own.replies > 0
            join watch_default usual on usual.member_id = own.member_id
          where
            usual.written_in = 'WATCHING'
            and (
              usual.since is null
              or usual.since <= t.told_at
            )
            and own.replies > (
              select
                count(*)
              from
                post late
              where
                late.thread_id = t.id
                and late.number > :number
                and late.author_id = own.member_id
                and late.status = 'VISIBLE'
                and late.approved_at > t.told_at
            )
            and own.member_id > :after
          order by
            own.member_id
          limit
            500
        )
        union
        (
          select
            usual.member_id
          from
            t
            join watch_default usual on usual.member_id = t.author_id
          where
            usual.written_in = 'WATCHING'
            and (
              usual.since is null
              or usual.since <= t.told_at
            )
            and usual.member_id > :after
          order by
            usual.member_id
          limit
            500
        )
      ) near
    order by
      member_id
    limit
      500
  ),
  watching as (
    select
      m.id,
      row_number() over (
        order by
          m.id
      )::integer as at
    from
      batch
      join member m on m.id = batch.member_id
      cross join t
    where
      m.id is distinct from t.writer_id
      and coalesce(
        (
          select
            w.level
          from
            watch w
          where
            w.thread_id = t.id
            and w.member_id = m.id
        ),
        (
          select
            cw.level
          from
            course_watch cw
          where
            cw.course_id = t.course_id
            and cw.member_id = m.id
        ),
        case
          when (
            coalesce(t.author_id = m.id, false)
            or coalesce(
              (
                select
                  own.replies > 0
                from
                  participant own
                where
                  own.thread_id = t.id
                  and own.member_id = m.id
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
                usual.member_id = m.id
            ),
            'TRACKING'
          )
        end,
        'NORMAL'
      ) = 'WATCHING'
      and coalesce(
        (
          select
            coalesce(wish.in_app, true)
            or coalesce(wish.mail, 'DAILY') <> 'OFF'
          from
            notification_preference wish
          where
            wish.member_id = m.id
            and wish.kind = 'THREAD_ACTIVITY'
        ),
        true
      )
      and not exists (
        select
        from
          member_mute b
        where
          b.member_id = m.id
          and b.muted_id = t.writer_id
      )
      and (
        coalesce(
          t.author_id = m.id
          or (
            t.status <> 'DRAFT'
            and (
              (
                m.is_admin
                or coalesce(
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
                  ),
                  false
                )
              )
              or (
                m.is_curator
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
                and m.id is not null
              )
              or (
                t.audience = 'COURSE'
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
                coalesce(
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
                  not not exists (
                    select
                    from
                      thread done
                      join reflection text on text.thread_id = done.id
                      join prompt asked on asked.id = done.prompt_id
                    where
                      done.prompt_id = t.prompt_id
                      and done.author_id = m.id
                      and done.status in ('VISIBLE', 'HELD', 'HIDDEN')
                      and (
                        (
                          case
                            when coalesce(text.written_at, done.published_at) <= greatest(coalesce(asked.closes_at, 'infinity'), done.published_at) then text.word_count
                            else coalesce(
                              (
                                select
                                  former.word_count
                                from
                                  reflection_length former
                                where
                                  former.thread_id = done.id
                                  and former.since <= greatest(coalesce(asked.closes_at, 'infinity'), done.published_at)
                                order by
                                  former.since desc
                                limit
                                  1
                              ),
                              text.word_count
                            )
                          end >= coalesce(asked.minimum_words, 0)
                        )
                        or coalesce(
                          done.published_at <= asked.due_at
                          and (
                            case
                              when coalesce(text.written_at, done.published_at) <= asked.due_at then text.word_count
                              else coalesce(
                                (
                                  select
                                    former.word_count
                                  from
                                    reflection_length former
                                  where
                                    former.thread_id = done.id
                                    and former.since <= asked.due_at
                                  order by
                                    former.since desc
                                  limit
                                    1
                                ),
                                text.word_count
                              )
                            end >= coalesce(asked.minimum_words, 0)
                          ),
                          false
                        )
                      )
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
                        or coalesce(study.author_id = m.id, false)
                        or (
                          (
                            m.is_admin
                            or coalesce(
                              coalesce(
                                (
                                  select
                                    seat.role = 'INSTRUCTOR'
                                  from
                                    course_member seat
                                  where
                                    seat.course_id = study.course_id
                                    and seat.member_id = m.id
                                ),
                                false
                              ),
                              false
                            )
                          )
                          or (
                            m.is_curator
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
                              and disclosed.member_id = m.id
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
            or coalesce(t.author_id = m.id, false)
            or (
              (
                m.is_admin
                or coalesce(
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
                  ),
                  false
                )
              )
              or (
                m.is_curator
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
                  and disclosed.member_id = m.id
              ),
              false
            )
          )
        )
      )
  ),
  told as (
    insert into
      notification (id, member_id, kind, actor_id, thread_id, number, created_at)
    select
      :newIds [w.at],
      w.id,
      'THREAD_ACTIVITY',
      t.writer_id,
      :threadId,
      :number,
      :viewer.now
    from
      watching w
      cross join t
    on conflict (member_id, thread_id, number)
    where
      decision_id is null do nothing
  )
select
  member_id as last
from
  batch
order by
  member_id
offset
  499
