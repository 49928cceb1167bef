-- reflections/insert
--   :threadId   uuid
--   :title      text
--   :slug       text
--   :excerpt    text
--   :wordCount  integer
insert into
  reflection (thread_id, title, slug, excerpt, word_count)
values
  (:threadId, :title, :slug, :excerpt, :wordCount)
