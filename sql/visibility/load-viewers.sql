-- visibility/load-viewers
--   :sessionIds  uuid[]
--   :now         timestamptz
select
  s.id as session_id,
  m.id as member_id,
  m.handle,
  m.display_name,
  m.is_admin,
  m.is_curator,
  m.suspended_until,
  array_to_string(
    array(
      select
        c.course_id
      from
        course_member c
      where
        c.member_id = m.id
    ),
    ','
  ) as courses,
  array_to_string(
    array(
      select
        c.course_id
      from
        course_member c
      where
        c.member_id = m.id
        and c.role = 'INSTRUCTOR'
    ),
    ','
  ) as instructs,
  array_to_string(
    array(
      select
        s.course_id
      from
        course_suspension s
      where
        s.member_id = m.id
        and s.until > :now
    ),
    ','
  ) as suspended_in,
  array_to_string(
    array(
      select
        p.id
      from
        course_member c
        join prompt p on p.course_id = c.course_id
      where
        c.member_id = m.id
        and p.post_first
        and (
          c.role = 'LEARNER'
          or m.suspended_until > :now
          or exists (
            select
            from
              course_suspension s
            where
              s.member_id = m.id
              and s.course_id = c.course_id
              and s.until > :now
          )
        )
        and (
          p.closes_at is null
          or p.closes_at > :now
        )
        and not exists (
          select
          from
            thread t
            join reflection r on r.thread_id = t.id
          where
            t.prompt_id = p.id
            and t.author_id = m.id
            and t.status in ('VISIBLE', 'HELD', 'HIDDEN')
            and (
              (
                case
                  when coalesce(r.written_at, t.published_at) <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at) then r.word_count
                  else coalesce(
                    (
                      select
                        former.word_count
                      from
                        reflection_length former
                      where
                        former.thread_id = t.id
                        and former.since <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at)
                      order by
                        former.since desc
                      limit
                        1
                    ),
                    r.word_count
                  )
                end >= coalesce(p.minimum_words, 0)
              )
              or coalesce(
                t.published_at <= p.due_at
                and (
                  case
                    when coalesce(r.written_at, t.published_at) <= p.due_at then r.word_count
                    else coalesce(
                      (
                        select
                          former.word_count
                        from
                          reflection_length former
                        where
                          former.thread_id = t.id
                          and former.since <= p.due_at
                        order by
                          former.since desc
                        limit
                          1
                      ),
                      r.word_count
                    )
                  end >= coalesce(p.minimum_words, 0)
                ),
                false
              )
            )
        )
    ),
    ','
  ) as closed_gates
from
  session s
  join member m on m.id = s.member_id
where
  s.id = any (:sessionIds)
  and s.ended_at is null
  and s.expires_at > :now
