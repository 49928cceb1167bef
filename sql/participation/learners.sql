-- participation/learners
--   :courseId  uuid
with
  counted as materialized (
    select
      t.id,
      t.author_id,
      t.prompt_id,
      t.published_at,
      t.peer_reply_count,
      r.word_count,
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
      end as words,
      (
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
      ) as fulfils,
      coalesce(
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
      ) as on_time,
      coalesce(
        p.closes_at < r.written_at
        and t.published_at < r.written_at,
        false
      ) as edited
    from
      thread t
      join reflection r on r.thread_id = t.id
      left join prompt p on p.id = t.prompt_id
      and p.course_id = :courseId
    where
      t.course_id = :courseId
      and t.kind = 'REFLECTION'
      and t.status in ('VISIBLE', 'HELD', 'HIDDEN')
  ),
  done as (
    select
      author_id,
      json_agg(
        json_build_object(
          'promptId',
          prompt_id,
          'words',
          words,
          'published',
          published,
          'onTime',
          on_time,
          'editedAfterClosing',
          edited,
          'reflectionId',
          reflection_id
        )
      ) as prompts
    from
      (
        select
          author_id,
          prompt_id,
          max(words) as words,
          bool_or(fulfils) as published,
          bool_or(on_time) as on_time,
          bool_or(edited) as edited,
          (
            array_agg(
              id
              order by
                fulfils desc,
                words desc,
                published_at,
                id
            )
          ) [1] as reflection_id
        from
          counted
        where
          prompt_id is not null
        group by
          author_id,
          prompt_id
      ) work
    group by
      author_id
  )
select
  m.course_id as "courseId",
  m.member_id as "memberId",
  m.role,
  m.joined_at as "joinedAt",
  u.handle,
  done.prompts as work
from
  course_member m
  join member u on u.id = m.member_id
  left join done on done.author_id = m.member_id
where
  m.course_id = :courseId
  and m.role = 'LEARNER'
order by
  m.role desc,
  u.handle collate "C"
