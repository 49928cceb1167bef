-- discussion/tracked-threads
--   :viewer  viewer
with
  near as (
    (
      select
        w.thread_id as id
      from
        watch w
      where
        w.member_id = :viewer.memberId
        and w.level in ('WATCHING', 'TRACKING')
      order by
        w.thread_id desc
      limit
        100
    )
    union
    (
      select
        own.id
      from
        thread own
      where
        own.author_id = :viewer.memberId
        and own.status = 'VISIBLE'
      order by
        own.published_at desc
      limit
        100
    )
    union
    (
      select
        wrote.thread_id
      from
        (
          select
            p.thread_id
          from
            post p
          where
            p.author_id = :viewer.memberId
            and p.status = 'VISIBLE'
          order by
            p.created_at desc
          limit
            100
        ) wrote
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
  end as unread_count
from
  near
  join thread t on t.id = near.id
where
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
  ) in ('WATCHING', 'TRACKING')
  and (
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
    :viewer.memberId is not null
    and coalesce(
      (
        select
          exists (
            select
            from
              unnest(int4multirange (int4range (1, t.next_number)) - r.numbers) as gap
              cross join lateral (
                select
                from
                  post p
                where
                  p.thread_id = t.id
                  and p.number >= lower(gap)
                  and p.number < upper(gap)
                  and p.presence = 2
                  and p.status = 'VISIBLE'
                  and p.author_id is distinct from :viewer.memberId
                limit
                  1
              ) found
          )
          or exists (
            select
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
      t.author_id is distinct from :viewer.memberId
      or t.reply_count > coalesce(
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
      )
      or exists (
        select
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
    )
  )
order by
  t.active_at desc,
  t.id desc
limit
  20
