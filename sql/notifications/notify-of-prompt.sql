-- notifications/notify-of-prompt
--   :promptId  uuid
--   :change    prompt_change
--   :at        timestamptz
--   :after     uuid
--   :newIds    uuid[]
with
  asked as (
    select
      *
    from
      prompt p
    where
      p.id = :promptId
  ),
  batch as (
    select
      seat.member_id
    from
      asked
      join course_member seat on seat.course_id = asked.course_id
    where
      seat.role = 'LEARNER'
      and seat.member_id > :after
    order by
      seat.member_id
    limit
      500
  ),
  asking as (
    select
      b.member_id,
      row_number() over (
        order by
          b.member_id
      )::integer as at
    from
      batch b
      cross join asked
    where
      coalesce(
        (
          select
            coalesce(wish.in_app, true)
            or coalesce(wish.mail, 'NOW') <> 'OFF'
          from
            notification_preference wish
          where
            wish.member_id = b.member_id
            and wish.kind = 'PROMPT'
        ),
        true
      )
      and coalesce(
        (
          select
            cw.level
          from
            course_watch cw
          where
            cw.course_id = asked.course_id
            and cw.member_id = b.member_id
        ),
        'NORMAL'
      ) <> 'MUTED'
      and (
        :change <> 'DUE_SOON'
        or not exists (
          select
          from
            thread done
            join reflection text on text.thread_id = done.id
          where
            done.prompt_id = asked.id
            and done.author_id = b.member_id
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
      )
  ),
  told as (
    insert into
      notification as n (id, member_id, kind, prompt_id, prompt_change, created_at)
    select
      :newIds [a.at],
      a.member_id,
      'PROMPT',
      :promptId,
      :change,
      :at
    from
      asking a
    on conflict (prompt_id, member_id)
    where
      prompt_id is not null do update
    set
      prompt_change = excluded.prompt_change,
      created_at = excluded.created_at,
      read_at = null
    where
      n.created_at < excluded.created_at
  )
select
  member_id as last
from
  batch
order by
  member_id
offset
  499
