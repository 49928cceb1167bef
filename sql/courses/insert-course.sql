-- courses/insert-course
--   :id          uuid
--   :slug        text
--   :title       text
--   :term        text | null
--   :openToJoin  boolean
--   :joinCode    text
--   :createdAt   timestamptz
insert into
  course (id, slug, title, term, open_to_join, join_code, created_at)
values
  (:id, :slug, :title, :term, :openToJoin, :joinCode, :createdAt)
on conflict (slug) do nothing
returning
  id
