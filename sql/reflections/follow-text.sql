-- reflections/follow-text
--   :threadId   uuid
--   :title      text | null
--   :slug       text | null
--   :excerpt    text
--   :wordCount  integer
--   :editedAt   timestamptz | null
with
  edited as (
    select
      case
        when written.at = r.written_at then written.at + interval '1 millisecond'
        else written.at
      end as at
    from
      thread t
      join reflection r on r.thread_id = t.id
      cross join lateral (
        select
          coalesce(:editedAt, t.published_at, t.created_at) as at
      ) written
    where
      t.id = :threadId
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
  title = coalesce(:title, r.title),
  slug = coalesce(:slug, r.slug),
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
