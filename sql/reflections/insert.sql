-- reflections/insert
--   :threadId   uuid
--   :title      text
--   :slug       text
--   :excerpt    text
--   :wordCount  integer
insert into
  reflection (thread_id, title, slug, excerpt, word_count, written_at, by_instructor)
select
  t.id,
  :title,
  :slug,
  :excerpt,
  :wordCount,
  t.created_at,
  coalesce(
    (
      select
        guide.role = 'INSTRUCTOR'
      from
        course_member guide
      where
        guide.course_id = t.course_id
        and guide.member_id = t.author_id
    ),
    false
  )
from
  thread t
where
  t.id = :threadId
