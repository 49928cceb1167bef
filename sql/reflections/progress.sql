-- reflections/progress
--   :memberId   uuid
--   :promptIds  uuid[]
select
  p.id as "promptId",
  p.due_at as "dueAt",
  p.replies_required as "repliesRequired",
  coalesce(own.words, 0) as words,
  own.published_at as "publishedAt",
  peers.count as peers
from
  prompt p
  join course_member learner on learner.course_id = p.course_id
  and learner.member_id = :memberId
  and learner.role = 'LEARNER'
  cross join lateral (
    select
      max(r.word_count) as words,
      min(t.published_at) filter (
        where
          r.word_count >= coalesce(p.minimum_words, 0)
      ) as published_at
    from
      thread t
      join reflection r on r.thread_id = t.id
    where
      t.prompt_id = p.id
      and t.author_id = :memberId
      and t.status in ('VISIBLE', 'HELD', 'HIDDEN')
  ) own
  cross join lateral (
    select
      count(distinct coalesce(t.author_id, t.id))::integer as count
    from
      thread t
      join participant part on part.thread_id = t.id
      and part.member_id = :memberId
      and part.replies > 0
    where
      t.prompt_id = p.id
      and t.author_id is distinct from :memberId
      and not exists (
        select
        from
          course_member guide
        where
          guide.course_id = p.course_id
          and guide.member_id = t.author_id
          and guide.role = 'INSTRUCTOR'
      )
  ) peers
where
  p.id = any (:promptIds)
