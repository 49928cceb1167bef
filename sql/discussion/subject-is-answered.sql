-- discussion/subject-is-answered
--   :threadId  uuid
--   :authorId  uuid | null
select
  exists (
    select
    from
      post p
    where
      p.thread_id = :threadId
      and p.number > 0
      and p.status <> 'REMOVED'
      and p.author_id is distinct from :authorId
  ) as answered
