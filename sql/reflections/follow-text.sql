-- reflections/follow-text
--   :threadId   uuid
--   :title      text | null
--   :slug       text | null
--   :excerpt    text
--   :wordCount  integer
update reflection
set
  title = coalesce(:title, title),
  slug = coalesce(:slug, slug),
  excerpt = :excerpt,
  word_count = :wordCount
where
  thread_id = :threadId
