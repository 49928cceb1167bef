-- participation/learners
--   :courseId  uuid
with
  counted as materialized (
    select
      t.author_id,
      t.prompt_id,
      t.published_at,
      t.peer_reply_count,
      r.word_count,
      r.word_count >= coalesce(
        (
          select
            p.minimum_words
          from
            prompt p
          where
            p.id = t.prompt_id
        ),
        0
      ) as enough
    from
      thread t
      join reflection r on r.thread_id = t.id
    where
      t.course_id = :courseId
      and t.kind = 'REFLECTION'
      and t.status in ('VISIBLE', 'HELD', 'HIDDEN')
  ),
  done as (
    select
      author_id,
      json_agg(json_build_object('promptId', prompt_id, 'words', words, 'publishedAt', published_at)) as prompts
    from
      (
        select
          author_id,
          prompt_id,
          max(word_count) as words,
          min(published_at) filter (
            where
              enough
          ) as published_at
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
