-- reflections/update
--   :threadId   uuid
--   :title      text
--   :slug       text
--   :excerpt    text
--   :wordCount  integer
with
  edited as (
    select
      greatest(coalesce(p.edited_at, p.created_at), r.written_at + interval '1 millisecond') as at
    from
      post p
      join reflection r on r.thread_id = p.thread_id
    where
      p.thread_id = :threadId
      and p.number = 0
  ),
  forgotten as (
    delete from reflection_length
    where
      thread_id = :threadId
      and since >= (
        select
          at
        from
          edited
      )
  ),
  former as (
    insert into
      reflection_length (thread_id, since, word_count)
    select
      r.thread_id,
      r.written_at,
      r.word_count
    from
      reflection r
      join thread t on t.id = r.thread_id
    where
      r.thread_id = :threadId
      and r.written_at < (
        select
          at
        from
          edited
      )
      and t.prompt_id is not null
      and t.status <> 'DRAFT'
    on conflict (thread_id, since) do nothing
  )
update reflection r
set
  title = :title,
  slug = :slug,
  excerpt = :excerpt,
  word_count = :wordCount,
  written_at = case
    when r.written_at is not null then (
      select
        at
      from
        edited
    )
  end
where
  r.thread_id = :threadId
