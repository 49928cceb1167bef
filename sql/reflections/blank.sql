-- reflections/blank
--   :threadId  uuid
update reflection
set
  title = '',
  slug = '',
  excerpt = '',
  word_count = 0
where
  thread_id = :threadId
