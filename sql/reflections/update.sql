-- reflections/update
--   :threadId   uuid
--   :title      text
--   :slug       text
--   :excerpt    text
--   :wordCount  integer
update reflection
set
  title = :title,
  slug = :slug,
  excerpt = :excerpt,
  word_count = :wordCount
where
  thread_id = :threadId
