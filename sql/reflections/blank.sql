-- reflections/blank
--   :threadId  uuid
with
  lengths as (
    delete from reflection_length
    where
      thread_id = :threadId
  )
update reflection
set
  title = '',
  slug = '',
  excerpt = '',
  word_count = 0
where
  thread_id = :threadId
